package export

import (
	"bytes"
	"encoding/json"
	"strings"

	"wpsgraph/internal/wps"
)

// Rows are the rows in the answer to a query.
type Rows struct {
	All  []json.RawMessage
	Next string // the cursor behind the last row, where the list goes on; "" at its end
}

// RowsOf takes the rows out of the data of an answer: the list at a path of
// fields ("practices.nodes"), or for no path the first list of objects that
// there is, in the order of the document. An answer without a list is one row.
// It returns BadUserInput where the path leads to no list.
func RowsOf(data []byte, path string) (Rows, error) {
	if path != "" {
		return rowsAt(data, strings.Split(path, "."), path)
	}
	if rows, ok := firstRows(data); ok {
		return rows, nil
	}
	return Rows{All: []json.RawMessage{data}}, nil
}

func rowsAt(data []byte, steps []string, path string) (Rows, error) {
	fields := members(data)
	for _, f := range fields {
		if f.name != steps[0] {
			continue
		}
		if len(steps) > 1 {
			return rowsAt(f.value, steps[1:], path)
		}
		if list, ok := listOf(f.value); ok {
			return Rows{list, nextOf(fields)}, nil
		}
	}
	return Rows{}, wps.Errorf(wps.BadUserInput, "the answer has no list of objects at %q: write the names of its fields with points between them, as practices.nodes", path)
}

// firstRows looks for a list of objects, in depth.
func firstRows(data []byte) (Rows, bool) {
	fields := members(data)
	for _, f := range fields {
		if list, ok := listOf(f.value); ok {
			return Rows{list, nextOf(fields)}, true
		}
		if rows, ok := firstRows(f.value); ok {
			return rows, true
		}
	}
	return Rows{}, false
}

// nextOf is where the list beside a pageInfo goes on.
func nextOf(fields []member) string {
	for _, f := range fields {
		var page struct {
			HasNextPage bool
			EndCursor   string
		}
		if f.name == "pageInfo" && json.Unmarshal(f.value, &page) == nil && page.HasNextPage {
			return page.EndCursor
		}
	}
	return ""
}

// member is one member of a JSON object.
type member struct {
	name  string
	value json.RawMessage
}

// members are those of a JSON object in their order; none where it is no
// object.
func members(data []byte) []member {
	d := json.NewDecoder(bytes.NewReader(data))
	if begin, err := d.Token(); err != nil || begin != json.Delim('{') {
		return nil
	}
	var all []member
	for d.More() {
		name, err := d.Token()
		if err != nil {
			return nil
		}
		var value json.RawMessage
		if d.Decode(&value) != nil {
			return nil
		}
		text, _ := name.(string)
		all = append(all, member{text, value})
	}
	return all
}

// listOf are the items of a list of objects; ok is false for anything else.
func listOf(data []byte) (list []json.RawMessage, ok bool) {
	if json.Unmarshal(data, &list) != nil || list == nil {
		return nil, false
	}
	for _, item := range list {
		if !bytes.HasPrefix(item, []byte("{")) {
			return nil, false
		}
	}
	return list, true
}
