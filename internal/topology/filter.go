package topology

import (
	"slices"

	"wpsgraph/internal/wps"
)

// Filter says which evidence of a tie is looked at; the zero value: all.
type Filter struct {
	// Types are the types that a relation may have; of what two actors do
	// together, the relations of both to it. Nil for all.
	Types []wps.RelationType
	// MinConfidence is the least confidence, of both relations likewise.
	MinConfidence wps.Confidence
	// Without are practices, plans, processes and events that do not count.
	Without []Node
}

// None tells whether the filter lets everything pass.
func (f *Filter) None() bool {
	return len(f.Types) == 0 && len(f.Without) == 0 && wps.Low.AtLeast(f.MinConfidence)
}

// passes tells whether a relation is looked at.
func (f *Filter) passes(p packed) bool {
	return (len(f.Types) == 0 || slices.Contains(f.Types, p.relationType())) && p.confidence().AtLeast(f.MinConfidence)
}
