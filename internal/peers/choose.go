package peers

import (
	"wpsgraph/internal/wps"
)

// mostWeighed is how many of the best ranked practices are weighed against each
// other.
const mostWeighed = 1000

// choose lists n of the best ranked practices: each time the one with the largest
//
//	λ · score − (1 − λ) · likeness to the most similar one listed already
//
// (the first in rank of equal ones), at most two of one region.
func choose(all []ranked, n int) []ranked {
	all = all[:min(len(all), mostWeighed)]
	var chosen []ranked
	taken := make([]bool, len(all))
	nearest := make([]float64, len(all)) // likeness to the most similar one chosen
	ofRegion := map[wps.ID]int{}
	for len(chosen) < n {
		best, value := -1, 0.0
		for i := range all {
			home := all[i].practice.home
			if taken[i] || home != "" && ofRegion[home] == perRegion {
				continue
			}
			if v := diversity*all[i].peer.Score - (1-diversity)*nearest[i]; best < 0 || v > value {
				best, value = i, v
			}
		}
		if best < 0 {
			break
		}
		taken[best] = true
		ofRegion[all[best].practice.home]++
		chosen = append(chosen, all[best])
		for i := range all {
			if !taken[i] {
				nearest[i] = max(nearest[i], all[i].practice.likeTo(all[best].practice))
			}
		}
	}
	return chosen
}
