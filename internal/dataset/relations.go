package dataset

import "wpsgraph/internal/wps"

// relations are those of one type, in the order of their rows.
type relations struct {
	of     wps.RelationType
	packer *wps.RelationsBuilder
	packed *wps.Relations
	rows   []int32
	links  []link // of the types that must not go in a circle
}

// newRelations are none yet, between entities that are known by their numbers.
func newRelations(of wps.RelationType, entities []wps.ID) *relations {
	packer := wps.NewRelationsBuilder(entities)
	return &relations{of: of, packer: packer, packed: packer.Relations()}
}

func (rs *relations) add(rel *wps.Relation, from, to *entity, row int) {
	rs.packer.AddBetween(rel, from.number, to.number)
	rs.rows = append(rs.rows, int32(row))
	if rs.of == wps.PartOf || rs.of == wps.Supersedes {
		rs.links = append(rs.links, link{from, to, int32(row)})
	}
}
