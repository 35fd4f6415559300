package plan

import (
	"encoding/base64"
	"encoding/json"

	"wpsgraph/internal/wps"
)

// Page is one page of an ordered list. Every order is total: things that are
// equal in it come by their id (relations by the relation's id), ascending.
type Page struct {
	Order Order
	// First is how many to read of what lies behind After and before Before: the
	// first so many, with Backward the last, still given in the order of the
	// list. 0 reads none: only Total is asked for.
	First    int
	Backward bool
	After    *Cursor // begin behind it; nil for the start
	Before   *Cursor // end before it; nil for the end
	All      bool    // read all, without limit; First, Backward, After and Before do not apply
	Total    bool    // count the whole list, whatever the page
	Cursors  bool    // give the cursors of the rows
}

// Order is what a list is sorted by; the zero value by id. By id is always
// ascending: Desc turns what an order looks at, not the ids of what is equal.
type Order struct {
	By   By
	Desc bool
}

// By is the thing that an order looks at. Text is compared by OrderKey, dates
// by the first day that they can mean, numbers as numbers. What is not recorded
// comes last in either direction.
type By string

// The orders that are not by a field of the entity, and the usual one.
const (
	ByID    By = "ID"    // of the entity, source or relation
	ByName  By = "NAME"  // the name of the entity, the title of a source
	BySince By = "SINCE" // of relations: when they began
	ByType  By = "TYPE"  // of relations: their type, in the order of wps.RelationTypes
)

// ByField is the order by a field of the entity that holds a date or a number,
// or by FieldDate of a source.
func ByField(f wps.Field) By { return By(f) }

// Cursor is a place in a list: where a thing stands in its order.
type Cursor struct {
	Order   Order
	Missing bool   // the thing has nothing to be ordered by
	Key     string // what it is ordered by, written so that text order is its order
	ID      wps.ID // of the entity or source, or of the relation that is listed
}

type wireCursor struct {
	By      By     `json:"b"`
	Desc    bool   `json:"d,omitempty"`
	Missing bool   `json:"m,omitempty"`
	Key     string `json:"k,omitempty"`
	ID      wps.ID `json:"i"`
}

// String writes the cursor as opaque text for clients.
func (c Cursor) String() string {
	text, _ := json.Marshal(wireCursor{c.Order.By, c.Order.Desc, c.Missing, c.Key, c.ID})
	return base64.RawURLEncoding.EncodeToString(text)
}

// maxCursor is longer than any cursor that String writes of real data.
const maxCursor = 4096

// ParseCursor reads what String wrote. It returns BadCursor where the text is
// no cursor, or one of a list in another order.
func ParseCursor(text string, order Order) (*Cursor, error) {
	if len(text) > maxCursor {
		return nil, wps.Errorf(wps.BadCursor, "the cursor is too long to be one of ours: pass a cursor of this list unchanged")
	}
	raw, err := base64.RawURLEncoding.DecodeString(text)
	var w wireCursor
	if err != nil || json.Unmarshal(raw, &w) != nil || w.ID == "" {
		return nil, wps.Errorf(wps.BadCursor, "%q is not a cursor: pass a cursor of this list unchanged", text)
	}
	if (Order{w.By, w.Desc}) != order {
		return nil, wps.Errorf(wps.BadCursor, "the cursor belongs to a list in another order (%s): start again without it, or ask for that order", w.By)
	}
	return &Cursor{order, w.Missing, w.Key, w.ID}, nil
}

// Compare puts two places of one order into it: negative where c comes first.
func (c Cursor) Compare(d Cursor) int {
	if c.Missing != d.Missing {
		if d.Missing {
			return -1
		}
		return 1
	}
	if c.Key != d.Key {
		if (c.Key < d.Key) != c.Order.Desc {
			return -1
		}
		return 1
	}
	switch {
	case c.ID < d.ID:
		return -1
	case c.ID > d.ID:
		return 1
	}
	return 0
}
