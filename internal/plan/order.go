package plan

import (
	"encoding/hex"
	"fmt"
	"sync"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"wpsgraph/internal/wps"
)

var collators = sync.Pool{New: func() any {
	return &collator{collate.New(language.Und), new(collate.Buffer)}
}}

type collator struct {
	*collate.Collator
	buffer *collate.Buffer
}

// OrderKey is the place of a text in the order of the Unicode collation
// algorithm (UTS #10, root locale), written in digits and lower case letters so
// that every engine, whatever its own collation, sorts by it alike.
func OrderKey(text string) string { return CollationKeyOf(text).Key() }

// CollationKey is an OrderKey as bytes that sort as it does, in half the room.
type CollationKey string

// CollationKeyOf is the order key of a text as bytes.
func CollationKeyOf(text string) CollationKey {
	c := collators.Get().(*collator)
	defer collators.Put(c)
	defer c.buffer.Reset()
	return CollationKey(c.KeyFromString(c.buffer, text))
}

// Key is the key as cursors have it.
func (k CollationKey) Key() string { return hex.EncodeToString([]byte(k)) }

// DayKey is the place of a day in the order of days.
func DayKey(d wps.Day) string { return fmt.Sprintf("%08d", d) }

// NumberKey is the place of a number that is not negative in the order of
// numbers: as many digits before the point as any of ours has.
func NumberKey(n float64) string { return fmt.Sprintf("%020.4f", n) }

// PlaceOfEntity is where an entity stands in an order of entities: by id, by
// name, or by a field.
func PlaceOfEntity(o Order, e *wps.Entity) Cursor {
	c := Cursor{Order: o, ID: e.ID}
	switch o.By {
	case ByID, "":
	case ByName:
		c.Key = OrderKey(e.Name)
	default:
		c.Key, c.Missing = fieldKey(e, wps.Field(o.By))
	}
	return c
}

func fieldKey(e *wps.Entity, f wps.Field) (key string, missing bool) {
	if e.Attributes.Text(f) == "" {
		return "", true
	}
	for _, t := range wps.FieldsOf(e.Kind) {
		if t.Field != f {
			continue
		}
		switch t.Type {
		case wps.DateValue:
			return DayKey(e.Attributes.Date(f).First()), false
		case wps.NumberValue:
			n, _ := e.Attributes.Number(f)
			return NumberKey(n), false
		}
	}
	return OrderKey(e.Attributes.Text(f)), false
}

// PlaceOfSource is where a source stands in an order of sources: by id, by
// title (ByName), or by date (ByField(FieldDate)).
func PlaceOfSource(o Order, s *wps.Source) Cursor {
	c := Cursor{Order: o, ID: s.ID}
	switch o.By {
	case ByName:
		c.Key = OrderKey(s.Title)
	case ByField(FieldDate):
		c.Missing = s.Date == ""
		if !c.Missing {
			c.Key = DayKey(s.Date.First())
		}
	}
	return c
}

// PlaceOfRelation is where a relation stands in a list that leads to node.
func PlaceOfRelation(o Order, r *wps.Relation, node *wps.Entity) Cursor {
	c := Cursor{Order: o, ID: r.ID}
	switch o.By {
	case ByName:
		c.Key = OrderKey(node.Name)
	case BySince:
		c.Missing = r.Since == ""
		if !c.Missing {
			c.Key = DayKey(r.Since.First())
		}
	case ByType:
		c.Key = fmt.Sprintf("%02d", r.Type.Index())
	}
	return c
}
