package citation

import (
	"strings"

	"wpsgraph/internal/wps"
)

// Style is the form of a citation.
type Style string

// The forms.
const (
	Text    Style = "TEXT"
	BibTeX  Style = "BIBTEX"
	CSLJSON Style = "CSL_JSON"
)

// Record is what is cited: a record of the data set, or the data set itself
// where ID is empty.
type Record struct {
	ID      wps.ID
	Title   string
	Sources []*wps.Source // the original sources, in the order cited
	Version wps.Version
	Day     wps.Day // the date looked at; 0 for none
}

// Cite writes the citation of a record. The same record gives the same text.
func Cite(r Record, style Style) string {
	switch style {
	case BibTeX:
		return bibTeX(r)
	case CSLJSON:
		return cslJSON(r)
	}
	return text(r)
}

func text(r Record) string {
	var parts []string
	for _, s := range r.Sources {
		parts = append(parts, original(s))
	}
	parts = append(parts, record(r))
	return strings.Join(parts, " ")
}

// original cites one source: who, what, when, where.
func original(s *wps.Source) string {
	var b strings.Builder
	if s.Publisher != "" {
		b.WriteString(s.Publisher + ": ")
	}
	b.WriteString(closed(s.Title))
	if s.Date != "" {
		b.WriteString(" " + string(s.Date) + ".")
	}
	if s.URL != "" {
		b.WriteString(" " + s.URL + ".")
	}
	return b.String()
}

// record cites the data set, and the record in it.
func record(r Record) string {
	b := "Data set: " + title(r) + ", version " + r.Version.Name
	if r.ID != "" {
		b = "Recorded as «" + r.Title + "» (" + string(r.ID) + ") in " + title(r) + ", version " + r.Version.Name
	}
	if r.Version.Published != "" {
		b += ", " + string(r.Version.Published)
	}
	if d := r.Day.Date(); d != "" {
		b += ", as of " + string(d)
	}
	if r.Version.Licence != "" {
		b += ", " + r.Version.Licence
	}
	if r.Version.Homepage != "" {
		b += ", " + r.Version.Homepage
	}
	return b + "."
}

func title(r Record) string {
	if r.Version.Title == "" {
		return "wpsgraph"
	}
	return r.Version.Title
}

// closed ends a text with a full stop, unless it ends with a mark already.
func closed(s string) string {
	if strings.HasSuffix(s, ".") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "!") {
		return s
	}
	return s + "."
}
