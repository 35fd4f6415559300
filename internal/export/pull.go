package export

import "iter"

// pulled is a stream that is read by its reader's steps.
type pulled[T any] struct {
	pull   func() (*T, error, bool)
	stop   func()
	record *T // the present one; nil at the end
	err    error
}

// pull begins to read a stream; stop must be called.
func pull[T any](records iter.Seq2[*T, error]) *pulled[T] {
	next, stop := iter.Pull2(records)
	p := &pulled[T]{pull: next, stop: stop}
	p.advance()
	return p
}

// more tells whether there is a present record.
func (p *pulled[T]) more() bool { return p.err == nil && p.record != nil }

// advance goes on to the next record.
func (p *pulled[T]) advance() { p.record, p.err, _ = p.pull() }
