package memory

import (
	"slices"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// along is a plan.Along in the numbers of a snapshot.
type along struct {
	plan   plan.Along // without its types, which groups has
	groups uint64     // the groups of ties to follow, a bit each
	both   bool
	kinds  uint32  // the kinds at the other end, a bit each
	ids    []int32 // the entities at the other end, sorted; nil for all
}

func (s *snapshot) newAlong(p *plan.Along) *along {
	a := &along{
		plan: *p, groups: groupsOf(p.Types, p.Direction), both: p.Direction == plan.Both,
		kinds: kindsOf(p.Kinds), ids: s.entitiesOf(p.IDs),
	}
	a.plan.Types = nil
	if p.WithNarrower {
		for _, id := range a.ids {
			a.ids = s.below(a.ids, id)
		}
		slices.Sort(a.ids)
		a.ids = slices.Compact(a.ids)
	}
	return a
}

// reversed leads from what a leads to back to things of one kind.
func (a *along) reversed(kind int) *along {
	b := &along{plan: a.plan, both: a.both, kinds: 1 << kind}
	b.plan.WithNarrower = false // what it leads to stands for itself
	out, in := a.groups&outGroups, a.groups&^outGroups
	b.groups = out<<1 | in>>1
	return b
}

// outGroups has the bits of the groups that are followed from the first end.
const outGroups = 0x5555555555555555

func groupsOf(types []wps.RelationType, d plan.Direction) uint64 {
	if len(types) == 0 {
		types = wps.RelationTypes
	}
	var groups uint64
	for _, t := range types {
		if i := t.Index(); i >= 0 && d != plan.In {
			groups |= 1 << (2 * i)
		}
		if i := t.Index(); i >= 0 && d != plan.Out {
			groups |= 2 << (2 * i)
		}
	}
	return groups
}

func kindsOf(kinds []wps.Kind) uint32 {
	if len(kinds) == 0 {
		return 1<<len(wps.Kinds) - 1
	}
	var bits uint32
	for _, k := range kinds {
		if i := k.Index(); i >= 0 {
			bits |= 1 << i
		}
	}
	return bits
}

// entitiesOf gives the places of those ids that are there, sorted; nil for nil.
func (s *snapshot) entitiesOf(ids []wps.ID) []int32 {
	if ids == nil {
		return nil
	}
	at := make([]int32, 0, len(ids))
	for _, id := range ids {
		if i, ok := s.entityAt[id]; ok {
			at = append(at, i)
		}
	}
	slices.Sort(at)
	return at
}

// below adds the themes below a theme. Each has one broader theme only, so none
// is met twice but the theme itself, and that only in a circle.
func (s *snapshot) below(themes []int32, theme int32) []int32 {
	first := len(themes)
	for next, at := theme, first; ; at++ {
		for _, narrower := range s.narrower.of(next) {
			if narrower != theme {
				themes = append(themes, narrower)
			}
		}
		if at == len(themes) {
			return themes
		}
		next = themes[at]
	}
}
