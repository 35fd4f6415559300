package dataset

import "wpsgraph/internal/wps"

// relations are those of one type, in the order of their rows.
type relations struct {
	of    wps.RelationType
	list  []*wps.Relation
	rows  []int32
	links []link         // of the types that must not go in a circle
	room  []wps.Relation // for the next ones, so that not each is a piece of memory of its own
}

const maxRoom = 1024

func (rs *relations) add(rel wps.Relation, from, to *entity, row int) {
	if len(rs.room) == cap(rs.room) {
		rs.room = make([]wps.Relation, 0, min(maxRoom, max(8, len(rs.list))))
	}
	rs.room = append(rs.room, rel)
	rs.list = append(rs.list, &rs.room[len(rs.room)-1])
	rs.rows = append(rs.rows, int32(row))
	if rs.of == wps.PartOf || rs.of == wps.Supersedes {
		rs.links = append(rs.links, link{from, to, int32(row)})
	}
}
