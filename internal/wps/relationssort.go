package wps

import (
	"cmp"
	"slices"
	"strings"
)

// byID are they in the order of their ids. An id is made of the type, the two
// ends and what tells it from others, so that numbers for those are compared and
// no texts are made.
func (rs *Relations) byID() *Relations {
	compare, sorted := rs.compare, rs.sortedByNumbers
	if !rs.speakingIDs() {
		compare, sorted = rs.compareTexts, rs.sortedByTexts
	}
	for i := int32(1); i < int32(rs.Len()); i++ {
		if compare(i-1, i) > 0 {
			return rs.choose(sorted())
		}
	}
	return rs
}

// speakingIDs tells whether every id begins with the type and the ends.
func (rs *Relations) speakingIDs() bool {
	for i, id := range rs.own {
		rest, ok := strings.CutPrefix(string(id), string(rs.Type(int(i)))+":"+string(rs.ends[rs.from[i]])+":")
		if !ok || !strings.HasPrefix(rest, string(rs.ends[rs.to[i]])+":") {
			return false
		}
	}
	return true
}

// compare compares two relations by their ids.
func (rs *Relations) compare(a, b int32) int {
	if rs.types[a] != rs.types[b] {
		return compareParts(rs.Type(int(a)), rs.Type(int(b)))
	}
	if rs.from[a] != rs.from[b] {
		return compareParts(rs.ends[rs.from[a]], rs.ends[rs.from[b]])
	}
	if rs.to[a] != rs.to[b] {
		return compareParts(rs.ends[rs.to[a]], rs.ends[rs.to[b]])
	}
	return rs.compareTexts(a, b)
}

// compareTexts is compare for ids that say nothing.
func (rs *Relations) compareTexts(a, b int32) int { return cmp.Compare(rs.ID(int(a)), rs.ID(int(b))) }

// compareParts compares two parts of ids, each with the colon behind it.
func compareParts[T ~string](a, b T) int {
	n := min(len(a), len(b))
	if c := cmp.Compare(a[:n], b[:n]); c != 0 {
		return c
	}
	switch {
	case len(a) > n:
		return cmp.Compare(a[n], ':')
	case len(b) > n:
		return cmp.Compare(':', b[n])
	}
	return 0
}

// sortedByTexts are the places in the order of ids that say nothing.
func (rs *Relations) sortedByTexts() []int32 {
	places := upTo(rs.Len())
	slices.SortStableFunc(places, rs.compareTexts)
	return places
}

// sortedByNumbers are the places in the order of the ids, type after type.
func (rs *Relations) sortedByNumbers() []int32 {
	ofType := make([][]int32, len(rs.names))
	for i, t := range rs.types {
		ofType[t] = append(ofType[t], int32(i))
	}
	ranks := rs.ranks()
	atOnce(len(ofType), func(t int) { rs.sortBetween(ofType[t], ranks) })
	types := make([]int, len(rs.names))
	for i := range types {
		types[i] = i
	}
	slices.SortFunc(types, func(a, b int) int { return compareParts(rs.names[a], rs.names[b]) })
	places := make([]int32, 0, rs.Len())
	for _, t := range types {
		places = append(places, ofType[t]...)
	}
	return places
}

// sortBetween sorts relations of one type, of which ranks has the order of the
// ends.
func (rs *Relations) sortBetween(places []int32, ranks []int32) {
	type placed struct {
		ends  uint64
		place int32
	}
	all := make([]placed, len(places))
	for i, place := range places {
		all[i] = placed{uint64(ranks[rs.from[place]])<<32 | uint64(ranks[rs.to[place]]), place}
	}
	slices.SortFunc(all, func(a, b placed) int {
		if a.ends != b.ends {
			return cmp.Compare(a.ends, b.ends)
		}
		return cmp.Or(rs.compareTexts(a.place, b.place), cmp.Compare(a.place, b.place))
	})
	for i, p := range all {
		places[i] = p.place
	}
}

// ranks are, of each end, where it stands among all of them.
func (rs *Relations) ranks() []int32 {
	sorted := upTo(len(rs.ends))
	slices.SortFunc(sorted, func(a, b int32) int { return compareParts(rs.ends[a], rs.ends[b]) })
	ranks := make([]int32, len(sorted))
	for rank, end := range sorted {
		ranks[end] = int32(rank)
	}
	return ranks
}

// upTo are the places below n.
func upTo(n int) []int32 {
	places := make([]int32, n)
	for i := range places {
		places[i] = int32(i)
	}
	return places
}
