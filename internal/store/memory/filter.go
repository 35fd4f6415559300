package memory

import (
	"slices"

	"wpsgraph/internal/plan"
)

// condition is a plan.Condition made ready for a snapshot.
type condition struct {
	*plan.Condition
	along *along // of Linked
}

func (s *snapshot) newCondition(c *plan.Condition) condition {
	made := condition{Condition: c}
	if c.Op == plan.Linked {
		made.along = s.newAlong(&c.Along)
	}
	return made
}

// filter tells of things whether they fulfil all conditions; nil where there
// are none.
func (f *fetch) filter(of plan.Thing, all []plan.Condition) func(int32) bool {
	if len(all) == 0 {
		return nil
	}
	if of == plan.Sources {
		return func(at int32) bool {
			return !slices.ContainsFunc(all, func(c plan.Condition) bool { return !c.PassesSource(f.sources[at]) })
		}
	}
	conditions := make([]condition, len(all))
	for i := range conditions {
		conditions[i] = f.newCondition(&all[i])
	}
	return func(at int32) bool {
		for i := range conditions {
			if !f.fulfils(&conditions[i], at) {
				return false
			}
		}
		return true
	}
}

func (f *fetch) fulfils(c *condition, at int32) bool {
	switch c.Op {
	case plan.Read:
		return slices.Contains(c.Values, f.citesRead(at))
	case plan.Linked:
		return !f.each(c.along, at, func(tie, int32) bool { return false })
	}
	return c.Passes(f.entities[at])
}

// citesRead is "yes" where an entity cites a source that was read, else "no".
func (s *snapshot) citesRead(at int32) string {
	for _, id := range s.entities[at].Sources {
		if source, ok := s.sourceAt[id]; ok && s.sources[source].Read {
			return "yes"
		}
	}
	return "no"
}
