package peers

import (
	"wpsgraph/internal/gaps"
	"wpsgraph/internal/wps"
)

// differs lists what is known to be different between who is in need and a
// practice: level, languages, frameworks, who leads it, its age, and that it is
// over.
func (n *need) differs(p *practice) []gaps.Message {
	var found []gaps.Message
	add := func(key string, args ...gaps.Arg) {
		found = append(found, gaps.Message{Key: "peers.differs." + key, Args: args})
	}
	if level := levelOf(p.entity); ofLevels(n.level, level) == (likeness{0, true}) {
		add("level", gaps.Arg{Slot: "theirs", Terms: []string{level}}, gaps.Arg{Slot: "ours", Terms: []string{n.level}})
	}
	if jaccard(n.languages, p.languages) == (likeness{0, true}) {
		add("languages", gaps.Arg{Slot: "theirs", Terms: p.languages}, gaps.Arg{Slot: "ours", Terms: n.languages})
	}
	if jaccard(n.frameworks, p.frameworks) == (likeness{0, true}) {
		add("frameworks", gaps.Arg{Slot: "theirs", Entities: p.frameworks})
	}
	if n.ofActors(p) == (likeness{0, true}) {
		add("actors", gaps.Arg{Slot: "leaders", Entities: setOf(p.leaders)})
	}
	if n.ofRecency(p) == (likeness{0, true}) {
		add("age", gaps.Arg{Slot: "latest", Date: p.latest})
	}
	if gaps.GoesOn(p.entity, n.day) == wps.No {
		add("over", gaps.Arg{Slot: "ended", Date: p.entity.Attributes.Date(wps.Ended)})
	}
	return found
}
