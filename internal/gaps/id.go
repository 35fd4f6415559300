package gaps

import (
	"cmp"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"

	"wpsgraph/internal/wps"
)

// parsedID is what the id of a gap names.
type parsedID struct {
	kind            Kind
	subject, object wps.ID // "" for "-"
}

// parseID takes an id of a gap apart; ok is false where it has another form.
func parseID(id wps.ID) (parsed parsedID, ok bool) {
	rest, ok := strings.CutPrefix(string(id), "gap:")
	if !ok {
		return parsedID{}, false
	}
	kind, rest, _ := strings.Cut(rest, ":")
	subject, rest := cutPart(rest)
	object, rest := cutPart(rest)
	parsed = parsedID{Kind(kind), wps.ID(subject), wps.ID(object)}
	return parsed, slices.Contains(Kinds, parsed.kind) && rest == "" && idOf(parsed.kind, subject, object) == id
}

// normal is the id that a gap between two has, whichever side is named first.
func normal(id wps.ID) wps.ID {
	if parsed, ok := parseID(id); ok && parsed.kind == StructuralHole && parsed.object < parsed.subject {
		return idOf(parsed.kind, string(parsed.object), string(parsed.subject))
	}
	return id
}

// cutPart takes "-", a function or prefix:slug off the front.
func cutPart(text string) (part, rest string) {
	first, rest, _ := strings.Cut(text, ":")
	if first == "-" {
		return "", rest
	}
	if wps.ID(first+":").Kind() == "" {
		return first, rest
	}
	second, rest, _ := strings.Cut(rest, ":")
	return first + ":" + second, rest
}

// checkID returns BadUserInput for an id that no gap can have. An id that a gap
// has on another day only is no error.
func checkID(id wps.ID, g *Gaps) error {
	parsed, ok := parseID(id)
	if ok && known(g, parsed.subject) && known(g, parsed.object) {
		return nil
	}
	if near := nearest(id, g.all(), 3); len(near) > 0 {
		return wps.Errorf(wps.BadUserInput,
			"There is no gap %q: ids are gap:KIND:subject:object, with - where there is none. The nearest on this date are %v.", id, near)
	}
	return wps.Errorf(wps.BadUserInput, "There is no gap %q: ids are gap:KIND:subject:object, with - where there is none.", id)
}

// known tells whether a part of an id names nothing, a function or an entity.
func known(g *Gaps, part wps.ID) bool {
	return part == "" || slices.Contains(wps.Functions, wps.Function(part)) || g.finder.tables.Entity(part) != nil
}

// nearest lists the n ids of gaps that are most like an unknown one.
func nearest(id wps.ID, all []Gap, n int) []wps.ID {
	ids := make([]wps.ID, 0, len(all))
	distance := make(map[wps.ID]int, len(all))
	for i := range all {
		ids = append(ids, all[i].ID)
		distance[all[i].ID] = levenshtein.ComputeDistance(string(id[:min(len(id), 200)]), string(all[i].ID))
	}
	slices.SortFunc(ids, func(a, b wps.ID) int {
		return cmp.Or(cmp.Compare(distance[a], distance[b]), cmp.Compare(a, b))
	})
	return ids[:min(n, len(ids))]
}
