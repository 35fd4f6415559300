package neo4j

import (
	"context"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"wpsgraph/internal/wps"
)

// Replace puts a content in the place of the one that is there: what differs,
// and the name of the version, in one transaction (see put for the first one).
// One of several at the same time goes first, the others wait. It returns BadDataPackage where the content
// does not hold together, and BadUserInput where the database is someone else's.
func (s *Store) Replace(ctx context.Context, c *wps.Content) (wps.Report, error) {
	if err := checkContent(c); err != nil {
		return wps.Report{}, err
	}
	if err := s.prepare(ctx); err != nil {
		return wps.Report{}, err
	}
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer func() { _ = session.Close(context.WithoutCancel(ctx)) }()
	tx, err := session.BeginTransaction(untimed{ctx}, within(ctx))
	if err != nil {
		return wps.Report{}, s.fault(ctx, err)
	}
	r := &replacement{Store: s, tx: tx, content: c}
	report, err := r.run(ctx)
	if err != nil {
		_ = tx.Rollback(context.WithoutCancel(ctx))
		err = s.fault(ctx, err)
	}
	if r.marked {
		_ = s.unmark(ctx) // where it fails, the first reader does it
	}
	return report, err
}

// timeToSettle is how long the mark of a replacement is tried to be taken away
// where its context has ended.
const timeToSettle = 10 * time.Second

// unmark takes the mark away, also where the context has ended: readers would
// wait for nothing.
func (s *Store) unmark(ctx context.Context) error {
	if ctx.Err() == nil {
		return s.settle(ctx)
	}
	short, cancel := context.WithTimeout(context.WithoutCancel(ctx), timeToSettle)
	defer cancel()
	return s.settle(short)
}

// replacement is one run of Replace.
type replacement struct {
	*Store
	tx      neo4j.ExplicitTransaction
	content *wps.Content
	marked  bool
	apart   bool // nothing is there that anybody could read: batches are transactions of their own

	written, total int
}

func (r *replacement) run(ctx context.Context) (wps.Report, error) {
	if err := r.send(ctx, lockStatement, nil); err != nil {
		return wps.Report{}, err
	}
	before, err := r.before(ctx)
	if err != nil {
		return wps.Report{}, err
	}
	if before.Hash == r.content.Version.Hash {
		return wps.Report{Before: before, After: before}, r.tx.Rollback(untimed{ctx})
	}
	if before.Hash == "" {
		r.apart = true
		if err := r.write(ctx, beginStatement, nil); err != nil {
			return wps.Report{}, err
		}
	}
	d, err := r.differences(ctx)
	if err != nil {
		return wps.Report{}, err
	}
	if err := r.apply(ctx, d); err != nil {
		return wps.Report{}, err
	}
	report := wps.Report{
		Before: before, After: r.content.Version,
		Entities: d.entities.changes(), Relations: d.relations.changes(), Sources: d.sources.changes(),
	}
	return report, r.commit(ctx)
}

// before names the data set that is there. While the transaction has the lock
// no other replacement is going on: a mark is one that was left behind.
func (r *replacement) before(ctx context.Context) (v wps.Version, err error) {
	return v, r.each(ctx, versionStatement, map[string]any{"version": ""}, func(record *neo4j.Record) error {
		at := seenOf(record)
		v, r.marked = versionOf(record, at), at.before
		return nil
	})
}

// commit marks, names the version and commits.
func (r *replacement) commit(ctx context.Context) error {
	r.marked = true
	if err := r.write(ctx, markStatement, nil); err != nil {
		return err
	}
	if err := r.send(ctx, describeStatement, map[string]any{"properties": describe(r.content.Version, r.content.Tables)}); err != nil {
		return err
	}
	return r.tx.Commit(untimed{ctx})
}

// put writes something in the transaction. The first data set that a database
// gets may be larger than a transaction can be: until its version is named
// nobody reads it, so each part is committed by itself, and a load that is
// killed goes on where it was when it is run again.
func (r *replacement) put(ctx context.Context, statement string, params map[string]any) error {
	if r.apart {
		return r.write(ctx, statement, params)
	}
	return r.send(ctx, statement, params)
}

// send runs a statement in the transaction.
func (r *replacement) send(ctx context.Context, statement string, params map[string]any) error {
	return r.each(ctx, statement, params, func(*neo4j.Record) error { return nil })
}

func (r *replacement) each(ctx context.Context, statement string, params map[string]any, each func(*neo4j.Record) error) error {
	r.observe(ctx, statement)
	result, err := r.tx.Run(untimed{ctx}, statement, params)
	if err != nil {
		return err
	}
	return r.drain(untimed{ctx}, result, each)
}
