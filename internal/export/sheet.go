package export

import (
	"encoding/csv"
	"errors"
	"io"
	"strings"

	"wpsgraph/internal/wps"
)

// sheet writes one CSV file.
type sheet struct {
	file io.WriteCloser
	csv  *csv.Writer
}

// newSheet begins a file with its header.
func newSheet(to Folder, path string, header []string) (*sheet, error) {
	file, err := to.Create(path)
	if err != nil {
		return nil, err
	}
	s := &sheet{file, csv.NewWriter(file)}
	return s, s.row(header)
}

func (s *sheet) row(cells []string) error { return s.csv.Write(cells) }

func (s *sheet) close() error {
	s.csv.Flush()
	return errors.Join(s.csv.Error(), s.file.Close())
}

// separator stands between the items of a list in a cell.
const separator = "|"

// joined is a list as one cell.
func joined[S ~string](list []S) string {
	texts := make([]string, len(list))
	for i, item := range list {
		texts[i] = string(item)
	}
	return strings.Join(texts, separator)
}

// valueOf is an attribute as one cell, "" where it is not recorded.
func valueOf(all wps.Attributes, f wps.Field) string {
	for i := range all {
		if all[i].Field != f {
			continue
		}
		if all[i].List != nil {
			return joined(all[i].List)
		}
		return all[i].Text
	}
	return ""
}

// yesNo is how cells say what is always recorded.
func yesNo(yes bool) string {
	if yes {
		return "yes"
	}
	return "no"
}
