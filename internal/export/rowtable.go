package export

import (
	"encoding/csv"
	"encoding/json"
	"io"
	"slices"
	"strings"
)

// WriteRowsJSON writes rows as a JSON list, one row a line.
func WriteRowsJSON(to io.Writer, rows []json.RawMessage) error {
	var text strings.Builder
	for i, row := range rows {
		text.WriteString([]string{"[\n", ",\n"}[min(i, 1)])
		text.Write(row)
	}
	if len(rows) == 0 {
		text.WriteString("[")
	}
	text.WriteString("\n]\n")
	_, err := io.WriteString(to, text.String())
	return err
}

// WriteRowsCSV writes rows as a table. A column is a path of fields,
// "leaders.nodes.name"; several values in one cell are separated by |, and what
// is null or not there is an empty cell.
func WriteRowsCSV(to io.Writer, rows []json.RawMessage) error {
	var header []string
	cells := make([]map[string][]string, len(rows))
	for i, row := range rows {
		cells[i] = map[string][]string{}
		flatten("", row, func(column, text string) {
			if !slices.Contains(header, column) {
				header = append(header, column)
			}
			if text != "" {
				cells[i][column] = append(cells[i][column], text)
			}
		})
	}
	table := csv.NewWriter(to)
	if err := table.Write(header); err != nil {
		return err
	}
	record := make([]string, len(header))
	for i := range rows {
		for c, column := range header {
			record[c] = joined(cells[i][column])
		}
		if err := table.Write(record); err != nil {
			return err
		}
	}
	table.Flush()
	return table.Error()
}

// flatten gives every value in a JSON value that is not itself made of values.
func flatten(path string, data json.RawMessage, cell func(column, text string)) {
	switch data[0] {
	case '{':
		for _, m := range members(data) {
			flatten(strings.TrimPrefix(path+"."+m.name, "."), m.value, cell)
		}
	case '[':
		var list []json.RawMessage
		_ = json.Unmarshal(data, &list) // it was read as part of an answer
		for _, item := range list {
			flatten(path, item, cell)
		}
	case '"':
		var text string
		_ = json.Unmarshal(data, &text)
		cell(path, text)
	case 'n':
		cell(path, "")
	default: // a number, true or false
		cell(path, string(data))
	}
}
