package neo4j

import (
	"context"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// deadlineMargin is how much before the context's deadline the server gives up
// a transaction: a context that ends in the middle costs the connection.
const deadlineMargin = 250 * time.Millisecond

// waits are the pauses before a statement is tried again after a failure that
// may be over by then.
var waits = []time.Duration{0, 50 * time.Millisecond, 200 * time.Millisecond}

// read runs a statement that only reads, and calls each for its records. A
// statement that fails before it gave any is tried again where that may help.
func (s *Store) read(ctx context.Context, statement string, params map[string]any, each func(*neo4j.Record) error) error {
	for _, wait := range waits {
		given := false
		err := s.readOnce(ctx, statement, params, func(r *neo4j.Record) error {
			given = true
			return each(r)
		})
		if err == nil || given || !neo4j.IsRetryable(err) || s.closed.Load() || !pause(ctx, wait) {
			return s.fault(ctx, err)
		}
	}
	return s.fault(ctx, s.readOnce(ctx, statement, params, each))
}

func (s *Store) readOnce(ctx context.Context, statement string, params map[string]any, each func(*neo4j.Record) error) error {
	return s.runOne(ctx, neo4j.AccessModeRead, statement, params, func(ctx context.Context, result neo4j.ResultWithContext) error {
		return s.drain(ctx, result, each)
	})
}

// runOne runs a statement in a transaction of its own, and lets take have the
// result, with the context to read it with.
func (s *Store) runOne(ctx context.Context, mode neo4j.AccessMode, statement string, params map[string]any, take func(context.Context, neo4j.ResultWithContext) error) error {
	if s.closed.Load() {
		return closedHere()
	}
	if err := ctx.Err(); err != nil {
		return stopped(err)
	}
	session := s.session(ctx, mode)
	defer func() { _ = session.Close(context.WithoutCancel(ctx)) }()
	s.observe(ctx, statement)
	result, err := session.Run(untimed{ctx}, statement, params, within(ctx))
	if err != nil {
		return err
	}
	return take(untimed{ctx}, result)
}

// drain gives the records of a result one after another.
func (s *Store) drain(ctx context.Context, result neo4j.ResultWithContext, each func(*neo4j.Record) error) error {
	var record *neo4j.Record
	for result.NextRecord(ctx, &record) {
		if err := each(record); err != nil {
			return err
		}
	}
	if s.config.Notify == nil || result.Err() != nil {
		return result.Err()
	}
	summary, err := result.Consume(ctx)
	if err != nil {
		return err
	}
	for _, n := range summary.Notifications() {
		s.config.Notify(n.Code() + ": " + n.Description())
	}
	return nil
}

func (s *Store) observe(ctx context.Context, statement string) {
	if s.config.Observe != nil {
		s.config.Observe(ctx, statement)
	}
}

// within sets the time that the server gives a transaction.
func within(ctx context.Context) func(*neo4j.TransactionConfig) {
	return func(c *neo4j.TransactionConfig) {
		if deadline, ok := ctx.Deadline(); ok {
			left := time.Until(deadline)
			c.Timeout = max(left-deadlineMargin, left/2, time.Millisecond)
		}
	}
}

// pause waits; it is false where the context ended meanwhile.
func pause(ctx context.Context, wait time.Duration) bool {
	timer := time.NewTimer(wait)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return false
	case <-timer.C:
		return true
	}
}
