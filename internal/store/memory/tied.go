package memory

import (
	"math"
	"math/bits"
	"slices"

	"wpsgraph/internal/plan"
)

// tied is a page of the entities that a hop's relations lead to.
//
// Each tie becomes one number that sorts as the order says: what the order
// looks at in the upper half, the tie, which sorts as the relation's id, in the
// lower half.
func (f *fetch) tied(list *plan.List, h *hop, entity int32) {
	page := &h.plan.Page
	if sorted, ok := f.inOrder(h, entity); ok {
		f.tiedInOrder(list, h, sorted)
		return
	}
	found, enough := f.found[:0], h.enough()
	f.each(h.along, entity, func(t tie, other int32) bool {
		if enough == math.MaxInt || !h.along.plan.Distinct || !leadsTo(found, other) {
			found = append(found, uint64(other)<<32|uint64(t))
		}
		return f.goesOn() && len(found) < enough
	})
	if h.along.plan.Distinct {
		found = distinct(found)
	}
	for i, key := range found {
		t := key & math.MaxUint32
		found[i] = uint64(f.rank(page.Order, tie(t), int32(key>>32)))<<32 | t
	}
	f.found = found
	list.Total = totalOf(page, len(found))
	rows := turn(f, list, window(sorted(found, page), page, f.placeOfKey), page, f.placeOfKey)
	followed := f.places.take(len(rows))
	for i, key := range rows {
		followed[i] = int32(key & math.MaxUint32)
	}
	f.lay(list, h, followed)
}

// tiedInOrder is tied where the ties that lead to all of them lie in the order
// of the page already.
func (f *fetch) tiedInOrder(list *plan.List, h *hop, sorted []int32) {
	page, follows := &h.plan.Page, func(at int32) bool { return f.follows(h.along, at) }
	if page.Total {
		for _, at := range sorted {
			if f.goesOn() && follows(at) {
				list.Total++
			}
		}
	}
	f.passed = f.sift(window(sorted, page, f.placeOfTied), f.passed[:0], page, follows)
	rows := turn(f, list, f.passed, page, f.placeOfTied)
	followed := f.places.take(len(rows))
	for i, at := range rows {
		followed[i] = f.ties.items[at]
	}
	f.lay(list, h, followed)
}

func (f *fetch) placeOfTied(o plan.Order, at int32) plan.Cursor {
	return f.placeOfTie(o, tie(f.ties.items[at]))
}

// lay makes rows of the entities that ties lead to, and of the relations that
// were followed.
func (f *fetch) lay(list *plan.List, h *hop, followed []int32) {
	list.Rows = f.rows.take(len(followed))
	nodes := f.places.take(len(followed))
	for i, t := range followed {
		nodes[i] = f.other(tie(t))
		list.Rows[i].Entity = f.entities[nodes[i]]
	}
	if h.edge != nil {
		list.Edges = f.rows.take(len(followed))
		edges := f.places.take(len(followed))
		for i, t := range followed {
			edges[i] = tie(t).relation()
		}
		f.unpack(list.Edges, edges)
		f.descend(list.Edges, edges, h.edge)
	}
	f.descend(list.Rows, nodes, h.node)
}

// enough is how many ties fill the page and show that there are more: of the
// first page in the order in which the ties lie, which is that of their ids
// within a group, no more need to be looked at.
func (h *hop) enough() int {
	p := &h.plan.Page
	asTheyLie := p.Order == plan.Order{By: plan.ByID} && bits.OnesCount64(h.along.groups) == 1 && !h.along.plan.WithNarrower
	if !asTheyLie || !firstPage(p) || p.Total {
		return math.MaxInt
	}
	return p.First + 1
}

// leadsTo tells whether one of some ties leads to an entity.
func leadsTo(found []uint64, entity int32) bool {
	return slices.ContainsFunc(found, func(key uint64) bool { return int32(key>>32) == entity })
}

// firstPage tells whether a page begins where its list does.
func firstPage(p *plan.Page) bool {
	return !p.All && !p.Backward && p.First > 0 && p.After == nil && p.Before == nil
}

// sorted sorts what was found; of a first page no more than it takes to fill it
// and to see that there are more.
func sorted(found []uint64, p *plan.Page) []uint64 {
	enough := p.First + 1
	if !firstPage(p) || len(found) <= 2*enough {
		slices.Sort(found)
		return found
	}
	first := found[:enough]
	slices.Sort(first)
	for _, key := range found[enough:] {
		if key < first[enough-1] {
			at, _ := slices.BinarySearch(first, key)
			copy(first[at+1:], first[at:])
			first[at] = key
		}
	}
	return first
}

func (f *fetch) placeOfKey(o plan.Order, key uint64) plan.Cursor {
	return f.placeOfTie(o, tie(key&math.MaxUint32))
}

// distinct keeps, of the ties that lead to one entity (in the upper half), the
// one of the relation with the smallest id.
func distinct(found []uint64) []uint64 {
	slices.Sort(found)
	return slices.CompactFunc(found, func(a, b uint64) bool { return a>>32 == b>>32 })
}

// notRecorded is the rank of a tie that has nothing of what an order looks at:
// last in either direction.
const notRecorded = math.MaxUint32

// rank is what an order looks at as a number that sorts as the order says.
func (f *fetch) rank(o plan.Order, t tie, other int32) uint32 {
	var rank uint32
	switch o.By {
	case plan.ByName:
		rank = f.names.ranks[other]
	case plan.BySince:
		if f.relations.Since(int(t.relation())) == "" {
			return notRecorded
		}
		rank = uint32(f.relations.Span(int(t.relation())).SinceFirst)
	case plan.ByType:
		rank = uint32(f.types[t.relation()])
	}
	if o.Desc {
		return notRecorded - 1 - rank
	}
	return rank
}
