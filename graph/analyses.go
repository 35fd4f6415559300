package graph

import (
	"context"

	"github.com/hashicorp/golang-lru/v2"

	"wpsgraph/graph/model"
	"wpsgraph/internal/gaps"
	"wpsgraph/internal/peers"
	"wpsgraph/internal/wps"
)

// analyses keeps what was computed for the versions and days that were asked
// for last.
type analyses struct {
	gaps  *lru.Cache[versionDay, *gaps.Gaps]
	peers *lru.Cache[versionDay, *peers.Peers]
}

type versionDay struct {
	version string
	day     wps.Day
}

// daysKept is for how many versions and days each analysis is kept.
const daysKept = 16

func newAnalyses() *analyses {
	g, _ := lru.New[versionDay, *gaps.Gaps](daysKept)
	p, _ := lru.New[versionDay, *peers.Peers](daysKept)
	return &analyses{g, p}
}

func (a *analyses) gapsOn(ctx context.Context, op *model.Operation, day wps.Day) (*gaps.Gaps, error) {
	key := versionDay{op.View.Version.Hash, day}
	if kept, ok := a.gaps.Get(key); ok {
		return kept, nil
	}
	view, err := op.View.Graph.At(ctx, day)
	if err != nil {
		return nil, err
	}
	found := gaps.Of(op.View.Tables, view)
	a.gaps.Add(key, found)
	return found, nil
}

func (a *analyses) peersOn(op *model.Operation, day wps.Day) *peers.Peers {
	key := versionDay{op.View.Version.Hash, day}
	if kept, ok := a.peers.Get(key); ok {
		return kept
	}
	found := peers.Of(op.View.Tables, day)
	a.peers.Add(key, found)
	return found
}
