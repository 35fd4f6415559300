package gaps

import (
	"slices"
	"sync"

	"wpsgraph/internal/tables"
	"wpsgraph/internal/topology"
	"wpsgraph/internal/wps"
)

// Mission lists the regional bodies that the mission names, in its order.
var Mission = []wps.ID{"body:au", "body:ecowas", "body:sadc", "body:eccas", "body:igad", "body:eac", "body:eu", "body:osce"}

// MissionIn lists those of Mission that the data have.
func MissionIn(t *tables.Tables) []wps.ID {
	var regions []wps.ID
	for _, id := range Mission {
		if e := t.Entity(id); e != nil {
			regions = append(regions, e.ID)
		}
	}
	return regions
}

// finder computes gaps on one day. Its parts are made when they are first asked
// for, and then kept: who asks for one cell does not pay for the web of ties.
type finder struct {
	tables    *tables.Tables
	view      *topology.View
	day       wps.Day
	regions   []wps.ID // asked about
	practices func() []practice
	themes    func() grid // of the bodies at hand
	web       func() *web // likewise
}

func newFinder(t *tables.Tables, v *topology.View) *finder {
	f := &finder{tables: t, view: v, day: v.Day(), regions: MissionIn(t)}
	f.practices = sync.OnceValue(func() []practice { return practicesOn(t, f.day) })
	f.lookAt(f.regions)
	return f
}

// lookAt makes some bodies those at hand.
func (f *finder) lookAt(bodies []wps.ID) {
	t, v := f.tables, f.view
	f.themes = sync.OnceValue(func() grid { return f.gridOf(bodies) })
	f.web = sync.OnceValue(func() *web { return newWeb(t, v, bodies) })
}

// gridOf is what is recorded of some bodies on each theme.
func (f *finder) gridOf(bodies []wps.ID) grid {
	g := gridOf(f.practices(), bodies, func(p *practice) []wps.ID { return p.themes })
	g.commit(f.tables, bodies, f.day)
	return g
}

// themesOf is what is recorded of at least some bodies on each theme.
func (f *finder) themesOf(bodies []wps.ID) grid {
	further := slices.ContainsFunc(bodies, func(body wps.ID) bool { return !slices.Contains(f.regions, body) })
	if further {
		return f.gridOf(bodies)
	}
	return f.themes()
}

// webOf is who is tied to whom, seen from some bodies.
func (f *finder) webOf(bodies []wps.ID) *web {
	if slices.Equal(bodies, f.regions) {
		return f.web()
	}
	return newWeb(f.tables, f.view, bodies)
}

// beside is a finder that knows further bodies, to measure them against the
// regions asked about.
func (f *finder) beside(bodies []wps.ID) *finder {
	wider := *f
	wider.lookAt(slices.Concat(f.regions, bodies))
	return &wider
}

// others counts the regions asked about other than a body.
func (f *finder) others(body wps.ID) int {
	if slices.Contains(f.regions, body) {
		return len(f.regions) - 1
	}
	return len(f.regions)
}

// ofBodies finds the gaps that belong to some bodies.
func (f *finder) ofBodies(bodies []wps.ID) []Gap {
	return slices.Concat(f.thematic(bodies), f.counterparts(bodies), f.unproven(bodies), f.holes(bodies))
}
