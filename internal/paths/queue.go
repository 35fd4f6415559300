package paths

// queue is a binary heap of chains, the least bound first.
type queue struct {
	chase *chase
	heap  []int32
}

func (q *queue) less(i, j int32) bool {
	a, b := q.chase.chains[i].bound, q.chase.chains[j].bound
	return a < b || a == b && q.chase.before(i, j)
}

func (q *queue) push(i int32) {
	q.heap = append(q.heap, i)
	for at := len(q.heap) - 1; at > 0; {
		up := (at - 1) / 2
		if !q.less(q.heap[at], q.heap[up]) {
			return
		}
		q.heap[at], q.heap[up] = q.heap[up], q.heap[at]
		at = up
	}
}

func (q *queue) pop() int32 {
	top, last := q.heap[0], len(q.heap)-1
	q.heap[0] = q.heap[last]
	q.heap = q.heap[:last]
	for at := 0; ; {
		least := at
		for _, down := range [2]int{2*at + 1, 2*at + 2} {
			if down < last && q.less(q.heap[down], q.heap[least]) {
				least = down
			}
		}
		if least == at {
			return top
		}
		q.heap[at], q.heap[least] = q.heap[least], q.heap[at]
		at = least
	}
}
