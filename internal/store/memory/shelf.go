package memory

import (
	"slices"
	"sync"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// shelf holds the entities of one kind, or the sources, in every order that
// they can be asked for.
type shelf struct {
	items  []int32 // by id
	place  func(plan.Order, int32) plan.Cursor
	orders map[plan.Order]*ordering
}

// ordering is the items of a shelf in one order, sorted when first asked for.
type ordering struct {
	once   sync.Once
	sorted []int32
	rank   []int32 // of each item in the order by id: where sorted has it
}

func newShelf(items []int32, orders []plan.By, place func(plan.Order, int32) plan.Cursor) *shelf {
	s := &shelf{items: items, place: place, orders: make(map[plan.Order]*ordering, 2*len(orders))}
	for _, by := range orders {
		s.orders[plan.Order{By: by}] = new(ordering)
		s.orders[plan.Order{By: by, Desc: true}] = new(ordering)
	}
	return s
}

// entityOrders are the orders of entities of a kind: by id, by name, and by
// each date and number.
func entityOrders(k wps.Kind) []plan.By {
	orders := []plan.By{plan.ByID, plan.ByName}
	for _, f := range wps.FieldsOf(k) {
		if f.Type == wps.DateValue || f.Type == wps.NumberValue {
			orders = append(orders, plan.ByField(f.Field))
		}
	}
	return orders
}

func sourceOrders() []plan.By {
	return []plan.By{plan.ByID, plan.ByName, plan.ByField(plan.FieldDate)}
}

// in gives the items in an order. One that is not among those that the shelf
// was made for is sorted each time.
func (s *shelf) in(o plan.Order) *ordering {
	ordered, ok := s.orders[o]
	if !ok {
		ordered = new(ordering)
	}
	ordered.once.Do(func() { s.sort(ordered, o) })
	return ordered
}

func (s *shelf) sort(into *ordering, o plan.Order) {
	type placed struct {
		item, byID int32
		place      plan.Cursor
	}
	all := make([]placed, len(s.items))
	for i, item := range s.items {
		all[i] = placed{item, int32(i), s.place(o, item)}
	}
	slices.SortFunc(all, func(a, b placed) int { return a.place.Compare(b.place) })
	into.sorted, into.rank = make([]int32, len(all)), make([]int32, len(all))
	for i, p := range all {
		into.sorted[i] = p.item
		into.rank[p.byID] = int32(i)
	}
}

// only gives those of some items that are on the shelf, each once, in an order.
func (s *shelf) only(items []int32, o plan.Order) []int32 {
	ordered := s.in(o)
	ranks := make([]int32, 0, len(items))
	for _, item := range items {
		if byID, ok := slices.BinarySearch(s.items, item); ok {
			ranks = append(ranks, ordered.rank[byID])
		}
	}
	slices.Sort(ranks)
	ranks = slices.Compact(ranks)
	for i, rank := range ranks {
		ranks[i] = ordered.sorted[rank]
	}
	return ranks
}
