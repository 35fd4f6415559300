package draft

import (
	"bytes"
	"encoding/csv"
	"strings"

	"wpsgraph/internal/wps"
)

// inserted is the text of a table with a row more, in front of the first whose
// key is greater. Nothing else of the text changes.
func inserted(text []byte, t Table, row map[string]string) ([]byte, error) {
	header := make([]string, len(t.Schema.Fields))
	for i, c := range t.Schema.Fields {
		header[i] = c.Name
	}
	if len(text) == 0 {
		text = line(header)
	}
	if !bytes.HasSuffix(text, []byte("\n")) {
		text = append(bytes.Clone(text), '\n')
	}
	rows := bytes.SplitAfter(text, []byte("\n"))
	there, err := cellsOf(rows[0])
	if err != nil {
		return nil, &wps.Error{Code: wps.BadDataPackage, Message: t.Path + " has no header", Cause: err}
	}
	cells := make([]string, len(there))
	for i, name := range there {
		cells[i] = row[strings.TrimPrefix(name, "\ufeff")]
	}
	key, at := keyOf(t, there, cells), len(rows)-1 // the last is empty
	for i, other := range rows[1 : len(rows)-1] {
		if cells, err := cellsOf(other); err == nil && keyOf(t, there, cells) > key {
			at = i + 1
			break
		}
	}
	var out bytes.Buffer
	out.Write(bytes.Join(rows[:at], nil))
	out.Write(line(cells))
	out.Write(bytes.Join(rows[at:], nil))
	return out.Bytes(), nil
}

// keyOf is what the rows of a table are sorted by: the id, which relations may
// leave to what their other cells say.
func keyOf(t Table, header, cells []string) string {
	if cells[0] != "" || !strings.HasPrefix(t.Path, "relations/") {
		return cells[0]
	}
	r := wps.Relation{Type: wps.RelationType(strings.ToUpper(t.Name))}
	for i, name := range header[:min(len(header), len(cells))] {
		switch name {
		case "from":
			r.From = wps.ID(cells[i])
		case "to":
			r.To = wps.ID(cells[i])
		case "since":
			r.Since = wps.Date(cells[i])
		}
	}
	return string(r.DefaultID())
}

func hasRow(text []byte, id string) bool {
	for row := range bytes.Lines(text) {
		if cells, err := cellsOf(row); err == nil && cells[0] == id {
			return true
		}
	}
	return false
}

func cellsOf(row []byte) ([]string, error) { return csv.NewReader(bytes.NewReader(row)).Read() }

func line(cells []string) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	_ = w.Write(cells) // to memory
	w.Flush()
	return b.Bytes()
}
