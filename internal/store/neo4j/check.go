package neo4j

import (
	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// longestKey is the longest text that an index of Neo4j takes, with room to
// spare.
const longestKey = 8000

// checkContent returns BadDataPackage where a content cannot be held: it does
// not hold together, or a name is too long.
func checkContent(c *wps.Content) error {
	for _, e := range c.Entities {
		if len(plan.OrderKey(e.Name)) > longestKey {
			return wps.Errorf(wps.BadDataPackage, "the name of the entity %s is too long to be put in order: %d bytes, %d at most", e.ID, len(e.Name), longestKey)
		}
	}
	return c.Check()
}
