package neo4j

import (
	"context"
	"strings"
	"time"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// joint is a statement of several questions.
type joint struct {
	version  wps.Version
	tree     plan.Tree
	askers   int           // who want the answer still
	timer    *time.Timer   // nil where it went at once
	deadline time.Time     // the latest of the askers'
	endless  bool          // one of them has none
	stop     func()        // ends the statement; nil before it is sent
	done     chan struct{} // closed when found and err are there
	found    *named
	err      error
}

// newJoint begins a statement for a question and others alike.
func newJoint(v wps.Version, t *plan.Tree) *joint {
	j := &joint{version: v, done: make(chan struct{})}
	j.tree.Root.Of, j.tree.Root.IDs, j.tree.Select = t.Root.Of, []wps.ID{}, t.Select
	return j
}

// add puts a question into the statement.
func (j *joint) add(ctx context.Context, ids []wps.ID) {
	j.tree.Root.IDs = append(j.tree.Root.IDs, ids...)
	j.askers++
	deadline, ok := ctx.Deadline()
	if !ok {
		j.endless = true
	} else if deadline.After(j.deadline) {
		j.deadline = deadline
	}
}

// context ends with the last deadline of the askers, or when none is left.
func (j *joint) context() (context.Context, context.CancelFunc) {
	if j.endless {
		return context.WithCancel(context.Background())
	}
	return context.WithDeadline(context.Background(), j.deadline)
}

// alike is what the questions of a joint statement have in common.
type alike struct {
	version string
	of      plan.Thing
	fields  string
}

// alikeOf is what a question has in common with those that it may go with.
func alikeOf(v wps.Version, t *plan.Tree) alike {
	key := alike{version: v.Hash, of: t.Root.Of}
	if t.Select == nil {
		return key
	}
	var fields strings.Builder
	for _, f := range t.Select.Fields {
		fields.WriteString(string(f))
		fields.WriteByte(' ')
	}
	key.fields = fields.String()
	return key
}
