package dataset

import (
	"cmp"
	"slices"
)

// Severity says what a problem stops.
type Severity string

// Error: the package gives no content. Warning: the content is whole, and
// somebody should look.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
)

// Problem is one fault of a data package.
type Problem struct {
	File     string   `json:"file"`   // path inside the package
	Row      int      `json:"row"`    // as a spreadsheet counts: 1 is the header; 0 for the whole file
	Column   string   `json:"column"` // "" for the whole row
	Rule     Rule     `json:"rule"`
	Severity Severity `json:"severity"`
	Text     string   `json:"text"` // a sentence: what is wrong
	Mend     string   `json:"mend"` // a sentence: how to mend it

	// More is set on the line that closes a long list: so many more faults
	// against the rule are in the file, and not listed.
	More int `json:"more,omitempty"`
}

// HasErrors tells whether one of the problems is an error.
func HasErrors(problems []Problem) bool {
	return slices.ContainsFunc(problems, func(p Problem) bool { return p.Severity == Error })
}

// inOrder compares by place, rule and text, so that every order is total; the
// closing lines of a file come last.
func inOrder(a, b Problem) int {
	return cmp.Or(
		cmp.Compare(a.File, b.File),
		cmp.Compare(min(a.More, 1), min(b.More, 1)),
		cmp.Compare(a.Row, b.Row),
		cmp.Compare(a.Column, b.Column),
		cmp.Compare(a.Rule, b.Rule),
		cmp.Compare(a.Text, b.Text),
		cmp.Compare(a.Mend, b.Mend),
	)
}
