package offline

import (
	"net/url"
	"testing"
)

func TestFilesAreNamedByTheirAddresses(t *testing.T) {
	w := &writer{Config: Config{Languages: []string{"en", "fr"}}}
	for _, c := range []struct {
		link string
		file string // "" where the folder does not hold it
	}{
		{"/en/", "en/index.html"},
		{"/en/body/sadc", "en/body/sadc.html"},
		{"/fr/question/1.1", "fr/question/1.1.html"},
		{"/en/gaps?by=function&of=body/au", "en/gaps.by-function.of-body-au.html"},
		{"/en/changes?after=AbC", "en/changes.after-" + hashOfAbC + ".html"},
		{"/en/practices?for=body/sadc", "en/practices.for-body-sadc.html"},
		{"/en/practices?for=country/ken", ""},
		{"/en/body/sadc?on=2022-12-07", ""},
		{"/en/body/sadc?past=yes", ""},
		{"/en/search?q=sadc", ""},
		{"/en/connections?from=body/sadc", ""},
		{"/en/body/sadc.csv", ""},
		{"/es/body/sadc", ""},
		{"/graphiql", ""},
		{"https://example.org/en/", ""},
	} {
		a, kept := w.kept(c.link)
		switch {
		case kept != (c.file != ""):
			t.Errorf("%s: kept %t", c.link, kept)
		case kept && a.file() != c.file:
			t.Errorf("%s is %s, want %s", c.link, a.file(), c.file)
		}
	}
}

// The first sixteen digits of the SHA-256 sum of AbC: names of files must not
// differ in the case of letters alone.
const hashOfAbC = "482e1ae75acdf731"

func TestWaysBetweenFilesAreRelative(t *testing.T) {
	for _, c := range []struct{ from, to, way string }{
		{"en/index.html", "en/body/sadc.html", "body/sadc.html"},
		{"en/body/sadc.html", "en/index.html", "../index.html"},
		{"en/body/sadc.html", "en/body/au.html", "au.html"},
		{"en/gaps/au/financing.html", "fr/gaps/au/financing.html", "../../../fr/gaps/au/financing.html"},
		{"en/a.html", "assets/app.css", "../assets/app.css"},
	} {
		got := relative(c.from, c.to)
		if got != c.way {
			t.Errorf("from %s to %s: %s, want %s", c.from, c.to, got, c.way)
		}
		base, _ := url.Parse("file:///" + c.from)
		if reached, err := base.Parse(got); err != nil || reached.Path != "/"+c.to {
			t.Errorf("from %s %s leads to %s, %v", c.from, got, reached, err)
		}
	}
}
