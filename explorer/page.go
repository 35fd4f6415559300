package explorer

import (
	"encoding/json"
	"slices"
	"strings"

	"wpsgraph/internal/wps"
)

// page is what a screen shows.
type page struct {
	Template string
	Title    string // of the window, and the heading where Heading is empty
	Lead     string // one sentence below the heading
	Query    string // what stands in the search box
	Kind     wps.Kind
	Dated    bool // can be looked at as of a date
	Panels   []*panel
	Body     any // what is special to the screen
	bibtex   string
	linked   any // JSON-LD
	drawn    *graph
}

// panel is one part of a page: what one document answered.
type panel struct {
	ID        string
	Title     string
	Lead      string
	Level     int // of the heading: 2 or 3
	Tables    []*table
	Picture   *picture
	More      *link
	asked     answer
	address   address
	cited     string
	Forms     []string // suffixes that the panel offers
	Standing  bool     // shown without a heading of its own
	PanelFoot foot
}

// table is rows with their sources.
type table struct {
	Caption string
	Shown   bool // the caption; else it is for screen readers only
	Columns []string
	Rows    []row
	NoFoot  bool
}

// row is a row of a table; each names what says so.
type row struct {
	ID      string
	Cells   []cell
	Sources []source
}

// cell is one value: words, an entity, or several of both.
type cell struct {
	Text   string
	Refs   []ref
	Class  string
	Number bool
	Link   string
	Mark   string // a state
	Share  *share // the number as a bar
	count  int    // the number of a column that bars can be made of
}

// Sourced tells whether the rows have a column of sources.
func (t *table) Sourced() bool {
	return slices.ContainsFunc(t.Rows, func(r row) bool { return len(r.Sources) > 0 })
}

// longText is from how many signs on a text gets room.
const longText = 60

// Style is how the cell is set.
func (c cell) Style() string {
	switch {
	case c.Number:
		return "number"
	case len(c.Text) > longText:
		return "long"
	}
	return c.Class
}

// link leads somewhere.
type link struct{ Text, To string }

// foot is what every panel offers.
type foot struct {
	Link      string
	Citation  string
	BibTeX    string
	Exports   []link
	Asks      string // the name of the document
	Document  string // where the page shows it here first
	Variables string
	Laid      string // the variables, laid out for people, beside the document
	Name      string
	Same      string // the panel that shows the same document
	SameName  string
}

// ref is an entity as it is named in a list.
type ref struct {
	ID      wps.ID   `json:"id"`
	Kind    wps.Kind `json:"kind"`
	Name    string   `json:"name"`
	Acronym *string  `json:"acronym"`
}

// Short is the acronym where there is one. Nobody calls a country by its code.
func (r ref) Short() string {
	if r.Acronym != nil && *r.Acronym != "" && r.Kind != wps.Country {
		return *r.Acronym
	}
	return r.Name
}

// Extra is the acronym where the name is something else.
func (r ref) Extra() string {
	if short := r.Short(); short != r.Name {
		return short
	}
	return ""
}

// source is what says so.
type source struct {
	ID        wps.ID    `json:"id"`
	Title     string    `json:"title"`
	Publisher *string   `json:"publisher"`
	URL       *string   `json:"url"`
	Date      *wps.Date `json:"date"`
	Read      bool      `json:"read"`
	Type      string    `json:"type"`
}

// Label is a short name: who published it, else what it is called.
func (s source) Label() string {
	label := s.Title
	if s.Publisher != nil && *s.Publisher != "" {
		label = *s.Publisher
	}
	if runes := []rune(label); len(runes) > 44 {
		label = strings.TrimSpace(string(runes[:42])) + "…"
	}
	return label
}

// On is its date, "" where none is recorded.
func (s source) On() wps.Date { return dateOf(s.Date) }

func dateOf(d *wps.Date) wps.Date {
	if d == nil {
		return ""
	}
	return *d
}

func textOf(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// money is an amount.
type money struct {
	Amount   json.RawMessage `json:"amount"` // a number, with all its digits
	Currency string          `json:"currency"`
	Year     *string         `json:"year"`
}

// factor is a number that a score was computed from.
type factor struct {
	Name  string  `json:"name"`
	Value float64 `json:"value"`
	Says  string  `json:"says"`
	Share *share  `json:"-"` // the value as a bar
}

// pageInfo tells whether a list goes on.
type pageInfo struct {
	HasNextPage bool    `json:"hasNextPage"`
	EndCursor   *string `json:"endCursor"`
}

// dataset is which data answer.
type dataset struct {
	Name      string   `json:"name"`
	Version   string   `json:"version"`
	Published wps.Date `json:"published"`
	Licence   string   `json:"licence"`
	Engine    string   `json:"engine"`
	Citation  string   `json:"citation"`
	BibTeX    string   `json:"bibtex"`
}

// wordsOf are the words of a path, for the search box.
func wordsOf(path string) string {
	last := path[strings.LastIndexByte(path, '/')+1:]
	return strings.TrimSpace(strings.NewReplacer("-", " ", "_", " ", ".", " ").Replace(last))
}
