package dataset

import (
	"slices"
	"strings"

	"wpsgraph/internal/wps"
)

// maxGroup is how many relations may share one default id: so many are compared
// with each other.
const maxGroup = 1000

// groups are the relations of one file by their default id: the first of each,
// and all of those that share one.
type groups struct {
	of     *relations
	first  map[wps.ID]int32
	shared map[wps.ID][]int32
}

// checkDuplicates reports relations that stand twice and ids that need not be,
// or must be, explicit.
func (in *reading) checkDuplicates(rs *relations) {
	if rs.of != wps.PartnersWith && rs.sorted() {
		return
	}
	g := &groups{rs, make(map[wps.ID]int32, len(rs.list)), map[wps.ID][]int32{}}
	var suspects []int32
	for i, rel := range rs.list {
		key, explicit := defaultOf(rel.ID)
		if taken := g.put(key, int32(i)); taken || explicit || rel.Type == wps.PartnersWith {
			suspects = append(suspects, int32(i))
		}
	}
	for _, i := range suspects {
		in.checkDuplicate(g, i)
	}
}

// sorted tells whether each id is a default one behind the id before it, so
// that none can stand twice.
func (rs *relations) sorted() bool {
	for i, rel := range rs.list {
		if _, explicit := defaultOf(rel.ID); explicit || i > 0 && rel.ID <= rs.list[i-1].ID {
			return false
		}
	}
	return true
}

// put notes a relation under its default id and tells whether it has others.
func (g *groups) put(key wps.ID, i int32) (taken bool) {
	first, taken := g.first[key]
	switch group := g.shared[key]; {
	case !taken:
		g.first[key] = i
	case group == nil:
		g.shared[key] = []int32{first, i}
	case len(group) < maxGroup:
		g.shared[key] = append(group, i)
	}
	return taken
}

// defaultOf is the default id of the relation that has this id: an explicit
// one has a sixth colon.
func defaultOf(id wps.ID) (key wps.ID, explicit bool) {
	if strings.Count(string(id), ":") <= 5 {
		return id, false
	}
	return id[:strings.LastIndexByte(string(id), ':')], true
}

// checkDuplicate compares a relation with those before it.
func (in *reading) checkDuplicate(g *groups, i int32) {
	rel := g.of.list[i]
	key, explicit := defaultOf(rel.ID)
	group := g.shared[key]
	if len(group) == maxGroup && i > group[maxGroup-1] {
		in.faults.add(g.place(i, ""), Duplicate, "Delete lines.", "More than %d relations of the type tie the same two since the same date.", maxGroup)
		return
	}
	if explicit && !slices.ContainsFunc(group, func(j int32) bool { return g.of.list[j].ID == key }) {
		in.faults.add(g.place(i, "id"), NeedlessID, "Empty the id.", "No other relation of the type ties the same two since the same date.")
	}
	for _, j := range group {
		if j < i && in.checkTwins(g, i, j) {
			return
		}
	}
	if rel.Type != wps.PartnersWith {
		return
	}
	for _, j := range g.reversed(rel) {
		if j < i && samePartnership(rel, g.of.list[j]) {
			in.duplicate(g, i, j, "the other way round ")
			return
		}
	}
}

// checkTwins compares two relations of one default id; true where something
// was wrong.
func (in *reading) checkTwins(g *groups, i, j int32) bool {
	a, b := g.of.list[i], g.of.list[j]
	switch {
	case a.Type == wps.PartnersWith && samePartnership(a, b), sameStatement(a, b):
		in.duplicate(g, i, j, "")
	case a.ID == b.ID:
		in.faults.add(g.place(i, "id"), DuplicateID,
			"Write an id of its own: "+string(a.DefaultID())+":2, or another number behind it.", "%s stands already in row %d.", a.ID, g.of.rows[j])
	default:
		return false
	}
	return true
}

func (in *reading) duplicate(g *groups, i, j int32, how string) {
	in.faults.add(g.place(i, ""), Duplicate, "Delete one of the two lines.", "The relation stands already %sin row %d.", how, g.of.rows[j])
}

func (g *groups) place(i int32, column string) place {
	return place{fileOfRelation(g.of.of), int(g.of.rows[i]), column}
}

// reversed lists the relations that tie the same two since the same date in
// the other direction.
func (g *groups) reversed(rel *wps.Relation) []int32 {
	turned := wps.Relation{Type: rel.Type, From: rel.To, To: rel.From, Since: rel.Since}
	key := turned.DefaultID()
	if group := g.shared[key]; group != nil {
		return group
	}
	if first, ok := g.first[key]; ok {
		return []int32{first}
	}
	return nil
}

func samePartnership(a, b *wps.Relation) bool {
	return a.Attributes.Text(wps.Form) == b.Attributes.Text(wps.Form) && a.Attributes.Text(wps.About) == b.Attributes.Text(wps.About)
}

// sameStatement tells whether two relations of one type, with the same ends
// and start, say the same; their sources and notes may differ.
func sameStatement(a, b *wps.Relation) bool {
	return a.Until == b.Until && slices.EqualFunc(a.Attributes, b.Attributes, func(x, y wps.Attribute) bool {
		return x.Field == y.Field && x.Text == y.Text && slices.Equal(x.List, y.List)
	})
}
