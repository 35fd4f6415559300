package paths_test

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"wpsgraph/internal/paths"
	"wpsgraph/internal/topology"
	"wpsgraph/internal/wps"
)

// dice throws worlds and requests; the same seed throws the same. Every other
// seed leaves out what makes ties and paths rare.
type dice struct {
	*rand.Rand
	plain bool
}

func newDice(seed uint64) dice { return dice{rand.New(rand.NewPCG(seed, 1325)), seed%2 == 0} }

func (d dice) oneIn(n int) bool { return d.IntN(n) == 0 }

// rarely is oneIn, never where the throw is plain.
func (d dice) rarely(n int) bool { return !d.plain && d.oneIn(n) }

func pick[T any](d dice, from ...T) T { return from[d.IntN(len(from))] }

var (
	direct = []wps.RelationType{
		wps.PartnersWith, wps.PartnersWith, wps.Supports, wps.Funds, wps.PartOf, wps.MemberOf, wps.MemberOf, wps.MemberOf,
		wps.EstablishedBy, wps.HostedBy, wps.OperatesIn, wps.Supersedes,
	}
	inJoint = []wps.RelationType{wps.Leads, wps.TakesPartIn, wps.Supports, wps.Funds, wps.Adopts, wps.OperatesIn}
)

func (d dice) day() wps.Date {
	return pick[wps.Date](d, "2016-06-01", "2018", "2020-01-01", "2026", "2026", "2026")
}

// date is a field with a date; mostly none.
func (d dice) date(field string) string {
	if d.rarely(8) {
		return field + "=" + pick(d, "2015", "2017", "2018-03", "2018-03-05", "2019-12-31", "2021")
	}
	return field + "="
}

// world has so many actors, and about so many relations for each of them.
func (d dice) world(size, density int) *world {
	w := &world{}
	var actors, joint []wps.ID
	kinds := []string{"body", "country", "network", "org", "org", "org", "fund"}
	for i := range size {
		id := wps.ID(fmt.Sprintf("%s:a%d", pick(d, kinds...), i))
		w.Entity(id, d.date("founded"))
		if d.oneIn(8) {
			w.Entity(id, "universal=yes")
		}
		if id.Kind() == wps.Organization && d.oneIn(12) {
			w.Entity(id, "ended=2018")
		}
		actors = append(actors, id)
	}
	for i := range d.IntN(1 + size/2) {
		id := wps.ID(fmt.Sprintf("%s:j%d", pick(d, "practice", "plan", "process", "event"), i))
		w.Entity(id, d.date("started"), d.date("adopted"), d.date("start"))
		joint = append(joint, id)
	}
	types := direct
	if d.oneIn(3) {
		types = append(slices.Repeat([]wps.RelationType{wps.MemberOf}, 30), direct...)
	}
	for range size * density {
		d.relation(w, actors, joint, types)
	}
	return w
}

func (d dice) relation(w *world, actors, joint []wps.ID, types []wps.RelationType) {
	from, to, kind := pick(d, actors...), pick(d, actors...), pick(d, types...)
	if len(joint) > 0 && d.oneIn(3) {
		to, kind = pick(d, joint...), pick(d, inJoint...)
		if d.oneIn(6) {
			from, to, kind = to, from, wps.HostedBy
		}
	}
	until := "until="
	if d.rarely(5) {
		until += pick(d, "2018", "2019-12-31", "2022")
	}
	fields := []string{
		d.date("since"), until,
		"confidence=" + pick(d, "HIGH", "HIGH", "MEDIUM", "LOW"), "wps=" + pick(d, "", "", "", "", "", "", "", "", "yes", "no"),
	}
	switch kind {
	case wps.PartnersWith:
		fields = append(fields, "basis="+pick(d, "", "", "STATED", "JOINT_EVENT", "SHARED_EVENT", "SHARED_MEMBERSHIP"), "form="+pick(d, "", "MOU", "ALLIANCE"))
	case wps.MemberOf:
		fields = append(fields, "status="+pick(d, "", "MEMBER", "MEMBER", "FOUNDING", "CO_CHAIR", "OBSERVER", "SUSPENDED"))
	}
	w.Relation(from, kind, to, fields...)
}

// request throws a request that may be asked.
func (d dice) request(w *world, view *topology.View) paths.Request {
	var ends []wps.ID
	for _, e := range w.Entities {
		if e.Kind.IsActor() || d.oneIn(3) {
			ends = append(ends, e.ID)
		}
	}
	d.Shuffle(len(ends), func(i, j int) { ends[i], ends[j] = ends[j], ends[i] })
	cut := 1
	if len(ends) > 3 && d.oneIn(4) {
		cut = 2
	}
	r := paths.Request{From: ends[:cut], To: ends[cut : cut+1], K: 1 + d.IntN(7), MaxHops: pick(d, 1, 2, 3, 4, 5, 6, 7, 8, 8, 8), AllowHubs: d.oneIn(3), RankWeak: d.rarely(6)}
	rest := ends[cut+1:]
	if len(rest) > 0 && d.oneIn(6) {
		r.To, rest = append(r.To, rest[0]), rest[1:]
	}
	if len(rest) > 0 && d.rarely(4) {
		r.Avoid, rest = rest[:1], rest[1:]
	}
	if d.rarely(5) {
		for range 3 + d.IntN(12) {
			r.Types = append(r.Types, pick(d, slices.Concat(direct, inJoint)...))
		}
	}
	if d.rarely(4) {
		r.MinConfidence = pick(d, wps.Confidences...)
	}
	if d.oneIn(4) {
		d.through(w, &r, rest)
	}
	if d.oneIn(4) {
		d.assume(w, view, &r)
	}
	return r
}

func (d dice) through(w *world, r *paths.Request, rest []wps.ID) {
	for _, id := range rest[:min(len(rest), r.MaxHops-1, 1+d.IntN(2))] {
		if e := w.Entity(id); e.Kind.IsActor() && (r.AllowHubs || !e.IsUniversal()) {
			r.Through = append(r.Through, id)
		}
	}
}

func (d dice) assume(w *world, view *topology.View, r *paths.Request) {
	for range 1 + d.IntN(2) {
		a := paths.AssumedTie{From: pick(d, w.Entities...).ID, To: pick(d, w.Entities...).ID, Type: pick(d, direct...)}
		from, _ := view.Graph().Node(a.From)
		to, _ := view.Graph().Node(a.To)
		if from != to && view.Assumed(a.Type, from, to) > 0 {
			r.Assume = append(r.Assume, a)
		}
	}
}
