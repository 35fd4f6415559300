package model

import (
	"wpsgraph/internal/paths"
	"wpsgraph/internal/words"
	"wpsgraph/internal/wps"
)

// The fields of paths that are said in words.

func (r *PathResult) entity(id wps.ID) *wps.Entity { return r.Operation.View.Tables.Entity(id) }

// Notes are what a reader of the answer should know.
func (r *PathResult) Notes() []string {
	speaker := r.Operation.Speaker(nil)
	notes := make([]string, 0, len(r.Found.Notes)+len(r.Found.Nearest))
	for _, n := range r.Found.Notes {
		notes = append(notes, r.note(speaker, n)...)
	}
	for _, n := range r.Found.Nearest {
		notes = append(notes, speaker.Nearest(r.entity(n.End), r.entity(n.Actor), n.Hops))
	}
	return notes
}

func (r *PathResult) note(s *words.Speaker, n paths.Note) []string {
	day := words.On("day", r.Found.Scope.Day.Date())
	switch n.Code {
	case paths.NoPath:
		return []string{s.NothingFound(r.Found.Scope.MaxHops, r.Found.Scope.Day)}
	case paths.GaveUp:
		return []string{s.Note("truncated")}
	case paths.FewerPaths:
		return []string{s.Text("path_note.fewer", words.Count("count", n.Count))}
	case paths.OnlyWeak:
		return []string{s.Text("path_note.only_weak")}
	}
	var notes []string
	for _, id := range n.IDs {
		switch n.Code {
		case paths.NotThere:
			notes = append(notes, s.Text("path_note.not_there", words.Name("name", r.entity(id)), day))
		case paths.NoTies:
			notes = append(notes, s.Text("path_note.no_ties", words.Name("name", r.entity(id)), day))
		case paths.HubsLeftOut:
			notes = append(notes, s.LeftOut(words.LeftOut{Hub: r.entity(id), Paths: n.Count}))
		}
	}
	return notes
}

// Sentence says the strongest evidence of a step, and how much more there is.
func (h Hop) Sentence(language *string) string {
	return h.result.Operation.Speaker(language).Hop(h.said(h.result.Operation.Speaker(language)))
}

func (h Hop) said(s *words.Speaker) words.Hop {
	all := len(h.hop.Relations) + len(h.hop.Joint) + len(h.hop.Assumed)
	key := told{s, h.hop.From, h.hop.To}
	sentence, ok := h.result.sentences.Load(key)
	if !ok {
		sentence, _ = h.result.sentences.LoadOrStore(key, h.strongest(s))
	}
	return words.Hop{Sentence: sentence.(string), More: all - 1}
}

// told names a sentence: paths share hops, and what is said of one stands in the
// explanation of the path, too.
type told struct {
	by       *words.Speaker
	from, to wps.ID
}

func (h Hop) strongest(s *words.Speaker) string {
	t, day := h.result.Operation.View.Tables, h.result.Found.Scope.Day
	relation, joint := 0.0, 0.0
	if len(h.hop.Relations) > 0 {
		relation = h.hop.Relations[0].Strength
	}
	if len(h.hop.Joint) > 0 {
		joint = h.hop.Joint[0].Strength
	}
	switch {
	case relation > 0 && relation >= joint:
		r := t.Relation(h.hop.Relations[0].ID)
		return s.Relation(r, t.Entity(r.From), t.Entity(r.To), day)
	case joint > 0:
		j := h.hop.Joint[0]
		return s.Joint(t.Entity(j.What), t.Entity(h.hop.From), t.Entity(h.hop.To),
			t.Relation(j.FromRole), t.Relation(j.ToRole), j.Actors, day)
	}
	a := h.hop.Assumed[0].Tie
	return s.Assumed(a.Type, t.Entity(a.From), t.Entity(a.To))
}

// Factors are the factors of the score.
func (p CollaborationPath) Factors() []Factor {
	speaker := p.result.Operation.Speaker(nil)
	factors := make([]Factor, len(p.path.Factors))
	tie := 0
	for i, f := range p.path.Factors {
		if f.Kind == paths.CrowdFactor {
			factors[i] = Factor{"CROWD", f.Value, speaker.Partners(p.result.entity(f.Actor), f.Partners)}
			continue
		}
		h := p.path.Hops[tie]
		tie++
		evidence := len(h.Relations) + len(h.Joint) + len(h.Assumed)
		says := speaker.Tie(p.result.entity(f.From), p.result.entity(f.To), f.Strength, evidence) + " " + speaker.Step(paths.StepWeight)
		factors[i] = Factor{"TIE", f.Value, says}
	}
	return factors
}

// Explanation says the whole path in words.
func (p CollaborationPath) Explanation(language *string) string {
	speaker := p.result.Operation.Speaker(language)
	said := words.Path{Score: p.path.Score, Weak: p.path.Weak, Assumed: p.path.Assumed}
	for _, h := range p.Hops() {
		said.Hops = append(said.Hops, h.said(speaker))
	}
	for _, f := range p.path.Factors {
		said.Factors = append(said.Factors, f.Value)
	}
	for _, hub := range p.result.Found.ExcludedHubs {
		said.LeftOut = append(said.LeftOut, words.LeftOut{Hub: p.result.entity(hub.ID), Paths: hub.PathsLeftOut})
	}
	return speaker.Path(said)
}
