package neo4j

import (
	"strings"

	"wpsgraph/internal/wps"
)

// labelOf is the label of a kind: RegionalBody for REGIONAL_BODY.
func labelOf(k wps.Kind) string {
	var label strings.Builder
	for word := range strings.SplitSeq(string(k), "_") {
		label.WriteString(word[:1] + strings.ToLower(word[1:]))
	}
	return label.String()
}

// kinds is a set of kinds, a bit each in the order of wps.Kinds.
type kinds uint32

const everyKind kinds = 1<<12 - 1

func kindsOf(list []wps.Kind) kinds {
	var set kinds
	for _, k := range list {
		if i := k.Index(); i >= 0 {
			set |= 1 << i
		}
	}
	return set
}

// labels is a label expression that all of the kinds fulfil, and no other.
func (set kinds) labels() string {
	var labels []string
	for i, k := range wps.Kinds {
		if set>>i&1 == 1 {
			labels = append(labels, labelOf(k))
		}
	}
	return strings.Join(labels, "|")
}

func (set kinds) has(k wps.Kind) bool { return set&kindsOf([]wps.Kind{k}) != 0 }

// typesOf gives those of some types that are ours, each once, in the order of
// wps.RelationTypes; all of them where none is named.
func typesOf(list []wps.RelationType) []wps.RelationType {
	if len(list) == 0 {
		return wps.RelationTypes
	}
	var types []wps.RelationType
	for _, t := range wps.RelationTypes {
		if contains(list, t) {
			types = append(types, t)
		}
	}
	return types
}

// alternatives is a relationship type expression: MEMBER_OF|PART_OF.
func alternatives(types []wps.RelationType) string {
	names := make([]string, len(types))
	for i, t := range types {
		names[i] = string(t)
	}
	return strings.Join(names, "|")
}
