package words_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wpsgraph/internal/words"
	"wpsgraph/internal/wps"
)

// inside is how a name is said within a sentence: what stands after «supports».
func inside(s *words.Speaker, e *wps.Entity, key, before string) string {
	said := s.Text(key, words.Name("from", thing("country:ita")), words.Name("to", e), words.Phrase("when", ""))
	_, after, _ := strings.Cut(said, before)
	return after
}

func TestNamesTakeTheArticlesOfTheirLanguage(t *testing.T) {
	w := spoken(t)
	cases := []struct{ language, key, before, kind, name, want string }{
		{"en", "SUPPORTS.now", "supports ", "org", "African Centre for the Constructive Resolution of Disputes", "the African Centre for the Constructive Resolution of Disputes"},
		{"en", "SUPPORTS.now", "supports ", "org", "Peace Research Institute Oslo", "the Peace Research Institute Oslo"},
		{"en", "SUPPORTS.now", "supports ", "fund", "Women’s Peace and Humanitarian Fund", "the Women’s Peace and Humanitarian Fund"},
		{"en", "SUPPORTS.now", "supports ", "network", "Women, Peace and Security Focal Points Network", "the Women, Peace and Security Focal Points Network"},
		{"en", "SUPPORTS.now", "supports ", "org", "The Excel Empowerment Centre", "The Excel Empowerment Centre"},
		{"en", "SUPPORTS.now", "supports ", "org", "Amnesty International", "Amnesty International"},
		{"en", "SUPPORTS.now", "supports ", "body", "Commonwealth", "the Commonwealth"},
		{"en", "SUPPORTS.now", "supports ", "country", "Democratic Republic of the Congo", "the Democratic Republic of the Congo"},
		{"en", "SUPPORTS.now", "supports ", "country", "Philippines", "the Philippines"},
		{"en", "SUPPORTS.now", "supports ", "country", "Micronesia", "Micronesia"},
		{"fr", "PART_OF.now", "partie ", "body", "Conseil de l'Europe", "du Conseil de l'Europe"},
		{"fr", "PART_OF.now", "partie ", "body", "Union africaine", "de l’Union africaine"},
		{"fr", "PART_OF.now", "partie ", "body", "Ligue des États arabes", "de la Ligue des États arabes"},
		{"fr", "PART_OF.now", "partie ", "org", "Amnesty International", "d’Amnesty International"},
		{"fr", "PART_OF.now", "partie ", "org", "Gender Links", "de Gender Links"},
		{"fr", "SUPPORTS.now", "soutient ", "country", "Mexique", "le Mexique"},
		{"fr", "SUPPORTS.now", "soutient ", "country", "Corée du Sud", "la Corée du Sud"},
		{"fr", "SUPPORTS.now", "soutient ", "country", "Ouganda", "l’Ouganda"},
		{"fr", "SUPPORTS.now", "soutient ", "country", "Pays-Bas", "les Pays-Bas"},
		{"fr", "SUPPORTS.now", "soutient ", "country", "Îles Salomon", "les Îles Salomon"},
		{"fr", "SUPPORTS.now", "soutient ", "country", "Saint-Marin", "Saint-Marin"},
		{"fr", "TAKES_PART_IN.now", "participe ", "country", "États-Unis", "aux États-Unis"},
		{"fr", "TAKES_PART_IN.now", "participe ", "country", "Mali", "au Mali"},
		{"pt", "PART_OF.now", "parte ", "country", "Quénia", "do Quénia"},
		{"pt", "PART_OF.now", "parte ", "country", "Guiné-Bissau", "da Guiné-Bissau"},
		{"pt", "PART_OF.now", "parte ", "country", "Moçambique", "de Moçambique"},
		{"pt", "TAKES_PART_IN.now", "participa ", "country", "Estados Unidos", "nos Estados Unidos"},
		{"pt", "TAKES_PART_IN.now", "participa ", "country", "Ilhas Salomão", "nas Ilhas Salomão"},
		{"pt", "TAKES_PART_IN.now", "participa ", "country", "São Marinho", "em São Marinho"},
		{"pt", "TAKES_PART_IN.now", "participa ", "body", "Liga dos Estados Árabes", "na Liga dos Estados Árabes"},
		{"es", "PART_OF.now", "parte ", "body", "Consejo de Europa", "del Consejo de Europa"},
		{"es", "PART_OF.now", "parte ", "body", "Unión Europea", "de la Unión Europea"},
		{"es", "PART_OF.now", "parte ", "country", "El Salvador", "de El Salvador"},
		{"es", "SUPPORTS.now", "apoyo ", "country", "Reino Unido", "al Reino Unido"},
		{"es", "SUPPORTS.now", "apoyo ", "country", "Países Bajos", "a los Países Bajos"},
		{"es", "PARTNERS_WITH.STATED.now", "Italia ", "country", "Irlanda", "e Irlanda mantienen una alianza"},
		{"es", "PARTNERS_WITH.STATED.now", "Italia ", "country", "Kenia", "y Kenia mantienen una alianza"},
		{"es", "PARTNERS_WITH.STATED.now", "Italia ", "org", "Hielo", "y Hielo mantienen una alianza"},
	}
	for _, c := range cases {
		e := &wps.Entity{Kind: wps.ID(c.kind + ":x").Kind(), Name: c.name, Names: []wps.Name{{Text: c.name, Language: c.language, Kind: wps.OfficialName}}}
		if got := inside(w.In(c.language), e, "relation."+c.key, c.before); got != c.want {
			t.Errorf("%s: got %q, want %q", c.language, got, c.want)
		}
	}
}

