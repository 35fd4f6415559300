package search

import "wpsgraph/internal/wps"

// Hits are one page of what a search found, and counts of all of it.
type Hits struct {
	Hits       []Hit
	Total      int
	More       bool          // there are hits behind the page
	Kinds      []KindCount   // of all that matches, whatever kinds were asked for; in the order of wps.Kinds, none with 0
	Regions    []RegionCount // of all hits; most first, then by id; regions overlap
	DidYouMean []string      // names that come close, where nothing was found
}

// Hit is one entity that was found.
type Hit struct {
	ID     wps.ID
	Score  float64 // 0 to 1; comparable within one search only
	Match  Match
	Cursor string // give it as Query.After to begin behind this hit
}

// Match is the text that matched, and how.
type Match struct {
	Text     string       // a name; of a name that is not shown, the name of the entity; of a description, its text
	Language string       // of a name; "" where it has none, and of a description
	Kind     wps.NameKind // of a name that is shown; else ""
	How      How
}

// KindCount counts hits of a kind.
type KindCount struct {
	Kind  wps.Kind
	Count int
}

// RegionCount counts hits that belong to a regional body.
type RegionCount struct {
	Region wps.ID
	Count  int
}
