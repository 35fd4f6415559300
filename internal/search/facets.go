package search

import (
	"cmp"
	"slices"
	"strings"

	"wpsgraph/internal/wps"
)

func compareFound(a, b found) int {
	return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.doc, b.doc))
}

// countKinds counts hits by kind.
func (x *Index) countKinds(hits []found) []KindCount {
	counts := make([]int, len(wps.Kinds)+1)
	for _, f := range hits {
		counts[x.docs[f.doc].kind]++
	}
	var kinds []KindCount
	for i, k := range wps.Kinds {
		if counts[i] > 0 {
			kinds = append(kinds, KindCount{k, counts[i]})
		}
	}
	return kinds
}

// countRegions counts hits by regional body.
func (x *Index) countRegions(hits []found) []RegionCount {
	counts := make([]int, len(x.regions))
	for _, f := range hits {
		for _, r := range x.belongs[x.docs[f.doc].firstRegion:x.docs[f.doc+1].firstRegion] {
			counts[r]++
		}
	}
	var regions []RegionCount
	for i, id := range x.regions {
		if counts[i] > 0 {
			regions = append(regions, RegionCount{id, counts[i]})
		}
	}
	slices.SortStableFunc(regions, func(a, b RegionCount) int { return cmp.Compare(b.Count, a.Count) })
	return regions
}

// ofKinds leaves the hits of some kinds; all where none is named.
func (x *Index) ofKinds(hits []found, kinds []wps.Kind) []found {
	if len(kinds) == 0 {
		return hits
	}
	var kept []found
	for _, f := range hits {
		if d := x.docs[f.doc]; int(d.kind) < len(wps.Kinds) && slices.Contains(kinds, wps.Kinds[d.kind]) {
			kept = append(kept, f)
		}
	}
	return kept
}

// countIn is how many terms of the query a text has.
func (q *asked) countIn(text string) int {
	words := split(text)
	n := 0
	for _, t := range q.terms {
		if slices.ContainsFunc(words, func(w word) bool { return w.stem == t.stem || strings.HasPrefix(w.text, t.text) }) {
			n++
		}
	}
	return n
}
