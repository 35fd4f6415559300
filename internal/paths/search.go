package paths

import (
	"context"
	"runtime"

	"wpsgraph/internal/topology"
)

// search is what one query keeps while it runs.
type search struct {
	ctx   context.Context
	net   *network
	sites *sites
	facts []siteFacts // by site

	flood flood   // used again and again
	chase *chase  // likewise
	spare []*ball // to be used again

	steps   int   // taken
	looking int   // the number of steps at which ctx is looked at
	err     error // of ctx
}

// siteFacts are looked up once a site.
type siteFacts struct {
	toll  uint32
	role  role
	known bool // links are
	links []topology.Link
}

func newSearch(ctx context.Context, net *network) *search {
	s := &search{ctx: ctx, net: net, sites: newSites(), facts: make([]siteFacts, 0, 512)}
	for node, role := range net.fixed {
		site := s.siteOf(node)
		s.facts[site].role = role
	}
	return s
}

// siteOf is the site of a node.
func (s *search) siteOf(n topology.Node) int32 {
	site, isNew := s.sites.of(n)
	if isNew {
		s.facts = append(s.facts, siteFacts{toll: Toll(s.net.partners(n)), role: s.net.freeRole(n)})
	}
	return site
}

func (s *search) sitesOf(nodes []topology.Node) []int32 {
	out := make([]int32, len(nodes))
	for i, n := range nodes {
		out[i] = s.siteOf(n)
	}
	return out
}

func (s *search) toll(site int32) uint32 { return s.facts[site].toll }
func (s *search) role(site int32) role   { return s.facts[site].role }

func (s *search) links(site int32) []topology.Link {
	f := &s.facts[site]
	if !f.known {
		node := s.sites.nodes[site]
		f.links, f.known = s.net.links(node), true
		if !s.net.query.filter.None() {
			s.steps += s.net.view.Partners(node) / filteredAStep
		}
	}
	return f.links
}

// A step is something taken from a queue, or so many ties that are crossed or
// chains that are compared.
const tiesAStep = 32

// filteredAStep ties make a step where a filter has them computed anew.
const filteredAStep = 4

// look is the number of steps between two looks at the context.
const look = 256

// spend takes a step and those for a number of ties; true where there are none
// left, or ctx has ended.
func (s *search) spend(ties int) bool {
	s.steps += 1 + ties/tiesAStep
	if s.steps >= s.looking && s.err == nil {
		s.looking = s.steps + look
		s.err = s.ctx.Err()
		// Many searches at once take turns often, so that each sees in time
		// that its own has ended.
		runtime.Gosched()
	}
	return s.stopped()
}

// stopped tells whether the search must end.
func (s *search) stopped() bool { return s.err != nil || s.steps > s.net.query.budget }
