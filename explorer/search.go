package explorer

import (
	"context"
	"strings"

	"wpsgraph/internal/words"
	"wpsgraph/internal/wps"
)

// searchView is what is special to the page of results.
type searchView struct {
	Asked      bool
	Kinds      []kindFilter
	DidYouMean []link
	Empty      bool
}

// kindFilter is a box to narrow the results by.
type kindFilter struct {
	Kind    wps.Kind
	Value   string
	Count   int
	Checked bool
}

type searchAnswer struct {
	Search struct {
		TotalCount int         `json:"totalCount"`
		PageInfo   pageInfo    `json:"pageInfo"`
		Kinds      []kindCount `json:"kinds"`
		DidYouMean []string    `json:"didYouMean"`
		Edges      []hit       `json:"edges"`
	} `json:"search"`
}

type hit struct {
	Matched struct {
		Text     string  `json:"text"`
		Language *string `json:"language"`
		Kind     *string `json:"kind"`
		How      string  `json:"how"`
	} `json:"matched"`
	Node struct {
		ref
		Description *string  `json:"description"`
		Sources     []source `json:"sources"`
	} `json:"node"`
}

// search shows what is called so.
func search(ctx context.Context, v *visit) (*page, error) {
	q := v.address.get("q")
	p := &page{Template: "search", Title: v.text("ui.search.title"), Query: q}
	if q == "" {
		p.Body = searchView{}
		return p, nil
	}
	var a searchAnswer
	asked, err := v.ask(ctx, "search", map[string]any{"q": q, "kinds": orNull(v.kindsAsked()), "after": v.cursor()}, &a)
	if err != nil {
		return nil, err
	}
	p.Title = v.text("ui.search.title_of", words.Quote("q", q))
	body := searchView{Asked: true, Empty: a.Search.TotalCount == 0, Kinds: v.kindFilters(a.Search.Kinds)}
	for _, other := range a.Search.DidYouMean {
		body.DidYouMean = append(body.DidYouMean, link{other, v.to("/search").with("q", other).String()})
	}
	results := v.panel("results", v.text("ui.search.results"), asked, ".csv", ".json", ".bib")
	results.Lead = v.text("ui.search.found", words.Count("n", a.Search.TotalCount))
	t := &table{Caption: results.Title, Columns: []string{
		v.text("ui.col.name"), v.text("ui.col.kind"), v.text("ui.col.describes"), v.text("ui.col.why"), v.text("ui.col.sources"),
	}}
	for _, h := range a.Search.Edges {
		t.Rows = append(t.Rows, row{ID: string(h.Node.ID), Sources: h.Node.Sources, Cells: []cell{
			names(h.Node.ref), say(v.say.Label(words.Kind, string(h.Node.Kind))), say(textOf(h.Node.Description)), say(v.why(h)),
		}})
	}
	results.Tables = []*table{t}
	if a.Search.PageInfo.HasNextPage {
		results.More = &link{v.text("ui.next"), v.address.as("").with("after", textOf(a.Search.PageInfo.EndCursor)).String()}
	}
	p.Panels, p.Body = []*panel{results}, body
	return p, nil
}

// why is why it was found, where its name does not show it.
func (v *visit) why(h hit) string {
	switch {
	case h.Matched.How == "DESCRIPTION":
		return v.text("ui.search.by_description")
	case h.Matched.Text == h.Node.Name || h.Matched.Text == h.Node.Short():
		return ""
	}
	return v.text("ui.search.known_as", words.Quote("name", h.Matched.Text))
}

func (v *visit) kindFilters(counts []kindCount) []kindFilter {
	chosen := map[wps.Kind]bool{}
	for _, k := range v.kindsAsked() {
		chosen[k] = true
	}
	filters := make([]kindFilter, len(counts))
	for i, c := range counts {
		filters[i] = kindFilter{c.Kind, strings.ToLower(string(c.Kind)), c.Count, chosen[c.Kind]}
	}
	return filters
}
