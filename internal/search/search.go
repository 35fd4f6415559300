package search

import (
	"context"
	"slices"
	"strings"

	"wpsgraph/internal/wps"
)

// Search finds entities. It returns BadUserInput where the text is too long, a
// kind is unknown or First is negative, BadCursor for a cursor that is none of a
// search, and the error of the context. A text of which nothing can be looked
// for, as one of blanks only, finds nothing.
func (x *Index) Search(ctx context.Context, query Query) (Hits, error) {
	if err := ctx.Err(); err != nil {
		return Hits{}, err
	}
	q, after, err := query.read()
	if err != nil {
		return Hits{}, err
	}
	s := scope{languages: query.Languages, texts: len(query.Languages) == 0 || slices.Contains(query.Languages, "en")}
	hits, err := x.find(ctx, q, s)
	if err != nil {
		return Hits{}, err
	}
	answer := Hits{Kinds: x.countKinds(hits)}
	hits = x.ofKinds(hits, query.Kinds)
	answer.Total = len(hits)
	answer.Regions = x.countRegions(hits)
	page := x.page(hits, after, query.First+1)
	answer.More = len(page) > query.First
	for _, f := range page[:min(len(page), query.First)] {
		answer.Hits = append(answer.Hits, x.hit(f, q))
	}
	if answer.Total == 0 {
		answer.DidYouMean, err = x.didYouMean(ctx, q, s, query.Kinds)
	}
	return answer, err
}

// read checks a query.
func (query Query) read() (*asked, *place, error) {
	if query.First < 0 {
		return nil, nil, wps.Errorf(wps.BadUserInput, "%d hits cannot be given: ask for 0 or more", query.First)
	}
	for _, k := range query.Kinds {
		if !k.Known() {
			return nil, nil, wps.Errorf(wps.BadUserInput, "%q is not a kind of entity", k)
		}
	}
	q, err := ask(query.Text)
	if err != nil {
		return nil, nil, err
	}
	after, err := parsePlace(query.After)
	return q, after, err
}

// find looks for an id, then for names, descriptions and plans by their
// adopters, with more effort until anything is found.
func (x *Index) find(ctx context.Context, q *asked, s scope) ([]found, error) {
	if hits := x.byID(q.text); len(hits) > 0 {
		return hits, nil
	}
	variants := q.variants()
	for _, variant := range variants {
		hits, err := x.try(ctx, variant, s, strict)
		switch {
		case err != nil || anyName(hits):
			return hits, err
		case len(hits) > 0:
			return x.withClose(ctx, hits, variant, s)
		}
	}
	last := variants[len(variants)-1]
	for _, e := range []effort{typos, lenient} {
		hits, err := x.try(ctx, last, s, e)
		if err != nil || len(hits) > 0 {
			return hits, err
		}
	}
	return nil, nil
}

func anyName(hits []found) bool {
	return slices.ContainsFunc(hits, func(f found) bool { return f.name != none })
}

// surely is the score from which a name was surely meant, but for a typo.
const surely = .45

// withClose adds to hits in descriptions the names that were surely meant.
func (x *Index) withClose(ctx context.Context, hits []found, q *asked, s scope) ([]found, error) {
	more, err := x.try(ctx, q, s, typos)
	more = slices.DeleteFunc(more, func(f found) bool { return f.score < surely })
	return merge(hits, more), err
}

// try looks with one effort.
func (x *Index) try(ctx context.Context, q *asked, s scope, e effort) ([]found, error) {
	hits, err := x.lookup(ctx, q, s, e)
	if err != nil {
		return nil, err
	}
	plans, err := x.lookupPlans(ctx, q, s, e)
	return merge(hits, plans), err
}

// byID finds the entity that has an id, or had it.
func (x *Index) byID(text string) []found {
	var hits []found
	for _, n := range x.inNames.of(idWord(wps.ID(strings.ToLower(text)))) {
		hits = append(hits, found{x.docOf[n], int32(n), Exact, bandOf(Exact).high})
	}
	return hits
}

// page gives the first hits behind a place, in order.
func (x *Index) page(hits []found, after *place, size int) []found {
	var page []found
	for _, f := range hits {
		if after != nil && x.placeOf(f).compare(*after) <= 0 {
			continue
		}
		i, _ := slices.BinarySearchFunc(page, f, compareFound)
		if i >= size {
			continue
		}
		if len(page) == size {
			page = page[:size-1]
		}
		page = slices.Insert(page, i, f)
	}
	return page
}

// hit is what the answer says of a doc that was found.
func (x *Index) hit(f found, q *asked) Hit {
	return Hit{ID: x.docs[f.doc].id, Score: f.score, Match: x.matchOf(f, q), Cursor: x.placeOf(f).String()}
}

func (x *Index) matchOf(f found, q *asked) Match {
	if f.name == none {
		return Match{Text: x.textOf(f.doc, q), How: f.how}
	}
	n := x.names[f.name]
	if n.class == hidden {
		return Match{Text: x.names[x.namesAt[f.doc]].text, How: f.how}
	}
	return Match{Text: n.text, Language: n.language, Kind: n.class.kind(), How: f.how}
}

// textOf is the description of a doc that has most terms of a query; where none
// has any, because the doc was found by its kind or place, its name.
func (x *Index) textOf(d uint32, q *asked) string {
	best, most := x.names[x.namesAt[d]].text, 0
	for _, text := range x.texts[x.docs[d].firstText:x.docs[d+1].firstText] {
		if n := q.countIn(text); n > most {
			best, most = text, n
		}
	}
	return best
}
