package neo4j

import (
	"context"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"wpsgraph/internal/wps"
)

// A server shows the changes of a transaction one after another while it
// commits. So that no answer holds some of them and not others, a replacement
// sets a mark (DataSet.committing) before it commits and takes it away after,
// and counts itself (DataSet.load); a statement reads both before and behind
// everything else, and its answer is good only where it met no mark and one
// count.

// head begins a statement: it reads what is there before anything else. here
// tells whether that is the version asked for, and nothing is in the way.
const head = `CYPHER 5 MATCH (d:DataSet {id: 'wpsgraph'})
WITH d, d.hash AS hash, d.load AS load, d.committing AS committing
WITH d, hash, load, committing, hash = $version AND committing IS NULL AS here
`

// tail ends a statement that gives what its parts are named.
func tail(parts string) string {
	return `CALL (d) {
MATCH (e:DataSet {id: d.id})
RETURN e.load AS loadAfter, e.committing AS committingAfter
}
RETURN hash, load, committing, loadAfter, committingAfter, ` + parts
}

// seen is what a statement met of the data set before and after it read.
type seen struct {
	hash           string
	load, after    int64
	before, behind bool // whether there was a mark
}

func (s seen) settled() bool { return !s.before && !s.behind && s.load == s.after }

// guardedColumns is how many values of a record tail gives before its parts.
const guardedColumns = 5

func seenOf(r *neo4j.Record) seen {
	s := seen{before: r.Values[2] != nil, behind: r.Values[4] != nil}
	s.hash, _ = r.Values[0].(string)
	s.load, _ = r.Values[1].(int64)
	s.after, _ = r.Values[3].(int64)
	return s
}

// guarded runs a statement made of head and tail, and gives its record: as
// often as it takes until no replacement is in the way. It returns Unavailable
// where nothing is loaded.
func (s *Store) guarded(ctx context.Context, statement string, params map[string]any) (*neo4j.Record, seen, error) {
	for patience := newPatience(); ; {
		var record *neo4j.Record
		err := s.read(ctx, statement, params, func(r *neo4j.Record) error {
			record = r
			return nil
		})
		if err != nil {
			return nil, seen{}, err
		}
		if record == nil {
			return nil, seen{}, nothingLoaded()
		}
		if at := seenOf(record); at.settled() {
			if at.hash == "" {
				return nil, seen{}, nothingLoaded()
			}
			return record, at, nil
		}
		if err := patience.wait(ctx, s); err != nil {
			return nil, seen{}, err
		}
	}
}

// patience waits for a replacement to be through: longer each time, and after
// a while it makes sure that there still is one.
type patience struct{ next, waited time.Duration }

// A replacement that was killed leaves its mark: after longestWait a reader
// waits for the lock instead, and takes the mark away.
const (
	shortestWait = 2 * time.Millisecond
	longestPause = 100 * time.Millisecond
	longestWait  = 2 * time.Second
)

func newPatience() *patience { return &patience{next: shortestWait} }

func (p *patience) wait(ctx context.Context, s *Store) error {
	if p.waited >= longestWait {
		p.waited = 0
		return s.settle(ctx)
	}
	if !pause(ctx, p.next) {
		return stopped(ctx.Err())
	}
	p.waited += p.next
	p.next = min(2*p.next, longestPause)
	return nil
}

// settle waits until no replacement is going on, and takes its mark away.
func (s *Store) settle(ctx context.Context) error { return s.write(ctx, settleStatement, nil) }

// held tells whether an answer is of the version that was asked for.
func (s seen) held(v wps.Version) error {
	if s.hash != v.Hash {
		return versionGone(v, s.hash)
	}
	return nil
}
