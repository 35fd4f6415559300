package search

import (
	"context"
	"slices"
)

// scope is what a lookup may look at.
type scope struct {
	languages []string
	texts     bool // descriptions too
}

// found is a doc that matches, with the name that matches best.
type found struct {
	doc   uint32
	name  int32 // its number; none where a description matches
	how   How
	score float64
}

const none = -1

// effort is how far a lookup goes to find something.
type effort int

const (
	strict   effort = iota
	lenient         // one of several words may be missing
	typos           // words may have typos, half of them at most
	generous        // one typo more: for what may have been meant
)

// minLenient is how many terms a query has at least of which one may be missing.
const minLenient = 3

// lookup finds the docs that match a query, in no order.
func (x *Index) lookup(ctx context.Context, q *asked, s scope, e effort) ([]found, error) {
	if len(q.terms) == 0 || e == lenient && len(q.terms) < minLenient {
		return nil, nil
	}
	seen := make([]*sightings, len(q.terms))
	for i := range q.terms {
		var err error
		if seen[i], err = x.sight(q, i, s, e); err != nil {
			return nil, err
		}
	}
	all := x.scratch.take(x, len(q.terms))
	defer func() { x.scratch.give(x, all) }()
	x.mark(all, seen, e)
	m := &matcher{x: x, q: q, scope: s, marks: all}
	if e == lenient {
		m.forgive()
	}
	hits, err := m.all(ctx)
	hits = merge(hits, m.compact())
	if err != nil || e != typos || len(hits) > 0 {
		return hits, err
	}
	return m.shifted()
}

// mark sets the marks of all terms, the rarest first: where a doc must have every
// term, the others need be looked at only in docs that have the rarest.
func (x *Index) mark(all []*marks, seen []*sightings, e effort) {
	order := make([]int, len(seen))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return seen[a].size() - seen[b].size() })
	var within *marks
	for _, i := range order {
		all[i].fill(x, seen[i], within)
		if e != lenient && within == nil {
			within = all[i]
		}
	}
}

// merge joins two lists of hits; of a doc that is in both, the better hit stays.
// Neither list has a doc twice.
func merge(hits, more []found) []found {
	if len(more) == 0 {
		return hits
	}
	better := make(map[uint32]found, len(more))
	for _, h := range more {
		better[h.doc] = h
	}
	for i, h := range hits {
		if b, ok := better[h.doc]; ok {
			delete(better, h.doc)
			if b.score > h.score {
				hits[i] = b
			}
		}
	}
	for _, h := range more {
		if _, ok := better[h.doc]; ok {
			hits = append(hits, h)
		}
	}
	return hits
}
