package neo4j

import (
	"bufio"
	"errors"
	"io"
	"strconv"
	"strings"

	"wpsgraph/internal/wps"
)

// listSeparator stands between the items of a list: a sign that no text has,
// the unit separator of ASCII.
const listSeparator = "\x1f"

// importSheet is one file. What is there stands in quotes, as without them an
// empty text would be none.
type importSheet struct {
	shape     *importShape
	names     []string
	file      io.Closer
	to        *bufio.Writer
	multiline bool // a value has a line break
}

func newImportSheet(file io.WriteCloser, shape *importShape) (*importSheet, error) {
	s := &importSheet{shape: shape, names: shape.names(), file: file, to: bufio.NewWriter(file)}
	_, err := s.to.WriteString(shape.header(s.names) + "\n")
	return s, err
}

func (s *importSheet) write(row importRow) error {
	keys := row.ends
	if !s.shape.ends {
		keys = []string{text(row.properties["id"])}
	}
	for i, key := range keys {
		if i > 0 {
			_ = s.to.WriteByte(',')
		}
		s.quoted(key)
	}
	for _, name := range s.names {
		_ = s.to.WriteByte(',')
		if err := s.value(row.properties[name]); err != nil {
			return err
		}
	}
	return s.to.WriteByte('\n')
}

// value writes one value; nothing for what is not recorded.
func (s *importSheet) value(value any) error {
	switch v := value.(type) {
	case string:
		s.quoted(v)
	case int64:
		_, _ = s.to.WriteString(strconv.FormatInt(v, 10))
	case float64:
		_, _ = s.to.WriteString(strconv.FormatFloat(v, 'g', -1, 64))
	case bool:
		_, _ = s.to.WriteString(strconv.FormatBool(v))
	case []string:
		return s.list(v)
	}
	return nil
}

// list writes a list; an empty one is none.
func (s *importSheet) list(items []string) error {
	for _, item := range items {
		if strings.Contains(item, listSeparator) {
			return wps.Errorf(wps.BadDataPackage, "the item %q of a list has a control sign (U+001F) in it, which an import cannot tell from the end of the item: take it out", item)
		}
	}
	if len(items) > 0 {
		s.quoted(strings.Join(items, listSeparator))
	}
	return nil
}

func (s *importSheet) quoted(text string) {
	s.multiline = s.multiline || strings.ContainsAny(text, "\n\r")
	_, _ = s.to.WriteString(`"` + strings.ReplaceAll(text, `"`, `""`) + `"`)
}

// close ends the file; where none was begun it does nothing.
func (s *importSheet) close() error {
	if s == nil {
		return nil
	}
	return errors.Join(s.to.Flush(), s.file.Close())
}
