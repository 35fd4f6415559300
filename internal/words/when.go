package words

import "wpsgraph/internal/wps"

// tense is which of the sentences of a relation is said.
type tense uint8

const (
	now   tense = iota // holds, or may hold, on the day
	since              // holds since a known date, with no end recorded
	past               // is over
)

var tenseSuffix = [...]string{now: ".now", since: ".since", past: ".past"}

// telling is how a relation is told on a day.
type telling struct {
	tense      tense
	start, end wps.Date
	notYet     bool // begins after the day
	open       bool // it is not recorded whether it holds on the day
	did        bool // it happened on one day
}

// tellingOf looks at the dates of a relation from a day. With a practice,
// process or event its relations are over, but for what it teaches.
func tellingOf(r *wps.Relation, from, to *wps.Entity, day wps.Day) telling {
	span := r.Span
	if span == (wps.Span{}) {
		span = wps.NewSpan(r.Since, r.Until)
	}
	t := telling{start: r.Since, end: r.Until}
	switch {
	case !span.Began(day):
		t.notYet = true
	case span.Ended(day):
		t.tense = past
	case r.Until == "" && r.Type != wps.Answers && (over(from, day) || over(to, day)):
		t.tense = past
	case r.Since != "" && r.Until == "":
		t.tense = since
	}
	t.open = t.tense != past && span.Holds(day) == wps.NotRecorded
	return t
}

// over tells whether a practice, process or event certainly ended before the day.
func over(e *wps.Entity, day wps.Day) bool {
	if e == nil || e.Kind == wps.ActionPlan || !e.Kind.IsJoint() {
		return false
	}
	end := endOf(e)
	if end == "" && e.Kind == wps.Event {
		end = e.Attributes.Date(wps.Start)
	}
	return end != "" && end.Last() < day
}

// endOf is the recorded end of a practice, process or event.
func endOf(e *wps.Entity) wps.Date {
	if e.Kind == wps.Practice {
		return e.Attributes.Date(wps.Ended)
	}
	return e.Attributes.Date(wps.End)
}

// when is the dates of a relation as a phrase, "" where none is recorded.
func (s *Speaker) when(t telling) string {
	switch {
	case t.tense == since:
		return s.dated("since", t.start)
	case t.start != "" && t.start == t.end:
		return s.dated("on", t.start)
	case t.start != "" && t.end != "":
		return s.Text("when.span", On("start", t.start), On("end", t.end))
	case t.start != "":
		return s.dated("starting", t.start)
	}
	return s.dated("until", t.end)
}
