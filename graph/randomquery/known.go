package randomquery

import (
	"math/rand/v2"

	"wpsgraph/internal/wps"
)

// known are the things that can be asked for.
type known struct {
	byKind             map[wps.Kind][]string
	relations, sources []string
	names              []string
}

func newKnown(content *wps.Content) *known {
	k := &known{byKind: map[wps.Kind][]string{}}
	for _, e := range content.Entities {
		k.byKind[e.Kind] = append(k.byKind[e.Kind], string(e.ID))
		k.names = append(k.names, e.Name)
	}
	for r := range content.Relations.All() {
		k.relations = append(k.relations, string(r.ID))
	}
	for _, s := range content.Sources {
		k.sources = append(k.sources, string(s.ID))
	}
	return k
}

// of draws a thing of one of some kinds; a source for none.
func (k *known) of(dice *rand.Rand, kinds ...wps.Kind) string {
	kind := pick(dice, kinds)
	if kind == "" {
		return pick(dice, k.sources)
	}
	return pick(dice, k.byKind[kind])
}

// anything draws whatever has an id.
func (k *known) anything(dice *rand.Rand) string {
	switch dice.IntN(8) {
	case 0:
		return pick(dice, k.relations)
	case 1:
		return pick(dice, k.sources)
	}
	return k.of(dice, wps.Kinds[:]...)
}

// actors are the kinds that paths begin and end at.
var actors = []wps.Kind{wps.RegionalBody, wps.Country, wps.Network, wps.Organization, wps.FundingMechanism}

func (k *known) actor(dice *rand.Rand) string { return k.of(dice, actors...) }

// text draws what people type: a name, or the beginning of one.
func (k *known) text(dice *rand.Rand) string {
	name := []rune(pick(dice, k.names))
	if dice.IntN(3) > 0 {
		name = name[:min(len(name), 2+dice.IntN(12))]
	}
	return string(name)
}
