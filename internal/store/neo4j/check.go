package neo4j

import (
	"strings"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// longestKey is the longest text that an index of Neo4j takes, with room to
// spare.
const longestKey = 8000

// checkContent returns BadDataPackage where a content cannot be held: it was
// not completed, an id stands twice or does not begin as it must, or the end of
// a relation is not there.
func checkContent(c *wps.Content) error {
	if c.Version.Hash == "" {
		return bad("the content was not completed")
	}
	known := make(map[wps.ID]bool, len(c.Entities))
	for _, e := range c.Entities {
		switch {
		case !e.Kind.Known() || e.ID.Prefix() != e.Kind.Prefix():
			return bad("the entity %s is of the kind %q, whose ids begin with %q", e.ID, e.Kind, e.Kind.Prefix()+":")
		case len(plan.OrderKey(e.Name)) > longestKey:
			return bad("the name of the entity %s is too long to be put in order", e.ID)
		case known[e.ID]:
			return bad("two entities have the id %s", e.ID)
		}
		known[e.ID] = true
	}
	return firstOf(checkRelations(c, known), checkSources(c))
}

func checkRelations(c *wps.Content, known map[wps.ID]bool) error {
	for i, r := range c.Relations {
		switch {
		case !r.Type.Known() || !strings.HasPrefix(string(r.ID), string(r.Type)+":"):
			return bad("the relation %s is of the type %q, with which its id must begin", r.ID, r.Type)
		case !known[r.From] || !known[r.To]:
			return bad("an end of the relation %s is not there", r.ID)
		case i > 0 && r.ID == c.Relations[i-1].ID:
			return bad("two relations have the id %s", r.ID)
		}
	}
	return nil
}

func checkSources(c *wps.Content) error {
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
