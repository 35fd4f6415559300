package memory

// lists are many lists of numbers in two arrays: list i is what lies in items
// from start[i] to start[i+1].
type lists struct{ start, items []int32 }

// newLists makes n lists of what pairs adds, each in the order of adding. It
// runs pairs twice: to count, and to fill.
func newLists(n int, pairs func(add func(list, item int32))) lists {
	start := make([]int32, n+1)
	pairs(func(list, _ int32) { start[list+1]++ })
	for i := range n {
		start[i+1] += start[i]
	}
	items := make([]int32, start[n])
	next := make([]int32, n)
	copy(next, start)
	pairs(func(list, item int32) {
		items[next[list]] = item
		next[list]++
	})
	return lists{start, items}
}

// of is list i.
func (l lists) of(i int32) []int32 { return l.items[l.start[i]:l.start[i+1]] }
