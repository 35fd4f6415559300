package peers

import (
	"cmp"
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

// Find ranks the practices that fit a need on a day. It returns BadUserInput
// for ids that nobody knows, a need that cannot have peers, unknown tracks and
// weights that cannot be.
func Find(t *tables.Tables, day wps.Day, r Request) (*Result, error) {
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
	n, err := needOf(t, day, &r, r.Gap)
	if err != nil {
		return nil, err
	}
	if !n.of.Kind.IsActor() && !n.of.Kind.IsJoint() {
		return nil, wps.Errorf(wps.BadUserInput, "%s is a %s: peers are looked for an actor, plan, practice, process or event.", n.of.ID, n.of.Kind)
	}
	ranked, considered := n.rank(weights, &r)
	result := &Result{Considered: considered, Need: n.says(r.Gap)}
	for _, c := range choose(t, ranked, max(0, r.First)) {
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

// ranked is a practice with its score.
type ranked struct {
	practice practice
	peer     Peer
}

// rank scores every practice that may be listed, the best first, then by id.
func (n *need) rank(w Weights, r *Request) ([]ranked, int) {
	var all []ranked
	considered := 0
	for _, e := range n.tables.OfKind(wps.Practice) {
		if e.ID == n.of.ID || e.Exists(n.day) == wps.No || !onTracks(e, r.Tracks) {
			continue
		}
		p := n.practiceOf(e)
		if !r.SameRegion && slices.ContainsFunc(n.own, func(own wps.ID) bool { return slices.Contains(p.regions, own) }) {
			continue
		}
		considered++
		if peer, fits := n.score(&p, w); fits {
			all = append(all, ranked{p, peer})
		}
	}
	slices.SortFunc(all, func(a, b ranked) int {
		return cmp.Or(cmp.Compare(b.peer.Score, a.peer.Score), cmp.Compare(a.peer.Practice, b.peer.Practice))
	})
	return all, considered
}

func onTracks(e *wps.Entity, tracks []string) bool {
	return len(tracks) == 0 || slices.ContainsFunc(e.Attributes.List(wps.Tracks), func(t string) bool { return slices.Contains(tracks, t) })
}

// score is the score of one practice; fits is false where it is known to be
// about something else.
func (n *need) score(p *practice, w Weights) (peer Peer, fits bool) {
	theme, gap := ofThemes(n.tables, n.themes, p.themes), n.ofGap(p)
	if (theme.known || gap.known) && theme.value == 0 && gap.value == 0 {
		return Peer{}, false
	}
	peer = Peer{Practice: p.entity.ID, Evidence: .5 + .5*p.evidence.Weight(), Leaders: p.leaders}
	parts := []Contribution{
		{Name: "theme", Weight: w.Theme, Similarity: theme.value, Known: theme.known},
		contribution("gap", w.Gap, gap),
		contribution("context", w.Context, n.ofContext(p)),
		contribution("actorType", w.ActorType, n.ofActors(p)),
		contribution("recency", w.Recency, n.ofRecency(p)),
	}
	known, sum := 0.0, 0.0
	for _, part := range parts {
		if part.Known {
			known += part.Weight
			sum += part.Weight * part.Similarity
		}
	}
	if known > 0 {
		for i := range parts {
			parts[i].Adds = parts[i].Weight * parts[i].Similarity / known * peer.Evidence
		}
		peer.Score = sum / known * peer.Evidence
	}
	peer.Low, peer.High = sum/w.sum()*peer.Evidence, (sum+w.sum()-known)/w.sum()*peer.Evidence
	peer.Known = known / w.sum()
	peer.Thin = peer.Known < .5
	peer.Contributions, peer.Differs = parts, n.differs(p)
	return peer, true
}

func contribution(name string, weight float64, l likeness) Contribution {
	return Contribution{Name: name, Weight: weight, Similarity: l.value, Known: l.known}
}
