package gaps

import (
	"slices"

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

// finder computes gaps on one day.
type finder struct {
	tables    *tables.Tables
	day       wps.Day
	regions   []wps.ID // asked about
	practices []practice
	themes    grid // of the bodies at hand
	web       *web // likewise
}

func newFinder(t *tables.Tables, v *topology.View) *finder {
	f := &finder{tables: t, day: v.Day(), regions: MissionIn(t), practices: practicesOn(t, v.Day())}
	f.themes, f.web = f.gridOf(f.regions), newWeb(t, v, f.regions)
	return f
}

// gridOf is what is recorded of some bodies on each theme.
func (f *finder) gridOf(bodies []wps.ID) grid {
	g := gridOf(f.practices, bodies, func(p *practice) []wps.ID { return p.themes })
	g.commit(f.tables, bodies, f.day)
	return g
}

// beside is a finder that knows further bodies, to measure them against the
// regions asked about.
func (f *finder) beside(bodies []wps.ID) *finder {
	wider := *f
	all := slices.Concat(f.regions, bodies)
	wider.themes, wider.web = f.gridOf(all), newWeb(f.tables, f.web.view, all)
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
