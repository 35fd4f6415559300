package graph

import (
	"context"

	"wpsgraph/graph/model"
	"wpsgraph/internal/search"
	"wpsgraph/internal/wps"
)

// Search finds what people type.
func (q query) Search(
	ctx context.Context, text string, kinds []wps.Kind, languages []string, first int, after *string,
) (*model.SearchConnection, error) {
	c, g := q.compile(ctx)
	if _, err := argumentsOf(g.fields[0], c.op.Variables).size("first"); err != nil {
		return nil, err
	}
	index, err := c.operation.View.Index(ctx)
	if err != nil {
		return nil, err
	}
	asked := search.Query{Text: text, Kinds: kinds, Languages: languages, First: first}
	if after != nil {
		asked.After = *after
	}
	found, err := index.Search(ctx, asked)
	if err != nil {
		return nil, err
	}
	a, err := c.answer(g)
	if err != nil {
		return nil, err
	}
	for _, h := range found.Hits {
		a.show("edges.node", h.ID)
		a.show("nodes", h.ID)
	}
	for _, r := range found.Regions {
		a.show("regions.region", r.Region)
	}
	return &model.SearchConnection{Answer: a.Answer, Found: found, After: after != nil}, a.read(ctx)
}

// mostSuggestions is how many suggestions can be asked for.
const mostSuggestions = 20

// Suggest gives what somebody who types may mean.
func (q query) Suggest(ctx context.Context, text string, kinds []wps.Kind, first int) ([]model.Suggestion, error) {
	c, g := q.compile(ctx)
	if first < 1 || first > mostSuggestions {
		return nil, wps.Errorf(wps.BadUserInput, "first is %d: ask for 1 to %d", first, mostSuggestions)
	}
	index, err := c.operation.View.Index(ctx)
	if err != nil {
		return nil, err
	}
	found, err := index.Suggest(ctx, text, kinds, first)
	if err != nil {
		return nil, err
	}
	a, err := c.answer(g)
	if err != nil {
		return nil, err
	}
	out := make([]model.Suggestion, len(found))
	for i, s := range found {
		out[i] = model.Suggestion{Answer: a.Answer, Text: s.Text, Names: s.ID}
		a.show("entity", s.ID)
	}
	return out, a.read(ctx)
}
