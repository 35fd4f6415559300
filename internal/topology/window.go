package topology

import "wpsgraph/internal/wps"

// window is the first and last day that the beginning or the end of something
// can mean. There are far fewer of them than relations, so each is kept once.
type window struct{ first, last wps.Day }

// date is the date that has this window: 2022 for 2022-01-01 to 2022-12-31.
func (w window) date() wps.Date {
	day := w.first.Date()
	for _, length := range []int{4, 7} {
		if len(day) < length {
			continue
		}
		if d := day[:length]; d.First() == w.first && d.Last() == w.last {
			return d
		}
	}
	return day
}

// windows gives each different window a number.
type windows struct {
	all    []window
	number map[window]uint32
	last   uint32 // the number given last, which is often asked for again
}

func newWindows() *windows { return &windows{number: map[window]uint32{}} }

func (s *windows) of(first, last wps.Day) uint32 {
	w := window{first, last}
	if len(s.all) > 0 && s.all[s.last] == w {
		return s.last
	}
	n, ok := s.number[w]
	if !ok {
		n = uint32(len(s.all))
		s.all = append(s.all, w)
		s.number[w] = n
	}
	s.last = n
	return n
}
