package words

import (
	"strings"

	"wpsgraph/internal/wps"
)

// french has articles with a gender, which melt with «de» and «à» and are
// elided before a vowel.
var french = grammar{
	classOf: frenchClass,
	spoken: func(c class, text string, _ bool) class {
		switch {
		case !vowels(text):
			return c
		case c == bare:
			return bareVowel
		case c == masculine || c == feminine:
			return elided
		}
		return c
	},
	titles: map[wps.Kind]class{
		wps.ActionPlan: masculine, wps.Practice: feminine, wps.Framework: masculine, wps.Event: elided,
		wps.PeaceProcess: masculine, wps.Theme: masculine, wps.Question: feminine,
	},
	before: map[string][classes]string{
		"":     {masculine: "le ", feminine: "la ", plural: "les ", pluralFeminine: "les ", elided: "l’"},
		"de":   {bare: "de ", bareVowel: "d’", masculine: "du ", feminine: "de la ", plural: "des ", pluralFeminine: "des ", elided: "de l’"},
		"pour": {bare: "pour ", bareVowel: "pour ", masculine: "pour le ", feminine: "pour la ", plural: "pour les ", pluralFeminine: "pour les ", elided: "pour l’"},
		"à":    {bare: "à ", bareVowel: "à ", masculine: "au ", feminine: "à la ", plural: "aux ", pluralFeminine: "aux ", elided: "à l’"},
	},
}

func frenchClass(name string, kind wps.Kind) class {
	if kind == wps.Country {
		return frenchCountry(name)
	}
	return frenchHeads.first(name)
}

// frenchCountry: a country is feminine where its first word ends in e, with
// the exceptions below; islands that are one state have no article.
func frenchCountry(name string) class {
	if c, ok := frenchCountries[name]; ok {
		return c
	}
	first, _, _ := strings.Cut(name, " ")
	first, _, _ = strings.Cut(first, "-")
	switch {
	case first == "Îles":
		return pluralFeminine
	case first == "Saint" || first == "Sainte":
		return bare
	case strings.HasSuffix(first, "e"):
		return feminine
	}
	return masculine
}

var frenchCountries = heads{
	"Andorre": bare, "Antigua-et-Barbuda": bare, "Bahreïn": bare, "Chypre": bare, "Cuba": bare, "Djibouti": bare,
	"Haïti": bare, "Israël": bare, "Kiribati": bare, "Madagascar": bare, "Malte": bare, "Maurice": bare, "Monaco": bare,
	"Nauru": bare, "Niue": bare, "Oman": bare, "Sao Tomé-et-Principe": bare, "Singapour": bare, "Trinité-et-Tobago": bare,
	"Tuvalu": bare, "Vanuatu": bare,
	"Belize": masculine, "Cambodge": masculine, "Mexique": masculine, "Mozambique": masculine, "Royaume-Uni": masculine,
	"Suriname": masculine, "Zimbabwe": masculine,
	"Samoa": masculine, "Sierra Leone": feminine,
	"Bahamas": pluralFeminine, "Comores": pluralFeminine, "Fidji": pluralFeminine, "Maldives": pluralFeminine,
	"Palaos": pluralFeminine, "Philippines": pluralFeminine, "Seychelles": pluralFeminine, "Tonga": pluralFeminine,
	"Émirats arabes unis": plural, "États-Unis": plural, "Pays-Bas": plural,
}

var frenchHeads = heads{
	"Agence": feminine, "Alliance": feminine, "Assemblée": feminine, "Association": feminine, "Autorité": feminine,
	"Campagne": feminine, "Cellule": feminine, "Coalition": feminine, "Commission": feminine, "Communauté": feminine,
	"Conférence": feminine, "Coordination": feminine, "École": feminine, "Fédération": feminine, "Fondation": feminine,
	"Force": feminine, "Ligue": feminine, "Mission": feminine, "Organisation": feminine, "Plateforme": feminine, "Union": feminine,
	"Bureau": masculine, "Cadre": masculine, "Centre": masculine, "Collectif": masculine, "Comité": masculine,
	"Commonwealth": masculine, "Conseil": masculine, "Département": masculine, "Fonds": masculine, "Forum": masculine,
	"G5": masculine, "Groupe": masculine, "Institut": masculine, "Marché": masculine, "Mouvement": masculine,
	"Parlement": masculine, "Partenariat": masculine, "Programme": masculine, "Réseau": masculine, "Secrétariat": masculine,
	"Système": masculine,
	"Nations": pluralFeminine,
}
