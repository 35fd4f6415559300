package paths

// bucketShift makes buckets of a quarter of CostUnit, less than half of the
// least cost of a tie: what is found from a bucket always lies in a later one,
// so the order inside of a bucket does not matter.
const bucketShift = 21

// buckets is a queue of numbers by cost.
type buckets struct {
	rows []bucket
	at   int // the first bucket that was not taken
	all  []queued
}

// bucket is a list of what is queued in it, last first.
type bucket struct {
	last  int32 // place in all plus one
	count int32
}

type queued struct{ item, before int32 }

func (q *buckets) push(cost uint32, item int32) {
	b := int(cost >> bucketShift)
	for len(q.rows) <= b {
		q.rows = append(q.rows, bucket{})
	}
	row := &q.rows[b]
	q.all = append(q.all, queued{item, row.last})
	row.last = int32(len(q.all))
	row.count++
}

// skip moves to the first bucket that holds something; false where none does.
func (q *buckets) skip() bool {
	for q.at < len(q.rows) && q.rows[q.at].count == 0 {
		q.at++
	}
	return q.at < len(q.rows)
}

// take moves behind the first bucket and gives every number in it.
func (q *buckets) take(yield func(item int32) bool) {
	row := q.rows[q.at]
	q.at++
	for i := row.last; i != 0; i = q.all[i-1].before {
		if !yield(q.all[i-1].item) {
			return
		}
	}
}

// reached is the cost below which nothing is left.
func (q *buckets) reached() uint32 { return uint32(q.at) << bucketShift }

// next is the number of things in the first bucket that holds something.
func (q *buckets) next() int {
	if !q.skip() {
		return 0
	}
	return int(q.rows[q.at].count)
}

// reset empties the queue.
func (q *buckets) reset() {
	clear(q.rows)
	q.at, q.all = 0, q.all[:0]
}
