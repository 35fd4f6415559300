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
	if err := c.checkRelations(); err != nil {
		return err
	}
	for i, s := range c.Sources {
		if i > 0 && s.ID == c.Sources[i-1].ID {
			return unsound("two sources have the id %s", s.ID)
		}
	}
	return nil
}

func (c *Content) checkRelations() error {
	rs := c.Relations
	for i := range rs.Len() {
		switch t := rs.Type(i); {
		case !t.Known() || rs.HasOwnID(i) && !strings.HasPrefix(string(rs.ID(i)), string(t)+":"):
			return unsound("the relation %s is of the type %q, with which its id must begin", rs.ID(i), t)
		case int(max(rs.from[i], rs.to[i])) >= len(c.Entities):
			return unsound("an end of the relation %s is not there", rs.ID(i))
		case i > 0 && rs.sameID(i-1, i):
			return unsound("two relations have the id %s", rs.ID(i))
		}
	}
	return nil
}

// Astray finds the first relation of a type that is not known, or with an end
// that is none of so many entities; ok is false where there is none.
func (rs *Relations) Astray(entities int) (i int, ok bool) {
	for i := range rs.Len() {
		if int(rs.types[i]) >= len(RelationTypes) || int(max(rs.from[i], rs.to[i])) >= entities {
			return i, true
		}
	}
	return 0, false
}

// sameID tells whether two relations have one id. Default ids differ where the
// ends do, so that few have to be made.
func (rs *Relations) sameID(a, b int) bool {
	mayBe := rs.from[a] == rs.from[b] && rs.to[a] == rs.to[b] || rs.HasOwnID(a) || rs.HasOwnID(b)
	return mayBe && rs.ID(a) == rs.ID(b)
}

func unsound(format string, args ...any) error {
	return Errorf(BadDataPackage, format+": read data with dataset.Read, which finds such faults", args...)
}
