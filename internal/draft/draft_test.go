package draft_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"wpsgraph/internal/dataset"
	"wpsgraph/internal/draft"
	"wpsgraph/internal/wps"
	"wpsgraph/seed"
)

func open(t *testing.T) *draft.Package {
	t.Helper()
	p, err := draft.Open(t.Context(), seed.Files())
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func insert(t *testing.T, p *draft.Package, table string, row map[string]string) {
	t.Helper()
	described, err := p.Table(table)
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Insert(described, row); err != nil {
		t.Fatal(err)
	}
}

// added are the lines of a file that the package has not, and the one in front
// of the last of them.
func added(t *testing.T, p *draft.Package, path string) (lines []string, before string) {
	t.Helper()
	old, err := fs.ReadFile(seed.Files(), path)
	if err != nil {
		t.Fatal(err)
	}
	was := map[string]bool{}
	for line := range strings.Lines(string(old)) {
		was[line] = true
	}
	_, texts := p.Changed()
	last := ""
	for line := range strings.Lines(string(texts[path])) {
		if !was[line] {
			lines, before = append(lines, strings.TrimSpace(line)), last
		}
		last = line
	}
	return lines, before
}

func TestARowStandsAtItsPlaceAndNothingElseChanges(t *testing.T) {
	p := open(t)
	insert(t, p, "member_of", map[string]string{
		"from": "body:asean", "to": "network:wps-focal-points", "since": "2030", "confidence": "HIGH", "sources": "source:accord-home", "status": "OBSERVER",
	})
	lines, before := added(t, p, "relations/member_of.csv")
	want := []string{",body:asean,network:wps-focal-points,2030,,HIGH,source:accord-home,,OBSERVER,,,"}
	if diff := cmp.Diff(want, lines); diff != "" {
		t.Error("-want +got", diff)
	}
	if !strings.HasPrefix(before, ",body:asean,network:wps-focal-points,,") {
		t.Errorf("it stands behind %q", before)
	}
	if paths, _ := p.Changed(); len(paths) != 1 {
		t.Errorf("%v were changed", paths)
	}
}

func TestOnlyNewProblemsAreSaid(t *testing.T) {
	p := open(t)
	problems, err := p.Problems(t.Context())
	if err != nil || len(problems) != 0 {
		t.Fatalf("an unchanged package has %d new problems, %v", len(problems), err)
	}
	insert(t, p, "networks", map[string]string{
		"id": "network:aaa", "name": "A network", "confidence": "HIGH", "sources": "source:nowhere", "network_type": "WOMEN_MEDIATORS", "founded": "2022-13",
	})
	if problems, err = p.Problems(t.Context()); err != nil {
		t.Fatal(err)
	}
	var rules []dataset.Rule
	for _, problem := range problems {
		rules = append(rules, problem.Rule)
	}
	if diff := cmp.Diff([]dataset.Rule{dataset.BadDate, dataset.UnknownSource}, rules); diff != "" {
		t.Errorf("-want +got %s: %v", diff, problems)
	}
}

func TestAPackageWithErrorsIsNotAddedTo(t *testing.T) {
	for name, files := range map[string]fstest.MapFS{
		"no package": {},
		"no JSON":    {"datapackage.json": {Data: []byte("{")}},
		"faults":     {"datapackage.json": {Data: []byte(`{"name": "x"}`)}},
	} {
		if _, err := draft.Open(t.Context(), files); wps.CodeOf(err) != wps.BadDataPackage {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestAnswersAreCheckedByTheDescription(t *testing.T) {
	p := open(t)
	networks, err := p.Table("networks")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		column, text string
		good         bool
	}{
		{"name", "", false},
		{"name", "A network", true},
		{"name", "two\nlines", false},
		{"acronym", "", true},
		{"network_type", "WOMEN_MEDIATORS", true},
		{"network_type", "WOMEN", false},
		{"founded", "2022-12", true},
		{"founded", "December 2022", false},
		{"id", "network:a-b", true},
		{"id", "org:a", false},
	} {
		if err := networks.Column(c.column).Check(c.text); (err == nil) != c.good {
			t.Errorf("%s = %q: %v", c.column, c.text, err)
		}
	}
}

func TestSlugsAreLowerCaseWordsWithoutAccents(t *testing.T) {
	for name, want := range map[string]string{
		"Réseau des Femmes Médiatrices": "reseau-des-femmes-mediatrices",
		"Women's Network (WN)":          "womens-network-wn",
		"   ":                           "",
		"Women leaders from the regions who meet every year to advise mediators": "women-leaders-from-the-regions-who-meet-every",
	} {
		if got := draft.Slug(name); got != want {
			t.Errorf("%q gives %q, want %q", name, got, want)
		}
	}
}
