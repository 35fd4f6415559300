package neo4j

import (
	"context"
	"sync"
	"time"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// Most of what a question for one thing costs a server is to take a statement
// in and to give its answer out. So questions by id that ask for the same fields
// share statements: one that meets another on its way waits until that is back,
// at most longestGathering, and goes with all that came meanwhile. One that
// meets none goes at once.
const (
	longestGathering = time.Millisecond
	largestJoint     = 1000 // ids; no further question is put to as many
)

// joints are the statements on their way and those that wait.
type joints struct {
	read func(context.Context, wps.Version, *plan.Tree) (*named, error)

	mutex sync.Mutex
	lanes map[alike]*lane
}

// lane is what is under way of questions alike; it is forgotten when nothing is.
type lane struct {
	of      alike
	sent    int
	waiting *joint // nil for none
}

// join puts a question into the statement that it goes with.
func (s *joints) join(ctx context.Context, v wps.Version, t *plan.Tree) *joint {
	key := alikeOf(v, t)
	s.mutex.Lock()
	defer s.mutex.Unlock()
	l := s.lanes[key]
	if l == nil {
		l = &lane{of: key}
		s.lanes[key] = l
	}
	j := l.waiting
	if j == nil {
		j = newJoint(v, t)
		l.waiting = j
	}
	j.add(ctx, t.Root.IDs)
	switch {
	case l.sent == 0 || len(j.tree.Root.IDs) >= largestJoint:
		s.send(l)
	case j.timer == nil:
		j.timer = time.AfterFunc(longestGathering, func() { s.late(l, j) })
	}
	return j
}

// send lets the waiting statement go. The mutex is held.
func (s *joints) send(l *lane) {
	j := l.waiting
	l.waiting = nil
	l.sent++
	if j.timer != nil {
		j.timer.Stop()
	}
	ctx, stop := j.context()
	j.stop = stop
	if j.askers == 0 {
		stop()
	}
	go func() {
		defer stop()
		j.found, j.err = s.read(ctx, j.version, &j.tree)
		close(j.done)
		s.back(l)
	}()
}

// late sends a statement that waited long enough.
func (s *joints) late(l *lane, j *joint) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if l.waiting == j {
		s.send(l)
	}
}

// back lets the statement go that waited for this one.
func (s *joints) back(l *lane) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	l.sent--
	if l.waiting != nil {
		s.send(l)
	} else if l.sent == 0 {
		delete(s.lanes, l.of)
	}
}

// leave takes back a question; the last one ends the statement.
func (s *joints) leave(j *joint) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if j.askers--; j.askers == 0 && j.stop != nil {
		j.stop()
	}
}
