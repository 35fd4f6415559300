package paths

// bucketShift makes buckets of a quarter of CostUnit, less than half of the
// least cost of a tie: what is found from a bucket always lies in a later one,
// so the order inside of a bucket does not matter.
const bucketShift = 21

// buckets is a queue of numbers by cost.
type buckets struct {
	lists [][]int32
	at    int // the first bucket that was not taken
}

func (q *buckets) push(cost uint32, item int32) {
	b := int(cost >> bucketShift)
	for len(q.lists) <= b {
		q.lists = append(q.lists, nil)
	}
	q.lists[b] = append(q.lists[b], item)
}

// skip moves to the first bucket that holds something; false where none does.
func (q *buckets) skip() bool {
	for q.at < len(q.lists) && len(q.lists[q.at]) == 0 {
		q.at++
	}
	return q.at < len(q.lists)
}

// take moves behind the first bucket and gives what was in it: good until the
// queue is reset.
func (q *buckets) take() []int32 {
	q.at++
	return q.lists[q.at-1]
}

// reset empties the queue.
func (q *buckets) reset() {
	for b := range q.lists {
		q.lists[b] = q.lists[b][:0]
	}
	q.at = 0
}

// reached is the cost below which nothing is left.
func (q *buckets) reached() uint32 { return uint32(q.at) << bucketShift }

// next is the number of things in the first bucket that holds something.
func (q *buckets) next() int {
	if !q.skip() {
		return 0
	}
	return len(q.lists[q.at])
}
