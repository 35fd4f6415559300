package citation_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"wpsgraph/internal/citation"
	"wpsgraph/internal/wps"
)

func femwise() citation.Record {
	return citation.Record{
		ID: "network:femwise-africa", Title: "FemWise-Africa",
		Sources: []*wps.Source{
			{ID: "source:ga-femwise", Title: "FemWise & others", Publisher: "Global Alliance", URL: "https://example.org/f_w", Date: "2019-09"},
			{ID: "source:undated", Title: "What is it?"},
		},
		Version: wps.Version{Name: "2026.11.24", Title: "WPS Graph", Published: "2026-11-24", Licence: "CC-BY-4.0"},
		Day:     20221206,
	}
}

func TestOriginalSourceComesFirst(t *testing.T) {
	want := "Global Alliance: FemWise & others. 2019-09. https://example.org/f_w. What is it? " +
		"Recorded as «FemWise-Africa» (network:femwise-africa) in WPS Graph, version 2026.11.24, 2026-11-24, as of 2022-12-06, CC-BY-4.0."
	if diff := cmp.Diff(want, citation.Cite(femwise(), citation.Text)); diff != "" {
		t.Error(diff)
	}
}

func TestBibTeXEscapesWhatTeXReads(t *testing.T) {
	want := `@misc{ga-femwise,
  title = {FemWise \& others},
  publisher = {Global Alliance},
  date = {2019-09},
  url = {https://example.org/f_w}
}
@misc{undated,
  title = {What is it?}
}
@misc{wpsgraph-2026.11.24-network-femwise-africa,
  title = {FemWise-Africa, in WPS Graph},
  date = {2026-11-24},
  note = {version 2026.11.24, record network:femwise-africa, as of 2022-12-06}
}
`
	if diff := cmp.Diff(want, citation.Cite(femwise(), citation.BibTeX)); diff != "" {
		t.Error(diff)
	}
}

func TestCSLJSONHasAnItemForEachSourceAndTheRecord(t *testing.T) {
	var items []struct {
		ID, Type, Title string
		Issued          struct {
			Parts [][]int `json:"date-parts"`
		}
	}
	if err := json.Unmarshal([]byte(citation.Cite(femwise(), citation.CSLJSON)), &items); err != nil {
		t.Fatal(err)
	}
	if len(items) != 3 || items[0].Type != "document" || items[2].Type != "dataset" {
		t.Fatalf("want two documents and the data set, got %+v", items)
	}
	if diff := cmp.Diff([][]int{{2019, 9}}, items[0].Issued.Parts); diff != "" {
		t.Error("a month stays a month:", diff)
	}
}

func TestTheDataSetIsCitedWithoutARecord(t *testing.T) {
	r := citation.Record{Version: femwise().Version}
	for _, style := range []citation.Style{citation.Text, citation.BibTeX, citation.CSLJSON} {
		got := citation.Cite(r, style)
		if !strings.Contains(got, "WPS Graph") || !strings.Contains(got, "2026.11.24") || strings.Contains(got, "as of") {
			t.Errorf("%s: %s", style, got)
		}
	}
}
