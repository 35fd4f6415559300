package memory

import (
	"math"
	"math/bits"
	"slices"
	"sync"

	"wpsgraph/internal/plan"
)

// tieOrders are the long lists of ties in the orders in which they were asked
// for: a page of ten thousand members is read without sorting them again.
type tieOrders struct {
	many  int32    // how many ties make a list a long one
	known sync.Map // *tieOrder by tieOrderKey
}

// tieOrderKey names one group of the ties of an entity in one order.
type tieOrderKey struct {
	entity int32
	group  int
	order  plan.Order
}

type tieOrder struct {
	once   sync.Once
	sorted []int32 // places in ties
}

// inOrder gives the places of the ties of an entity that a hop follows, whoever
// they lead to and whenever they hold, in the order of its page; ok is false
// where they are few, or of more than one group.
func (f *fetch) inOrder(h *hop, entity int32) (sorted []int32, ok bool) {
	if f.ties.start[entity+1]-f.ties.start[entity] < f.tieOrders.many {
		return nil, false
	}
	a := h.along
	if bits.OnesCount64(a.groups) != 1 || a.plan.Distinct || a.plan.WithNarrower || a.ids != nil || h.enough() != math.MaxInt {
		return nil, false
	}
	first, end := f.groupOf(entity, bits.TrailingZeros64(a.groups))
	if end-first < f.tieOrders.many {
		return nil, false
	}
	key := tieOrderKey{entity, bits.TrailingZeros64(a.groups), h.plan.Page.Order}
	known, ok := f.tieOrders.known.Load(key)
	if !ok {
		known, _ = f.tieOrders.known.LoadOrStore(key, new(tieOrder))
	}
	made := known.(*tieOrder)
	made.once.Do(func() { made.sorted = f.sortTies(first, end, key.order) })
	return made.sorted, true
}

// groupOf is where the ties of an entity that are of one group lie.
func (s *snapshot) groupOf(entity int32, group int) (first, end int32) {
	end = s.ties.start[entity+1]
	for first = s.ties.start[entity]; first < end; {
		next := s.groupEnd(first, end)
		if s.group(tie(s.ties.items[first])) == group {
			return first, next
		}
		first = next
	}
	return end, end
}

func (f *fetch) sortTies(first, end int32, o plan.Order) []int32 {
	keys := make([]uint64, 0, end-first)
	for at := first; at < end; at++ {
		keys = append(keys, uint64(f.rank(o, tie(f.ties.items[at]), f.ties.others[at]))<<32|uint64(at))
	}
	slices.Sort(keys)
	sorted := make([]int32, len(keys))
	for i, key := range keys {
		sorted[i] = int32(uint32(key))
	}
	return sorted
}
