package wps

import (
	"bytes"
	"sort"
)

// ID is the id of the relation at place i.
func (rs *Relations) ID(i int) ID {
	if id, ok := rs.own[int32(i)]; ok {
		return id
	}
	var room [96]byte
	return ID(rs.AppendID(room[:0], i))
}

// HasOwnID tells whether the relation at place i has another id than the default
// one.
func (rs *Relations) HasOwnID(i int) bool {
	_, own := rs.own[int32(i)]
	return own
}

// AppendID writes the id of the relation at place i behind a text.
func (rs *Relations) AppendID(text []byte, i int) []byte {
	if id, ok := rs.own[int32(i)]; ok {
		return append(text, id...)
	}
	text = append(append(text, rs.Type(i)...), ':')
	text = append(append(text, rs.ends[rs.from[i]]...), ':')
	text = append(append(text, rs.ends[rs.to[i]]...), ':')
	if since := rs.Since(i); since != "" {
		return append(text, since...)
	}
	return append(text, '-')
}

// Find is the place of an id among relations that are in the order of their ids.
func (rs *Relations) Find(id ID) (i int, ok bool) {
	var room [96]byte
	text, searched := room[:0], []byte(id)
	i = sort.Search(rs.Len(), func(i int) bool {
		text = rs.AppendID(text[:0], i)
		return bytes.Compare(text, searched) >= 0
	})
	return i, i < rs.Len() && rs.ID(i) == id
}
