package peers

import (
	_ "embed"
	"encoding/json"
	"math"

	"wpsgraph/internal/wps"
)

//go:embed weights.json
var weightsFile []byte

// Weights are how much each part of a ranking counts.
type Weights struct {
	Theme     float64 `json:"theme"`
	Gap       float64 `json:"gap"`
	Context   float64 `json:"context"`
	ActorType float64 `json:"actorType"`
	Recency   float64 `json:"recency"`
}

// DefaultWeights are those of the embedded file. It returns Internal where the
// file cannot be read.
func DefaultWeights() (Weights, error) {
	var w Weights
	if err := json.Unmarshal(weightsFile, &w); err != nil {
		return Weights{}, &wps.Error{Code: wps.Internal, Message: "The file of weights cannot be read.", Cause: err}
	}
	return w, nil
}

// WeightChange overrides some of the default weights; nil leaves one as it is.
type WeightChange struct{ Theme, Gap, Context, ActorType, Recency *float64 }

// with gives the weights after a change. It returns BadUserInput for weights
// below 0, for what is no number and for weights that are all 0.
func (w Weights) with(c WeightChange) (Weights, error) {
	for _, one := range []struct {
		name  string
		to    *float64
		value *float64
	}{
		{"theme", &w.Theme, c.Theme},
		{"gap", &w.Gap, c.Gap},
		{"context", &w.Context, c.Context},
		{"actorType", &w.ActorType, c.ActorType},
		{"recency", &w.Recency, c.Recency},
	} {
		if one.value == nil {
			continue
		}
		if !(*one.value >= 0) || math.IsInf(*one.value, 1) {
			return w, wps.Errorf(wps.BadUserInput, "The weight %s is %v; weights are 0 or more.", one.name, *one.value)
		}
		*one.to = *one.value
	}
	if w.sum() == 0 {
		return w, wps.Errorf(wps.BadUserInput, "All weights are 0; at least one must be more.")
	}
	return w, nil
}

func (w Weights) sum() float64 { return w.Theme + w.Gap + w.Context + w.ActorType + w.Recency }
