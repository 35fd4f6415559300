package search

import (
	"context"
	"math"
	"runtime"
	"slices"
	"strings"
	"sync"
)

// matcher compares docs with a query, from the marks of its terms.
type matcher struct {
	x     *Index
	q     *asked
	scope scope
	marks []*marks

	forgiven int       // how many terms a doc may lack
	weights  []float64 // how much each term says, where one may be lacking
}

// forgive lets a doc lack one term. What it has counts by how rare that is: of
// "civil society monitoring georgia", Georgia says most.
func (m *matcher) forgive() {
	m.forgiven = 1
	m.weights = make([]float64, len(m.marks))
	for i, t := range m.marks {
		m.weights[i] = math.Log1p(float64(len(m.x.docs)) / float64(1+len(t.touched)))
	}
}

func (m *matcher) weight(i int) float64 {
	if m.weights == nil {
		return 1
	}
	return m.weights[i]
}

// all compares every doc that has all terms, but for those that are forgiven. It
// looks at the docs of the rarest terms only: one of them each has.
func (m *matcher) all(ctx context.Context) ([]found, error) {
	rarest := slices.SortedStableFunc(slices.Values(m.marks), func(a, b *marks) int { return len(a.touched) - len(b.touched) })
	var hits []found
	for i, term := range rarest[:m.forgiven+1] {
		more := m.among(ctx, term.ordered(), rarest[:i])
		if hits == nil {
			hits = more
			continue
		}
		hits = append(hits, more...)
	}
	return hits, ctx.Err()
}

// share is how many docs one processor compares at least: a single letter stands
// in very many.
const share = 1 << 13

// among compares docs that have one term, of which the earlier ones have been
// looked at: on several processors where they are many.
func (m *matcher) among(ctx context.Context, docs []uint32, earlier []*marks) []found {
	parts := min(runtime.GOMAXPROCS(0), len(docs)/share)
	if parts < 2 {
		return m.part(ctx, nil, docs, earlier)
	}
	room, hits := make([]found, len(docs)), make([][]found, parts)
	var group sync.WaitGroup
	for i := range hits {
		from, to := len(docs)*i/parts, len(docs)*(i+1)/parts
		group.Go(func() { hits[i] = m.part(ctx, room[from:from:to], docs[from:to], earlier) })
	}
	group.Wait()
	all := room[:0]
	for _, some := range hits {
		all = append(all, some...)
	}
	return all
}

// part adds those of some docs to hits that match, until the context ends.
func (m *matcher) part(ctx context.Context, hits []found, docs []uint32, earlier []*marks) []found {
	for i, d := range docs {
		if i%4096 == 0 && ctx.Err() != nil {
			break
		}
		if lacking(earlier, d) < len(earlier) || lacking(m.marks, d) > m.forgiven {
			continue
		}
		if h, ok := m.doc(d); ok {
			hits = append(hits, h)
		}
	}
	return hits
}

// lacking counts the terms that a doc lacks.
func lacking(terms []*marks, d uint32) int {
	n := 0
	for _, t := range terms {
		if t.docs[d] == 0 {
			n++
		}
	}
	return n
}

// doc compares one doc that has all terms somewhere.
func (m *matcher) doc(d uint32) (found, bool) {
	best := found{doc: d, name: none}
	first, last := m.x.namesOf(d)
	for n := first; n < last; n++ {
		f := m.fit(n)
		if f.terms < len(m.marks) || !m.plausible(f.typos) || !m.allowed(n) {
			continue
		}
		if how, score := m.judge(n, f); score > best.score {
			best.name, best.how, best.score = int32(n), how, score
		}
	}
	if best.name != none {
		return best, true
	}
	across := m.spread(d)
	best.name, best.how, best.score = across.judge(m, d)
	return best, best.score > 0
}

// allowed tells whether a name may be looked at in the languages asked for.
func (m *matcher) allowed(n uint32) bool {
	if len(m.scope.languages) == 0 {
		return true
	}
	language := m.x.names[n].language
	return language == "" || slices.Contains(m.scope.languages, language)
}

// fit is how a name fits the terms.
type fit struct {
	terms  int     // how many it has
	weight int     // the words that these stand for
	worth  float64 // the worth of their qualities
	typos  int     // how many have typos
	worst  quality
}

func (m *matcher) fit(n uint32) fit {
	f := fit{worst: whole}
	for i, t := range m.marks {
		q := t.names[n]
		if q == missing {
			continue
		}
		f.terms++
		f.weight += m.q.terms[i].weight
		f.worth += worth[q]
		f.worst = min(f.worst, q)
		if q < related {
			f.typos++
		}
	}
	return f
}

// plausible tells whether so many terms with typos may be what was meant: half of
// all at most, or the only one.
func (m *matcher) plausible(typos int) bool { return 2*typos <= max(2, len(m.marks)) }

// judge says how a name that has all terms matches.
func (m *matcher) judge(n uint32, f fit) (How, float64) {
	covered := min(1, float64(f.weight)/float64(m.x.names[n].words))
	switch {
	case f.worst < related:
		return Fuzzy, m.score(Fuzzy, n, f, covered)
	case !m.x.beginsWith(n, m.q.key):
		return AllWords, m.score(AllWords, n, f, covered)
	case f.worst == whole && m.x.key(n) == m.q.key:
		return m.same(n)
	}
	if !m.begins(n) {
		f.worth *= inOtherWords
	}
	return Prefix, m.score(Prefix, n, f, float64(len(m.q.key))/float64(len(m.x.key(n))))
}

// inOtherWords is what a name counts that differs in its little words.
const inOtherWords = .9

// same says how a name matches that is equal for search: to the letter, in its
// words, or but for little words.
func (m *matcher) same(n uint32) (How, float64) {
	name := m.x.names[n]
	words := 1.0
	if strings.Join(textsOfWords(split(name.text)), "") != m.q.compact[0] {
		words = inOtherWords
	}
	if name.text == m.q.text && name.class != hidden {
		return Exact, score(Exact, words, 1, name.class)
	}
	return Folded, score(Folded, words, 1, name.class)
}

// begins tells whether a name begins with the query, little words included.
func (m *matcher) begins(n uint32) bool {
	return !m.q.little || strings.HasPrefix(strings.Join(textsOfWords(split(m.x.names[n].text)), ""), m.q.compact[0])
}

func (m *matcher) score(how How, n uint32, f fit, covered float64) float64 {
	return score(how, f.worth/float64(len(m.marks)), covered, m.x.names[n].class)
}
