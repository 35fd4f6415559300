package neo4j

import (
	"slices"
	"strconv"
	"strings"
)

// A file of an import has one type for each column, but a number is kept as an
// integer where it is one and as a decimal elsewhere. So the rows of a label or
// type are sorted into shapes: by which of their properties are decimals.

// importGroups are the groups of some rows, and the shapes of each.
type importGroups map[string]map[string]*importShape

// importShape is what the rows of one file have in common.
type importShape struct {
	group   string
	index   int // among the shapes of the group
	ends    bool
	spaces  []string
	columns map[string]string // types of properties by their names
}

// learn makes room for a row.
func (g importGroups) learn(row importRow) {
	shapes := g[row.group]
	if shapes == nil {
		shapes = make(map[string]*importShape)
		g[row.group] = shapes
	}
	key := decimals(row.properties)
	shape := shapes[key]
	if shape == nil {
		shape = &importShape{
			group: row.group, index: len(shapes), ends: len(row.ends) > 0, spaces: row.spaces, columns: make(map[string]string),
		}
		shapes[key] = shape
	}
	for name, value := range row.properties {
		shape.columns[name] = importType(value)
	}
}

// shape is that of a row that was learned.
func (g importGroups) shape(row importRow) *importShape {
	return g[row.group][decimals(row.properties)]
}

// most is how many shapes a group has at most.
func (g importGroups) most() int {
	n := 0
	for _, shapes := range g {
		n = max(n, len(shapes))
	}
	return n
}

// decimals names the properties that are decimals.
func decimals(p properties) string {
	var names []string
	for name, value := range p {
		if _, decimal := value.(float64); decimal {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return strings.Join(names, " ")
}

// importType is the type of a property, as headers call it.
func importType(value any) string {
	switch value.(type) {
	case int64:
		return "long"
	case float64:
		return "double"
	case bool:
		return "boolean"
	case []string:
		return "string[]"
	}
	return "string"
}

// file names the file: by the last label, and a number from the second on.
func (s *importShape) file() string {
	name := s.group[strings.LastIndexByte(s.group, ':')+1:]
	if s.index > 0 {
		name += "-" + strconv.Itoa(s.index+1)
	}
	return name
}

// names are those of the properties in their columns.
func (s *importShape) names() []string {
	var names []string
	for name := range s.columns {
		if name != "id" || s.ends {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// header is the first line of the file.
func (s *importShape) header(names []string) string {
	columns := []string{"id:ID(" + s.spaces[0] + ")"}
	if s.ends {
		columns = []string{":START_ID(" + s.spaces[0] + ")", ":END_ID(" + s.spaces[1] + ")"}
	}
	for _, name := range names {
		columns = append(columns, name+":"+s.columns[name])
	}
	return strings.Join(columns, ",")
}
