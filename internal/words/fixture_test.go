package words_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"wpsgraph/internal/words"
	"wpsgraph/internal/wps"
)

var update = flag.Bool("update", false, "write the golden files anew")

const day wps.Day = 20221206

// what things are called, in the order en fr pt es ar sw; "" where it has no
// name in that language.
var called = map[wps.ID][6]string{
	"country:ken":       {"Kenya", "Kenya", "Quénia", "Kenia", "كينيا", "Kenya"},
	"country:usa":       {"United States", "États-Unis", "Estados Unidos", "Estados Unidos", "الولايات المتحدة", "Marekani"},
	"country:nld":       {"Netherlands", "Pays-Bas", "Países Baixos", "Países Bajos", "هولندا", "Uholanzi"},
	"country:ita":       {"Italy", "Italie", "Itália", "Italia", "إيطاليا", "Italia"},
	"body:eac":          {"East African Community", "Communauté d'Afrique de l'Est", "Comunidade da África Oriental", "Comunidad de África Oriental", "جماعة شرق أفريقيا", "Jumuiya ya Afrika Mashariki"},
	"body:au":           {"African Union", "Union africaine", "União Africana", "Unión Africana", "الاتحاد الأفريقي", "Umoja wa Afrika"},
	"network:femwise":   {"Network of African Women in Conflict Prevention and Mediation", "Réseau des femmes africaines pour la prévention des conflits et la médiation", "Rede de Mulheres Africanas para a Prevenção de Conflitos e Mediação", "Red de Mujeres Africanas para la Prevención de Conflictos y la Mediación", "", ""},
	"network:nordic":    {"Nordic Women Mediators"},
	"org:accord":        {"African Centre for the Constructive Resolution of Disputes"},
	"fund:wphf":         {"Women’s Peace and Humanitarian Fund"},
	"plan:ken-nap-2":    {"Kenya: second national action plan on women, peace and security (2020-2024)"},
	"plan:ken-nap-1":    {"Kenya: first national action plan on women, peace and security (2016-2018)"},
	"practice:exchange": {"Exchange of mediators"},
	"practice:training": {"Training of mediators"},
	"practice:register": {"Register of mediators"},
	"framework:1325":    {"Security Council resolution 1325 (2000)", "Résolution 1325 (2000) du Conseil de sécurité", "Resolução 1325 (2000) do Conselho de Segurança", "Resolución 1325 (2000) del Consejo de Seguridad", "قرار مجلس الأمن 1325 (2000)", "Azimio 1325 (2000) la Baraza la Usalama"},
	"event:pretoria":    {"Inter-regional meeting, Pretoria"},
	"process:juba":      {"Juba peace talks"},
	"theme:mediation":   {"Mediation", "Médiation", "Mediação", "Mediación", "الوساطة", "Upatanishi"},
	"question:wg1-q1":   {"Women's inclusion across mediation tracks"},
}

var acronyms = map[wps.ID]string{"body:eac": "EAC", "body:au": "AU", "network:femwise": "FemWise-Africa", "org:accord": "ACCORD", "fund:wphf": "WPHF", "country:ken": "KEN"}

var facts = map[wps.ID]wps.Attributes{
	"body:au":           {{Field: wps.Founded, Text: "2002-07-09"}},
	"body:eac":          {{Field: wps.Founded, Text: "2000-07-07"}},
	"network:femwise":   {{Field: wps.Founded, Text: "2017-07-04"}},
	"network:nordic":    {{Field: wps.Founded, Text: "2015"}},
	"org:accord":        {{Field: wps.Founded, Text: "1992"}},
	"fund:wphf":         {{Field: wps.Founded, Text: "2016"}},
	"practice:exchange": {{Field: wps.Started, Text: "2019-03"}, {Field: wps.Ended, Text: "2021"}},
	"practice:training": {{Field: wps.Ended, Text: "2021"}},
	"practice:register": {{Field: wps.Started, Text: "2022"}},
	"plan:ken-nap-2":    {{Field: wps.Adopted, Text: "2020-05-08"}},
	"event:pretoria":    {{Field: wps.Start, Text: "2022-12-06"}, {Field: wps.End, Text: "2022-12-07"}},
	"process:juba":      {{Field: wps.Start, Text: "2006-07"}, {Field: wps.End, Text: "2008-04"}},
}

// thing is an entity of the fixture, nil for "".
func thing(id wps.ID) *wps.Entity {
	if id == "" {
		return nil
	}
	names := called[id]
	e := &wps.Entity{ID: id, Kind: id.Kind(), Name: names[0], Acronym: acronyms[id], Attributes: facts[id]}
	for i, language := range words.Languages[1:] {
		if names[i+1] != "" {
			e.Names = append(e.Names, wps.Name{Text: names[i+1], Language: language, Kind: wps.OfficialName})
		}
	}
	content := wps.Content{Entities: []*wps.Entity{e}}
	content.Complete()
	return e
}

// related is a relation between two things, with the span that the whole gives.
func related(r wps.Relation) (relation *wps.Relation, from, to *wps.Entity) {
	from, to = thing(r.From), thing(r.To)
	content := wps.Content{Entities: []*wps.Entity{from, to}, Relations: wps.RelationsOf(&r)}
	content.Complete()
	return content.Relations.At(0), from, to
}

func spoken(t testing.TB) *words.Words {
	t.Helper()
	w, err := words.New()
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// golden compares lines with a file of testdata, or writes it with -update.
func golden(t *testing.T, name string, lines []string) {
	t.Helper()
	for _, line := range lines {
		clean(t, line)
	}
	path, got := filepath.Join("testdata", name), strings.Join(lines, "\n")+"\n"
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("%s (-want +got; -update writes it anew):\n%s", name, diff)
	}
}

// clean fails for what no sentence may have.
func clean(t *testing.T, sentence string) {
	t.Helper()
	for _, fault := range []string{"…", "{", "}", "<no value>", "  ", "\u00a0\u00a0", " .", " ,", " )", "( ", "()", "..", "%!"} {
		if strings.Contains(sentence, fault) {
			t.Errorf("%q has %q in it", sentence, fault)
		}
	}
	if sentence == "" || strings.TrimSpace(sentence) != sentence {
		t.Errorf("%q is empty, or has space around it", sentence)
	}
}
