package export_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/piprate/json-gold/ld"

	"wpsgraph/internal/export"
	"wpsgraph/seed"
)

// offline refuses to load contexts: the file must carry its own.
type offline struct{ t *testing.T }

func (o offline) LoadDocument(u string) (*ld.RemoteDocument, error) {
	o.t.Errorf("the context %s is not in the file", u)
	return nil, ld.NewJsonLdError(ld.LoadingDocumentFailed, u)
}

func TestJSONLDSaysWhatNQuadsSay(t *testing.T) {
	d := read(t, seed.Files())
	const base = "https://example.org/"
	var document any
	if err := json.Unmarshal(write(t, "jsonld", d, export.Options{Base: base}), &document); err != nil {
		t.Fatal(err)
	}
	options := ld.NewJsonLdOptions("")
	options.DocumentLoader = offline{t}
	options.Format = "application/n-quads"
	rdf, err := ld.NewJsonLdProcessor().ToRDF(document, options)
	if err != nil {
		t.Fatal(err)
	}
	graph := " <" + base + "dataset:" + d.Version.Name + "> ."
	var want []string
	for line := range strings.Lines(string(write(t, "nquads", d, export.Options{Base: base}))) {
		statement, there := strings.CutSuffix(strings.TrimSpace(line), graph)
		if !there {
			t.Fatalf("not in the graph of the version: %s", line)
		}
		want = append(want, statement+" .")
	}
	got := strings.Split(strings.TrimSpace(rdf.(string)), "\n")
	want, got = sorted(want), sorted(got)
	if len(want) < 50_000 {
		t.Errorf("only %d statements", len(want))
	}
	compare(t, "N-Quads", want, "JSON-LD", got)
}

func sorted(lines []string) []string {
	slices.Sort(lines)
	return slices.Compact(lines)
}

// compare names the first lines that only one of two sorted lists has.
func compare(t *testing.T, a string, as []string, b string, bs []string) {
	t.Helper()
	for shown := 0; shown < 5 && (len(as) > 0 || len(bs) > 0); {
		switch {
		case len(bs) == 0 || len(as) > 0 && as[0] < bs[0]:
			t.Errorf("only %s: %s", a, as[0])
			as = as[1:]
			shown++
		case len(as) == 0 || bs[0] < as[0]:
			t.Errorf("only %s: %s", b, bs[0])
			bs = bs[1:]
			shown++
		default:
			as, bs = as[1:], bs[1:]
		}
	}
}

func TestNQuadsAreReadByALibrary(t *testing.T) {
	text := write(t, "nquads", read(t, seed.Files()), export.Options{})
	parsed, err := (&ld.NQuadRDFSerializer{}).Parse(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	if quads := parsed.Graphs["urn:wpsgraph:dataset:2026.11.24"]; len(quads) < 50_000 {
		t.Errorf("%d statements in the graph of the version", len(quads))
	}
}
