package wps

// Span is when something holds, as far as it is known: it begins on a day
// between SinceFirst and SinceLast, and ends on a day between UntilFirst and
// UntilLast. The day on which it ends is the first on which it no longer holds.
type Span struct {
	SinceFirst, SinceLast, UntilFirst, UntilLast Day
}

// NewSpan is the span between two dates. A missing until means that it still
// holds; a missing since leaves the beginning open: use Content.Complete,
// which knows the ends of a relation, where that matters.
func NewSpan(since, until Date) Span {
	s := Span{since.First(), since.Last(), until.First(), until.Last()}
	if since == "" {
		s.SinceFirst, s.SinceLast = FirstDay, LastDay
	}
	if until == "" {
		s.UntilFirst, s.UntilLast = LastDay, LastDay
	}
	return s
}

// Holds tells whether it holds on day d: Yes where it began on d or before and
// ends after d, whatever day the dates mean; No where that is impossible;
// otherwise NotRecorded, never a guess.
func (s Span) Holds(d Day) Answer {
	switch {
	case d < s.SinceFirst || d >= s.UntilLast:
		return No
	case d >= s.SinceLast && d < s.UntilFirst:
		return Yes
	}
	return NotRecorded
}

// Ended tells whether it is certainly over on day d.
func (s Span) Ended(d Day) bool { return d >= s.UntilLast }

// Began tells whether it may have begun on day d or before.
func (s Span) Began(d Day) bool { return d >= s.SinceFirst }

// Shown tells whether lists as of d hold it: what holds, what may hold, and
// with past what has ended.
func (s Span) Shown(d Day, past bool) bool { return s.Began(d) && (past || !s.Ended(d)) }
