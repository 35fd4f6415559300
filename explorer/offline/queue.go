package offline

// queue holds the addresses that are still to be written, each once.
type queue struct {
	seen map[string]bool // files
	wait []address
}

func newQueue() *queue { return &queue{seen: map[string]bool{}} }

func (q *queue) add(a address) {
	if file := a.file(); !q.seen[file] {
		q.seen[file] = true
		q.wait = append(q.wait, a)
	}
}

func (q *queue) next() (a address, more bool) {
	if len(q.wait) == 0 {
		return address{}, false
	}
	a, q.wait = q.wait[0], q.wait[1:]
	return a, true
}
