package search

import (
	"cmp"
	"context"
	"slices"
	"strconv"

	"wpsgraph/internal/wps"
)

// plan is an action plan as somebody may ask for it: by who adopted it, which in
// order it is, and a year.
type plan struct {
	doc        uint32
	generation int
	years      []string // of its adoption, and those that its period begins and ends in
}

// addPlans notes the plans of each adopter, the newest first.
func (b *builder) addPlans() {
	b.x.plans = map[uint32][]plan{}
	if b.around.Adopters == nil {
		return
	}
	docs := make(map[wps.ID]uint32, len(b.all))
	for i, r := range b.all {
		docs[r.entity.ID] = uint32(i)
	}
	for i, r := range b.all {
		if r.entity.Kind != wps.ActionPlan {
			continue
		}
		for _, id := range b.around.Adopters(r.entity.ID) {
			if d, ok := docs[id]; ok {
				b.x.plans[d] = append(b.x.plans[d], newPlan(uint32(i), r.entity))
			}
		}
	}
	for _, plans := range b.x.plans {
		slices.SortFunc(plans, newestFirst)
	}
}

func newPlan(doc uint32, e *wps.Entity) plan {
	p := plan{doc: doc}
	n, _ := e.Attributes.Number(wps.Generation)
	p.generation = int(n)
	for _, field := range []wps.Field{wps.Adopted, wps.PeriodStart, wps.PeriodEnd} {
		if date := e.Attributes.Text(field); len(date) >= 4 {
			p.years = append(p.years, date[:4])
		}
	}
	return p
}

func newestFirst(a, b plan) int {
	return cmp.Or(cmp.Compare(b.generation, a.generation), slices.Compare(b.years, a.years), cmp.Compare(a.doc, b.doc))
}

// planQuery is a query read as a question for a plan: "2e PAN du Mali".
type planQuery struct {
	adopter    []word // what is left when all that speaks of plans is taken away
	generation int    // 0: any
	years      []string
	open       bool // the last word of the adopter may be unfinished
}

// askPlan reads a query so; ok is false where it does not speak of a plan, or
// not of anybody's.
func askPlan(q *asked) (p planQuery, ok bool) {
	v := vocabulary()
	named := false
	words := v.beside.without(v.content(q.words))
	for i, w := range words {
		switch n := v.ordinal(w); {
		case v.plans[w.stem]:
			named = true
		case n > 0:
			p.generation = n
		case isYear(w.text):
			p.years = append(p.years, w.text)
		case !v.asides[w.stem]:
			p.adopter = append(p.adopter, w)
			p.open = q.open && i == len(words)-1
		}
	}
	return p, named && len(p.adopter) > 0
}

// isYear tells whether a word is a year in which a plan can lie.
func isYear(text string) bool {
	year, err := strconv.Atoi(text)
	return err == nil && year >= 2000 && year < 2100 && !vocabulary().asides[text]
}

// lookupPlans finds the plans that a query asks for by adopter, generation and year.
func (x *Index) lookupPlans(ctx context.Context, q *asked, s scope, e effort) ([]found, error) {
	p, ok := askPlan(q)
	if !ok || len(x.plans) == 0 {
		return nil, nil
	}
	adopter, err := askWords("", p.adopter, p.open)
	if err != nil {
		return nil, err
	}
	s.texts = false
	adopters, err := x.lookup(ctx, adopter, s, e)
	return x.plansOf(adopters, p, len(adopter.terms)), err
}

// plansOf lists the plans of adopters that were found by so many words, each once.
func (x *Index) plansOf(adopters []found, p planQuery, words int) []found {
	var hits []found
	for _, a := range adopters {
		plans := x.plans[a.doc]
		var more []found
		for i, one := range plans {
			how := AllWords
			if a.how == Fuzzy {
				how = Fuzzy
			}
			name := int32(x.namesAt[one.doc])
			more = append(more, found{one.doc, name, how, scorePlan(how, x.inFull(a, words), p.asksFor(one, i))})
		}
		hits = merge(hits, more)
	}
	return hits
}

// asksFor is how well a plan, the i-th newest of its adopter, fits the question,
// 0 to 1. A generation that was not asked for still fits a little: it is what
// there is.
func (p planQuery) asksFor(one plan, i int) float64 {
	fits := 1.0
	switch {
	case p.generation == 0:
		fits = max(.5, .9-.05*float64(i))
	case p.generation != one.generation:
		fits = max(.2, .4-.02*float64(i))
	}
	for _, year := range p.years {
		if !slices.Contains(one.years, year) {
			fits *= .7
		}
	}
	return fits
}

// halfNamed is what it costs that the adopter was not named in full: South Sudan
// for "Sudan".
const halfNamed = .6

// inFull tells whether a match of so many words leaves none of the name out.
func (x *Index) inFull(f found, words int) bool {
	switch f.how {
	case Exact, Folded:
		return true
	case AllWords:
		return int(x.names[f.name].words) == words
	}
	return false
}

// scorePlan puts a plan into the band of its How, by whether its adopter was named
// in full and how well it fits the question.
func scorePlan(how How, inFull bool, fits float64) float64 {
	if !inFull {
		fits *= halfNamed
	}
	return bandOf(how).within(fits)
}
