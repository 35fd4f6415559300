package search

import (
	"context"

	"wpsgraph/internal/wps"
)

// Suggestion is a name to offer while somebody types.
type Suggestion struct {
	Text string // the name that matches; of one that is not shown, and of the code of a country, the name of the entity
	ID   wps.ID
}

// Suggest offers names that have what was typed so far, the last word of which
// may be the beginning of one. It fails as Search does.
func (x *Index) Suggest(ctx context.Context, text string, kinds []wps.Kind, first int) ([]Suggestion, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	q, _, err := Query{Text: text, Kinds: kinds, First: first}.read()
	if err != nil {
		return nil, err
	}
	hits, err := x.find(ctx, q, scope{})
	if err != nil {
		return nil, err
	}
	var offered []Suggestion
	for _, f := range x.page(x.ofKinds(hits, kinds), nil, first) {
		offered = append(offered, Suggestion{x.offer(f), x.docs[f.doc].id})
	}
	return offered, nil
}

// offer is the name to offer for a match: of the code of a country, its name.
func (x *Index) offer(f found) string {
	n := x.names[f.name]
	if n.class >= code {
		n = x.names[x.namesAt[f.doc]]
	}
	return n.text
}
