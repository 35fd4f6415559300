package search

// spread is how the terms of a query lie over several names of one doc.
type spread struct {
	best   [maxTerms]quality
	name   int32 // the name that has most of them
	weight int   // in words
	found  bool
}

// spread looks at all names of a doc together.
func (m *matcher) spread(d uint32) spread {
	var s spread
	first, last := m.x.namesOf(d)
	for n := first; n < last; n++ {
		if !m.allowed(n) {
			continue
		}
		for i, t := range m.marks {
			s.best[i] = max(s.best[i], t.names[n])
		}
		if f := m.fit(n); f.terms > 0 && (!s.found || f.weight > s.weight) {
			s.name, s.weight, s.found = int32(n), f.weight, true
		}
	}
	return s
}

// apart is what it costs that the words of a query stand in different names.
const apart = .6

// judge says how a doc matches none of whose names has all terms.
func (s *spread) judge(m *matcher, d uint32) (name int32, how How, points float64) {
	lacking, typos, sum, all := 0, 0, 0.0, 0.0
	for i := range m.marks {
		q := s.best[i]
		sum += worth[q] * m.weight(i)
		all += m.weight(i)
		if q == missing {
			lacking++
		} else if q < related {
			typos++
		}
	}
	words := apart * sum / all
	switch {
	case lacking == 0 && typos == 0:
		return s.name, AllWords, score(AllWords, words, 0, hidden)
	case lacking <= m.forgiven && m.plausible(typos):
		return s.name, Fuzzy, score(Fuzzy, words, 0, hidden)
	case m.scope.texts:
		if words, ok := s.inTexts(m, d); ok {
			return none, Description, score(Description, words, 0, hidden)
		}
	}
	return none, "", 0
}

// What a term counts that only a description has.
const (
	wordInText      = .6
	beginningInText = .4
	relatedToText   = .3
)

// inTexts counts terms in descriptions beside those in names.
func (s *spread) inTexts(m *matcher, d uint32) (words float64, ok bool) {
	lacking, sum, all := 0, 0.0, 0.0
	for i, t := range m.marks {
		all += m.weight(i)
		switch mark := t.docs[d]; {
		case s.best[i] >= related:
			sum += worth[s.best[i]] * m.weight(i)
		case mark&isInText != 0:
			sum += wordInText * m.weight(i)
		case mark&beginsInText != 0:
			sum += beginningInText * m.weight(i)
		case mark&relatedInText != 0:
			sum += relatedToText * m.weight(i)
		default:
			lacking++
		}
	}
	return sum / all, lacking <= m.forgiven
}
