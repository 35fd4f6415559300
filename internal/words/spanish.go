package words

import (
	"strings"

	"wpsgraph/internal/wps"
)

// spanish has articles with a gender; «de» and «a» melt with «el», and «y» is
// «e» before an i.
var spanish = grammar{
	classOf: spanishClass,
	spoken: func(c class, text string, _ bool) class {
		if c == bare && soundsI(text) {
			return bareVowel
		}
		return c
	},
	titles: map[wps.Kind]class{
		wps.ActionPlan: masculine, wps.Practice: feminine, wps.Framework: masculine, wps.Event: masculine,
		wps.PeaceProcess: masculine, wps.Theme: masculine, wps.Question: feminine,
	},
	before: map[string][classes]string{
		"":   {masculine: "el ", feminine: "la ", plural: "los ", pluralFeminine: "las "},
		"y":  {bare: "y ", bareVowel: "e ", masculine: "y el ", feminine: "y la ", plural: "y los ", pluralFeminine: "y las "},
		"en": {bare: "en ", bareVowel: "en ", masculine: "en el ", feminine: "en la ", plural: "en los ", pluralFeminine: "en las "},
		"de": {bare: "de ", bareVowel: "de ", masculine: "del ", feminine: "de la ", plural: "de los ", pluralFeminine: "de las "},
		"a":  {bare: "a ", bareVowel: "a ", masculine: "al ", feminine: "a la ", plural: "a los ", pluralFeminine: "a las "},
	},
}

// soundsI tells whether a name begins with the vowel i alone: Islandia, Hilo,
// but not Hielo.
func soundsI(text string) bool {
	lower := strings.ToLower(text)
	for _, start := range []string{"i", "í", "hi", "hí"} {
		if rest, ok := strings.CutPrefix(lower, start); ok {
			return !strings.HasPrefix(rest, "e")
		}
	}
	return false
}

// spanishClass: most countries have no article.
func spanishClass(name string, kind wps.Kind) class {
	if kind == wps.Country {
		return spanishCountries.first(name)
	}
	return spanishHeads.first(name)
}

var spanishCountries = heads{
	"República": feminine, "Ciudad": feminine, "Reino": masculine, "Islas": pluralFeminine, "Emiratos": plural, "Países": plural,
}

var spanishHeads = heads{
	"Academia": feminine, "Agencia": feminine, "Alianza": feminine, "Asamblea": feminine, "Asociación": feminine,
	"Autoridad": feminine, "Coalición": feminine, "Comisión": feminine, "Comunidad": feminine, "Conferencia": feminine,
	"Corporación": feminine, "Federación": feminine, "Fundación": feminine, "Liga": feminine, "Mancomunidad": feminine,
	"Misión": feminine, "Oficina": feminine, "Organización": feminine, "Plataforma": feminine, "Red": feminine,
	"Secretaría": feminine, "Unión": feminine,
	"Centro": masculine, "Comité": masculine, "Consejo": masculine, "Departamento": masculine, "Fondo": masculine,
	"Foro": masculine, "Grupo": masculine, "Instituto": masculine, "Marco": masculine, "Mercado": masculine,
	"Movimiento": masculine, "Programa": masculine, "Sistema": masculine,
	"Naciones": pluralFeminine,
}
