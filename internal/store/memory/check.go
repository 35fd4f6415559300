package memory

import (
	"wpsgraph/internal/wps"
)

// check returns BadDataPackage where a content cannot be held: it was not
// completed, an id stands twice, a kind or type is unknown, or the end of a
// relation is not there.
func check(c *wps.Content) error {
	if c.Version.Hash == "" {
		return bad("the content was not completed")
	}
	known := make(map[wps.ID]bool, len(c.Entities))
	for _, e := range c.Entities {
		if !e.Kind.Known() {
			return bad("the entity %s is of the kind %q, which is none of ours", e.ID, e.Kind)
		}
		known[e.ID] = true
	}
	if len(known) < len(c.Entities) {
		return bad("two entities have the same id")
	}
	for i, r := range c.Relations {
		switch {
		case !r.Type.Known():
			return bad("the relation %s is of the type %q, which is none of ours", r.ID, r.Type)
		case !known[r.From] || !known[r.To]:
			return bad("an end of the relation %s is not there", r.ID)
		case i > 0 && r.ID == c.Relations[i-1].ID:
			return bad("two relations have the id %s", r.ID)
		}
	}
	for i, s := range c.Sources {
		if i > 0 && s.ID == c.Sources[i-1].ID {
			return bad("two sources have the id %s", s.ID)
		}
	}
	return nil
}

func bad(format string, args ...any) error {
	return wps.Errorf(wps.BadDataPackage, format+": read data with dataset.Read, which finds such faults", args...)
}
