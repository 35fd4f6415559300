package search

import (
	"cmp"
	"encoding/base64"
	"encoding/json"

	"wpsgraph/internal/wps"
)

// place is where a hit stands among all hits: by score, then in the order of docs.
type place struct {
	Score float64 `json:"s"`
	Kind  int     `json:"k"`
	Rank  int     `json:"r"`
	ID    wps.ID  `json:"i"`
}

func (x *Index) placeOf(f found) place {
	d := x.docs[f.doc]
	return place{f.score, int(d.kind), d.rank, d.id}
}

// compare is negative where p comes first.
func (p place) compare(q place) int {
	return cmp.Or(cmp.Compare(q.Score, p.Score), cmp.Compare(p.Kind, q.Kind), cmp.Compare(q.Rank, p.Rank), cmp.Compare(p.ID, q.ID))
}

// String writes the place as opaque text for clients.
func (p place) String() string {
	text, _ := json.Marshal(p)
	return base64.RawURLEncoding.EncodeToString(text)
}

// maxCursor is longer than any cursor that String writes of real data.
const maxCursor = 1024

// parsePlace reads what String wrote; nil for no text. It returns BadCursor where
// the text is no cursor of a search.
func parsePlace(text string) (*place, error) {
	if text == "" {
		return nil, nil
	}
	if len(text) > maxCursor {
		return nil, wps.Errorf(wps.BadCursor, "the cursor is too long to be one of a search: pass the cursor of a hit unchanged")
	}
	var p place
	raw, err := base64.RawURLEncoding.DecodeString(text)
	if err != nil || json.Unmarshal(raw, &p) != nil || p.ID == "" {
		return nil, wps.Errorf(wps.BadCursor, "%q is not a cursor of a search: pass the cursor of a hit unchanged", text)
	}
	return &p, nil
}
