package paths

import "slices"

// narrow bars what no further route can pass because of those taken: where every
// route must pass some of the actors between of one taken, and these are as many
// as may be shared, the others of it are out of reach; then the hunt goes on with
// better bounds. It is false where this shows that there is no further route, or
// where the search must stop.
func (h *hunt) narrow() bool {
	for again := false; ; again = true {
		forced, ok := h.forced()
		if !ok {
			return false
		}
		barred, possible := h.taken.bar(forced)
		if !possible {
			return false
		}
		if !barred {
			return !again || h.meet()
		}
	}
}

// forced are the actors between of routes taken that every further route must
// pass: of those on one route, the ones without which there is none. It is false
// where there is no route at all.
func (h *hunt) forced() (forced []int32, ok bool) {
	s := h.search
	free := newTaken()
	for site := range int32(len(h.taken.marks)) {
		free.mark(site).out = h.taken.isBarred(site)
	}
	first := newHunt(s, free, h.strict)
	first.patient = true
	witness, ok := first.next()
	if !ok {
		return nil, false
	}
	first.meeting.release()
	for _, site := range s.sitesOf(witness.between()) {
		if _, counts := h.taken.share(site); !counts {
			continue
		}
		free.mark(site).out = true
		if !s.floodFor(free, h.strict).possible() {
			forced = append(forced, site)
		}
		free.mark(site).out = false
	}
	return forced, !s.stopped()
}

// bar bars the actors that cannot be passed beside those which every route must
// pass; possible is false where these alone are too many.
func (t *taken) bar(forced []int32) (barred, possible bool) {
	used := t.begin
	for _, site := range forced {
		share, _ := t.share(site)
		used.add(share)
	}
	if used.exceeds() {
		return false, false
	}
	for site := range int32(len(t.marks)) {
		share, counts := t.share(site)
		if !counts || t.isBarred(site) || slices.Contains(forced, site) {
			continue
		}
		with := used
		with.add(share)
		if with.exceeds() {
			t.mark(site).out = true
			barred = true
		}
	}
	return barred, true
}
