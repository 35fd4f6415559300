package dataset

import "wpsgraph/internal/wps"

// relations are those of one type, in the order of their rows.
type relations struct {
	of     wps.RelationType
	packer *wps.RelationsBuilder
	packed *wps.Relations
	lists  map[string]uint32 // places of lists of sources that were checked, by the text of their cell
	rows   []int32
	links  []link // of the types that must not go in a circle
}

// newRelations are none yet, between entities that are known by their numbers.
func newRelations(of wps.RelationType, entities []wps.ID) *relations {
	packer := wps.NewRelationsBuilder(entities)
	return &relations{of: of, packer: packer, packed: packer.Relations(), lists: map[string]uint32{}}
}

func (rs *relations) add(rel *wps.Relation, from, to *entity, list uint32, row int) {
	rs.packer.AddCiting(rel, from.number, to.number, list)
	rs.rows = append(rs.rows, int32(row))
	if rs.of == wps.PartOf || rs.of == wps.Supersedes {
		rs.links = append(rs.links, link{from, to, int32(row)})
	}
}

// maxLists is how many lists of sources are known by their text.
const maxLists = 1 << 20

// cited is the place of the list of sources that the row cites. Many rows cite
// the same.
func (rs *relations) cited(r *row) (list uint32) {
	text := r.cells[relationSources]
	if list, ok := rs.lists[text]; ok {
		return list
	}
	before := r.in.faults.found
	list = rs.packer.AddList(r.in.cited(r, relationSources, true))
	if text != "" && r.in.faults.found == before && len(rs.lists) < maxLists {
		rs.lists[r.in.texts.copy(text)] = list
	}
	return list
}
