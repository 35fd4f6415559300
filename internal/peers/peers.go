package peers

import (
	"slices"

	"wpsgraph/internal/gaps"
	"wpsgraph/internal/tables"
	"wpsgraph/internal/wps"
)

// Request says for whom practices are looked for.
type Request struct {
	For        wps.ID   // an actor, plan, practice, process or event
	Themes     []wps.ID // that matter; nil: those of the gap, or of For
	Gap        *gaps.Gap
	Tracks     []string // practices on any of these tracks only; nil: on any
	SameRegion bool     // also practices of For's own regions
	Weights    WeightChange
	First      int // how many
}

// Result is practices that fit.
type Result struct {
	Need       gaps.Message
	Peers      []Peer
	Considered int // practices that were compared
}

// Peer is a practice that fits, and why.
type Peer struct {
	Practice      wps.ID
	Score         float64 // 0 to 1
	Low, High     float64 // if all that is not known did not fit, or did
	Known         float64 // the share of the weights of which something is known
	Thin          bool    // less than half is known
	Evidence      float64 // the factor ½ + ½e
	Contributions []Contribution
	Differs       []gaps.Message
	Leaders       []wps.ID
}

// Contribution is what one part adds to a score: weight · similarity / the sum
// of the weights of what is known, times Evidence. 0 where it is not known.
type Contribution struct {
	Name       string
	Weight     float64
	Similarity float64
	Known      bool
	Adds       float64
}

// perRegion is how many practices of one region are listed.
const perRegion = 2

// diversity is λ of maximal marginal relevance: how much the score counts
// beside being unlike what is listed already.
const diversity = .7

// Peers are the practices of a version of the data that had begun on a day,
// ready to be compared. It may be kept, and used by many at once.
type Peers struct {
	tables    *tables.Tables
	day       wps.Day
	practices []practice // by id
}

// Of gathers what is compared of every practice.
func Of(t *tables.Tables, day wps.Day) *Peers {
	p := &Peers{tables: t, day: day}
	regions := smallestFirst(t, day)
	for _, e := range t.OfKind(wps.Practice) {
		if e.Exists(day) != wps.No {
			p.practices = append(p.practices, practiceOf(t, day, e, regions))
		}
	}
	return p
}

// Find ranks the practices that fit a need. It returns BadUserInput for ids
// that nobody knows, a need that cannot have peers, unknown tracks and weights
// that cannot be.
func (p *Peers) Find(r Request) (*Result, error) {
	weights, err := DefaultWeights()
	if err != nil {
		return nil, err
	}
	if weights, err = weights.with(r.Weights); err != nil {
		return nil, err
	}
	if err := checkTracks(r.Tracks); err != nil {
		return nil, err
	}
	n, err := needOf(p.tables, p.day, &r, r.Gap)
	if err != nil {
		return nil, err
	}
	if !n.of.Kind.IsActor() && !n.of.Kind.IsJoint() {
		return nil, wps.Errorf(wps.BadUserInput, "%s is a %s: peers are looked for an actor, plan, practice, process or event.", n.of.ID, n.of.Kind)
	}
	ranked, considered := n.rank(p.practices, weights, &r)
	result := &Result{Considered: considered, Need: n.says(r.Gap)}
	for _, c := range choose(ranked, max(0, r.First)) {
		c.peer.Differs = n.differs(c.practice)
		result.Peers = append(result.Peers, c.peer)
	}
	return result, nil
}

func checkTracks(tracks []string) error {
	for _, track := range tracks {
		if !slices.Contains([]string{"TRACK_1", "TRACK_2", "TRACK_3"}, track) {
			return wps.Errorf(wps.BadUserInput, "There is no track %q; the tracks are TRACK_1, TRACK_2 and TRACK_3.", track)
		}
	}
	return nil
}

// says is the need as a sentence.
func (n *need) says(gap *gaps.Gap) gaps.Message {
	m := gaps.Message{Key: "peers.need", Args: []gaps.Arg{{Slot: "for", Entities: []wps.ID{n.of.ID}}, {Slot: "themes", Entities: n.themes}}}
	if gap != nil {
		m.Key = "peers.need.gap"
		m.Args = append(m.Args, gaps.Arg{Slot: "kind", Terms: []string{string(gap.Kind)}})
	}
	return m
}
