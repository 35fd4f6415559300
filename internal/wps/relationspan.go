package wps

// setSpans computes when each relation holds.
func (rs *Relations) setSpans(entities []*Entity) {
	for i := range rs.moments {
		rs.moments[i].span = NewSpan(rs.moments[i].since, rs.moments[i].until)
	}
	b := RelationsBuilder{packed: *rs, moments: map[moment]uint32{}}
	for i, when := range rs.times {
		if m := rs.moments[when]; m.since == "" {
			m.span = spanBetween(m.span, entityAt(entities, rs.from[i]), entityAt(entities, rs.to[i]))
			rs.times[i] = b.momentOf(m)
		}
	}
	rs.moments = b.packed.moments
}

// spanBetween is when a relation without since holds: from the day on which both
// ends are known to exist; it may have held before that, and cannot have held
// before one of them began.
func spanBetween(span Span, ends ...*Entity) Span {
	span.SinceFirst, span.SinceLast = FirstDay, FirstDay
	for _, end := range ends {
		if end == nil {
			continue
		}
		span.SinceFirst = max(span.SinceFirst, end.notBefore())
		span.SinceLast = max(span.SinceLast, end.KnownSince)
	}
	return span
}
