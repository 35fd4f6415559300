package paths

import "wpsgraph/internal/topology"

// hunt finds one route after the other: a meeting bounds what they cost, a chase
// finds the next, and where this takes long, what is taken is looked at for
// actors that no further route can pass.
type hunt struct {
	search  *search
	taken   *taken
	strict  bool // no weak routes
	meeting *meeting
	limit   uint32 // of the cost of the next route, as far as it was looked for
	patient bool   // never looks for actors that no route can pass
	price   int    // of the meeting, in steps
}

func newHunt(s *search, t *taken, strict bool) *hunt {
	return &hunt{search: s, taken: t, strict: strict}
}

// widen is by how much the limit of the cost rises first when there is no route
// below: half of a natural logarithm.
const widen = topology.CostUnit / 2

// patience is how many times the steps of a meeting are taken before it pays to
// look for actors that no further route can pass.
const patience = 1

// next is the next route; ok is false where there is none, or the search must
// stop.
func (h *hunt) next() (r route, ok bool) {
	if h.meeting == nil && !h.meet() {
		return r, false
	}
	if h.meeting.best == endless {
		return r, false
	}
	began, narrowed := h.search.steps, h.patient
	for rise := uint32(widen); h.meeting.cover(h.limit); rise *= 2 {
		c := h.search.chaseFor(h)
		r, ok = c.next()
		if ok || h.search.stopped() || c.beyond == endless {
			return r, ok
		}
		h.raise(max(c.beyond, h.limit+rise))
		if !narrowed && h.search.steps-began > patience*h.price {
			narrowed = true
			if !h.narrow() {
				return r, false
			}
		}
	}
	return r, false
}

// meet makes the meeting anew, and the limit at least what it found.
func (h *hunt) meet() bool {
	began := h.search.steps
	if h.meeting != nil {
		h.meeting.release()
	}
	h.meeting = newMeeting(h.search, h.strict, h.taken)
	if !h.meeting.find() {
		return false
	}
	h.price = h.search.steps - began
	h.raise(max(h.limit, h.meeting.best))
	return true
}

// raise sets the limit; there is none where everything is known.
func (h *hunt) raise(limit uint32) {
	h.limit = limit
	if h.meeting.complete() || limit > endless/2 {
		h.limit = endless
	}
}
