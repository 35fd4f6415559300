package wps

import "strings"

// Check returns BadDataPackage where an engine cannot hold the content: it was
// not completed, an id stands twice or does not begin with its kind or type, a
// kind or type is unknown, or an end of a relation is not there.
func (c *Content) Check() error {
	if c.Version.Hash == "" {
		return unsound("the content was not completed")
	}
	known := make(map[ID]bool, len(c.Entities))
	for _, e := range c.Entities {
		switch {
		case !e.Kind.Known() || e.ID.Prefix() != e.Kind.Prefix():
			return unsound("the entity %s is of the kind %q, whose ids begin with %q", e.ID, e.Kind, e.Kind.Prefix()+":")
		case known[e.ID]:
			return unsound("two entities have the id %s", e.ID)
		}
		known[e.ID] = true
	}
	if err := c.checkRelations(known); err != nil {
		return err
	}
	for i, s := range c.Sources {
		if i > 0 && s.ID == c.Sources[i-1].ID {
			return unsound("two sources have the id %s", s.ID)
		}
	}
	return nil
}

func (c *Content) checkRelations(known map[ID]bool) error {
	for i, r := range c.Relations {
		switch {
		case !r.Type.Known() || !strings.HasPrefix(string(r.ID), string(r.Type)+":"):
			return unsound("the relation %s is of the type %q, with which its id must begin", r.ID, r.Type)
		case !known[r.From] || !known[r.To]:
			return unsound("an end of the relation %s is not there", r.ID)
		case i > 0 && r.ID == c.Relations[i-1].ID:
			return unsound("two relations have the id %s", r.ID)
		}
	}
	return nil
}

func unsound(format string, args ...any) error {
	return Errorf(BadDataPackage, format+": read data with dataset.Read, which finds such faults", args...)
}
