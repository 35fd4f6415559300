package peers

import (
	"cmp"
	"slices"

	"wpsgraph/internal/wps"
)

// ranked is a practice with its score.
type ranked struct {
	practice *practice
	peer     Peer
}

// rank scores every practice that may be listed, the best first, then by id.
func (n *need) rank(practices []practice, w Weights, r *Request) ([]ranked, int) {
	var all []ranked
	considered := 0
	for i := range practices {
		p := &practices[i]
		if p.entity.ID == n.of.ID || !onTracks(p.entity, r.Tracks) {
			continue
		}
		if !r.SameRegion && slices.ContainsFunc(n.own, func(own wps.ID) bool { return slices.Contains(p.regions, own) }) {
			continue
		}
		considered++
		if peer, fits := n.score(p, w); fits {
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
	theme, gap := n.ofThemes(p), n.ofGap(p)
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
	peer.Contributions = parts
	return peer, true
}

func contribution(name string, weight float64, l likeness) Contribution {
	return Contribution{Name: name, Weight: weight, Similarity: l.value, Known: l.known}
}
