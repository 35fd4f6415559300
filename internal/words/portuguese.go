package words

import (
	"strings"

	"wpsgraph/internal/wps"
)

// portuguese has articles with a gender, which melt with «de», «em», «a» and
// «por». The catalogue is written as in Portugal and Africa.
var portuguese = grammar{
	classOf: portugueseClass,
	titles: map[wps.Kind]class{
		wps.ActionPlan: masculine, wps.Practice: feminine, wps.Framework: masculine, wps.Event: masculine,
		wps.PeaceProcess: masculine, wps.Theme: masculine, wps.Question: feminine,
	},
	before: map[string][classes]string{
		"":    {masculine: "o ", feminine: "a ", plural: "os ", pluralFeminine: "as "},
		"de":  {bare: "de ", masculine: "do ", feminine: "da ", plural: "dos ", pluralFeminine: "das "},
		"em":  {bare: "em ", masculine: "no ", feminine: "na ", plural: "nos ", pluralFeminine: "nas "},
		"a":   {bare: "a ", masculine: "ao ", feminine: "à ", plural: "aos ", pluralFeminine: "às "},
		"por": {bare: "por ", masculine: "pelo ", feminine: "pela ", plural: "pelos ", pluralFeminine: "pelas "},
	},
}

func portugueseClass(name string, kind wps.Kind) class {
	if kind == wps.Country {
		return portugueseCountry(name)
	}
	return portugueseHeads.first(name)
}

// portugueseCountry: a country is feminine where its first word ends in a or
// é, with the exceptions below.
func portugueseCountry(name string) class {
	if c, ok := portugueseCountries[name]; ok {
		return c
	}
	first, _, _ := strings.Cut(name, " ")
	first, _, _ = strings.Cut(first, "-")
	switch {
	case first == "Ilhas":
		return pluralFeminine
	case first == "São" || first == "Santa":
		return bare
	case strings.HasSuffix(first, "a") || first == "Guiné":
		return feminine
	}
	return masculine
}

var portugueseCountries = heads{
	"Andorra": bare, "Angola": bare, "Antígua e Barbuda": bare, "Barbados": bare, "Cabo Verde": bare, "Chipre": bare,
	"Cuba": bare, "Fiji": bare, "Israel": bare, "Madagáscar": bare, "Malta": bare, "Marrocos": bare, "Mianmar": bare,
	"Moçambique": bare, "Mónaco": bare, "Nauru": bare, "Niuê": bare, "Omã": bare, "Palau": bare, "Portugal": bare,
	"Quiribáti": bare, "Salvador": bare, "Samoa": bare, "Singapura": bare, "Timor-Leste": bare, "Tonga": bare,
	"Trindade e Tobago": bare, "Tuvalu": bare, "Vanuatu": bare, "Granada": bare,
	"Botsuana": masculine, "Camboja": masculine, "Gana": masculine, "Quénia": masculine, "Ruanda": masculine,
	"Uganda": masculine, "Sri Lanca": masculine,
	"Camarões": plural, "Emirados Árabes Unidos": plural, "Estados Unidos": plural, "Países Baixos": plural,
	"Bahamas": pluralFeminine, "Comores": pluralFeminine, "Filipinas": pluralFeminine, "Honduras": pluralFeminine,
	"Maldivas": pluralFeminine, "Seicheles": pluralFeminine,
}

var portugueseHeads = heads{
	"Academia": feminine, "Agência": feminine, "Aliança": feminine, "Assembleia": feminine, "Associação": feminine,
	"Autoridade": feminine, "Coligação": feminine, "Comissão": feminine, "Comunidade": feminine, "Conferência": feminine,
	"Federação": feminine, "Fundação": feminine, "Liga": feminine, "Missão": feminine, "Organização": feminine,
	"Plataforma": feminine, "Rede": feminine, "Secretaria-Geral": feminine, "União": feminine,
	"Centro": masculine, "Comité": masculine, "Conselho": masculine, "Departamento": masculine, "Fórum": masculine,
	"Fundo": masculine, "Gabinete": masculine, "Grupo": masculine, "Instituto": masculine, "Mercado": masculine,
	"Movimento": masculine, "Painel": masculine, "Programa": masculine, "Quadro": masculine, "Sistema": masculine,
	"Nações": pluralFeminine,
}