func TestVerbsAgreeWithPluralNames(t *testing.T) {
	r, from, to := related(wps.Relation{Type: wps.MemberOf, From: "country:usa", To: "body:au", Since: "2000"})
	for language, want := range map[string]string{
		"en": "The United States has been a member of the African Union since 2000.",
		"fr": "Les États-Unis sont membres de l’Union africaine depuis 2000.",
		"pt": "Os Estados Unidos são membros da União Africana desde 2000.",
		"es": "Estados Unidos es miembro de la Unión Africana desde 2000.",
	} {
		if got := spoken(t).In(language).Relation(r, from, to, day); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestAcronymsStandForNames(t *testing.T) {
	w := spoken(t)
	r, from, to := related(wps.Relation{Type: wps.PartOf, From: "body:eac", To: "body:au"})
	for language, want := range map[string]string{
		"en": "The EAC is part of the AU (date not recorded).",
		"fr": "L’EAC fait partie de l’AU (date non enregistrée).",
		"ar": "\u2068EAC\u2069 جزء من \u2068AU\u2069 (التاريخ غير مسجَّل).",
	} {
		if got := w.In(language).Acronyms().Relation(r, from, to, day); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	s := w.In("fr").Acronyms()
	if got := s.Name(thing("country:ken")); got != "Kenya" {
		t.Errorf("the code of a country: got %q", got)
	}
	cedeao := thing("body:eac")
	cedeao.Names = append(cedeao.Names, wps.Name{Text: "CAE", Language: "fr", Kind: wps.AcronymName})
	if got := s.Name(cedeao); got != "CAE" {
		t.Errorf("an acronym of the language: got %q", got)
	}
	if got := s.Name(thing("network:nordic")); got != "Nordic Women Mediators" {
		t.Errorf("without an acronym: got %q", got)
	}
}

func TestNamesFollowTheLanguagesAskedFor(t *testing.T) {
	w := spoken(t)
	cases := []struct {
		asked []string
		want  string
	}{
		{[]string{"sw", "fr"}, "Réseau des femmes africaines pour la prévention des conflits et la médiation"},
		{[]string{"sw"}, "Network of African Women in Conflict Prevention and Mediation"},
		{[]string{"sw", "en", "fr"}, "Network of African Women in Conflict Prevention and Mediation"},
	}
	for _, c := range cases {
		if got := w.In(c.asked...).Name(thing("network:femwise")); got != c.want {
			t.Errorf("%v: got %q, want %q", c.asked, got, c.want)
		}
	}
}

func TestDirectionsAreKeptApart(t *testing.T) {
	const first, pop = "\u2068", "\u2069"
	w := spoken(t)
	name := func(text string) *wps.Entity { return &wps.Entity{Kind: wps.Organization, Name: text} }
	cases := []struct{ language, name, want string }{
		{"en", "كرامة", first + "كرامة" + pop},
		{"en", "Karama", "Karama"},
		{"en", "Žene ženama – 2", "Žene ženama – 2"},
		{"en", "Karama\u202e", first + "Karama\u202e" + pop},
		{"ar", "كرامة", "كرامة"},
		{"ar", "كرامة 1325", "كرامة 1325"},
		{"ar", "Karama", first + "Karama" + pop},
		{"ar", "2021-2025", first + "2021-2025" + pop},
		{"ar", "كرامة Karama", first + "كرامة Karama" + pop},
		{"ar", "", ""},
	}
	for _, c := range cases {
		if got := w.In(c.language).Name(name(c.name)); got != c.want {
			t.Errorf("%s: got %q, want %q", c.language, got, c.want)
		}
	}
}

// Property: whatever a name or a text of the data holds, braces, markup and
// other directions included, stands in every sentence as it is.
func TestTextsFromTheDataAreKeptAsTheyAre(t *testing.T) {
	w := spoken(t)
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.SampledFrom([]rune("aÉ{}<>&\"' \u202eرسZ|:%…\u2068")), 1, 12, -1)
		name, about := text.Draw(t, "name"), text.Draw(t, "about")
		kind := rapid.SampledFrom([]wps.Kind{wps.Country, wps.Organization, wps.Practice}).Draw(t, "kind")
		r := &wps.Relation{Type: wps.PartnersWith, Since: "2019", Attributes: wps.Attributes{{Field: wps.About, Text: about}}}
		for _, language := range words.Languages {
			said := w.In(language).Relation(r, &wps.Entity{Kind: kind, Name: name}, thing("body:au"), day)
			if !strings.Contains(said, name) || !strings.Contains(said, about) {
				t.Fatalf("%s: %q does not hold %q and %q", language, said, name, about)
			}
		}
	})
}
