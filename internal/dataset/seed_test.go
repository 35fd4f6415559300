package dataset

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"wpsgraph/internal/wps"
	"wpsgraph/seed"
)

// backgroundNotes is the document that the data set began with.
const backgroundNotes wps.ID = "source:focal-points-pretoria-2022-background"

func readSeed(t *testing.T) (*wps.Content, []Problem) {
	t.Helper()
	content, problems := read(t, seed.Files())
	if content == nil {
		t.Fatalf("the seed has errors: %v", marks(problems))
	}
	return content, problems
}

func TestSeedHasNoErrorAndNothingIsLost(t *testing.T) {
	content, problems := readSeed(t)
	for _, p := range problems {
		if p.Rule != TotalDiffers && p.Rule != SharedAlias {
			t.Errorf("%s:%d: %s", p.File, p.Row, p.Text)
		}
	}
	for _, c := range []struct {
		what      string
		got, want int
	}{
		{"entities", len(content.Entities), 1617},
		{"relations", content.Relations.Len(), 10034},
		{"sources", len(content.Sources), 2063},
		{"functions", len(content.Tables.Functions), 38},
		{"assessments", len(content.Tables.Assessments), 30},
		{"published totals", len(content.Tables.Totals), 28},
		{"names", count(content, func(e *wps.Entity) int { return len(e.Names) }), 3009},
		{"states", count(content, func(e *wps.Entity) int { return len(e.States) }), 17},
		{"figures", count(content, func(e *wps.Entity) int { return len(e.Figures) }), 33},
		{"former ids", count(content, func(e *wps.Entity) int { return len(e.FormerIDs) }), 2},
	} {
		if c.got != c.want {
			t.Errorf("%d %s, want %d", c.got, c.what, c.want)
		}
	}
	checkClosed(t, content)
}

func count(c *wps.Content, of func(*wps.Entity) int) int {
	n := 0
	for _, e := range c.Entities {
		n += of(e)
	}
	return n
}

// TestTotalsOfTheSeedAreThoseItsReadmeShows holds counting to what was counted
// by other means for seed/README.md.
func TestTotalsOfTheSeedAreThoseItsReadmeShows(t *testing.T) {
	content, _ := readSeed(t)
	counts := CountsOf(content.Entities, content.Relations)
	got := map[string]string{}
	for _, total := range content.Tables.Totals {
		if ours, ok := counts.Of(total); ok {
			got[named(total)+" "+string(total.AsOf)] = ours.String()
		}
	}
	const ever = "countries that ever adopted a national action plan "
	for what, want := range map[string]string{
		ever + "2016-01": "60 to 62", ever + "2016-07": "63 to 65", ever + "2018-12": "82", ever + "2019-08": "85",
		ever + "2019-09": "86", ever + "2022-12": "106", ever + "2023-02": "108", ever + "2025": "115",
		"member states of body:au 2021-10": "55", "member states of body:eac 2023-11-25": "7",
		"member states of body:eccas 2025-06-08": "11", "member states of body:ecowas 2023-12": "15",
		"member states of body:ecowas 2025-01-29": "12", "member states of body:eu 2020-02-01": "27",
		"member states of body:igad 2025-12": "7 to 8", "member states of body:oif 2024-10-05": "53",
		"member states of body:sadc 2022": "16", "participating States of body:osce 2025": "57",
		"regional action plans 2019-09": "15",
	} {
		if got[what] != want {
			t.Errorf("%s: %s, want %s", what, got[what], want)
		}
	}
}

// TestSeedHoldsEveryNameOfTheBackgroundNotes: each thing that the notes of the
// Pretoria meeting name is an entity that cites them, or stands in a relation
// that does.
func TestSeedHoldsEveryNameOfTheBackgroundNotes(t *testing.T) {
	content, _ := readSeed(t)
	entities, cites := map[wps.ID]*wps.Entity{}, map[wps.ID]bool{}
	for _, e := range content.Entities {
		entities[e.ID], cites[e.ID] = e, e.Cites(backgroundNotes)
	}
	for r := range content.Relations.All() {
		if slices.Contains(r.Sources, backgroundNotes) {
			cites[r.From], cites[r.To] = true, true
		}
	}
	names := pretoriaNames(t)
	if len(names) != 40 {
		t.Errorf("%d names, want 40", len(names))
	}
	for _, n := range names {
		if entities[n.ID] == nil {
			t.Errorf("%s: there is no %s", n.Name, n.ID)
			continue
		}
		if !cites[n.ID] {
			t.Errorf("%s: neither %s nor one of its relations cites the background notes", n.Name, n.ID)
		}
	}
}

type pretoriaName struct {
	Name string `json:"name"`
	ID   wps.ID `json:"id"`
}

func pretoriaNames(t *testing.T) []pretoriaName {
	t.Helper()
	file, err := os.Open("testdata/pretoria-names.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	var names []pretoriaName
	for lines := bufio.NewScanner(file); lines.Scan(); {
		var n pretoriaName
		if err := json.Unmarshal(lines.Bytes(), &n); err != nil {
			t.Fatal(err)
		}
		names = append(names, n)
	}
	return names
}

func TestEachGuidingQuestionHasPracticesThatAnswerIt(t *testing.T) {
	content, _ := readSeed(t)
	answers := map[wps.ID]int{}
	for _, e := range content.Entities {
		if e.Kind == wps.Question {
			answers[e.ID] = 0
		}
	}
	for r := range content.Relations.All() {
		if r.Type == wps.Answers {
			answers[r.To]++
		}
	}
	for group := range 3 {
		for number := range 3 {
			id := wps.ID(fmt.Sprintf("question:wg%d-q%d", group+1, number+1))
			if answers[id] == 0 {
				t.Errorf("no practice answers %s, or it is not there", id)
			}
		}
	}
	if len(answers) != 9 {
		t.Errorf("%d questions, want 9", len(answers))
	}
}

// TestSeedPassesTheOfficialValidator runs that of Frictionless.
func TestSeedPassesTheOfficialValidator(t *testing.T) {
	python, err := exec.CommandContext(t.Context(), "../../scripts/python").Output()
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("no Python with the package frictionless could be made: %v", err)
		}
		t.Skipf("no Python with the package frictionless could be made: %v", err)
	}
	validate := exec.CommandContext(t.Context(), strings.TrimSpace(string(python)), "-m", "frictionless", "validate", "../../seed/datapackage.json")
	if out, err := validate.CombinedOutput(); err != nil {
		t.Errorf("frictionless validate: %v\n%s", err, out)
	}
}

func BenchmarkReadSeed(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if content, _, err := Read(b.Context(), seed.Files()); content == nil || err != nil {
			b.Fatal("the seed cannot be read")
		}
	}
}
