package paths

import "wpsgraph/internal/wps"

// NoteCode says what a note is about.
type NoteCode string

// The notes. Count and IDs hold what is said of each.
const (
	// NoPath: nothing was found; Scope says where.
	NoPath NoteCode = "NO_PATH"
	// FewerPaths: there are only Count different paths.
	FewerPaths NoteCode = "FEWER_PATHS"
	// GaveUp: the search ended after Count steps; there may be more paths.
	GaveUp NoteCode = "GAVE_UP"
	// OnlyWeak: every path shows common membership only.
	OnlyWeak NoteCode = "ONLY_WEAK"
	// NotThere: the ends or waypoints IDs do not exist on the date.
	NotThere NoteCode = "NOT_THERE"
	// NoTies: nothing that counts ties the ends or waypoints IDs to anyone on
	// the date.
	NoTies NoteCode = "NO_TIES"
	// HubsLeftOut: Count paths through IDs were left out.
	HubsLeftOut NoteCode = "HUBS_LEFT_OUT"
)

// Note is something that a reader of the answer should know, as data: words are
// put on it elsewhere.
type Note struct {
	Code  NoteCode
	IDs   []wps.ID
	Count int
}
