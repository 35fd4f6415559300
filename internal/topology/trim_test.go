package topology

import (
	"slices"
	"testing"

	"wpsgraph/internal/wps"
)

// Each view of this test holds 4 bytes.
func TestViewsThatDoNotFitAreLetGo(t *testing.T) {
	for _, c := range []struct {
		bytes int
		want  []wps.Day
	}{
		{100, []wps.Day{3, 2, 1}},
		{11, []wps.Day{3, 2}},
		{8, []wps.Day{3, 2}},
		{7, []wps.Day{3}},
		{0, []wps.Day{3}}, // the last one stays in any case
	} {
		var s views
		for day := wps.Day(1); day <= 3; day++ {
			slot, _ := s.slot(day)
			slot.view.Store(&View{first: make([]uint32, 1)})
		}
		s.trim(c.bytes)
		var kept []wps.Day
		for _, slot := range s.slots {
			kept = append(kept, slot.day)
		}
		if !slices.Equal(kept, c.want) {
			t.Errorf("%d bytes: kept %v, want %v", c.bytes, kept, c.want)
		}
	}
}
