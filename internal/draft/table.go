package draft

import (
	"regexp"
	"slices"
	"strings"

	"wpsgraph/internal/wps"
)

// Table is a table of a data package, as datapackage.json describes it.
type Table struct {
	Name   string
	Path   string
	Schema struct{ Fields []Column }
}

// Column is a column of a table.
type Column struct {
	Name        string
	Description string
	Type        string
	Constraints struct {
		Required bool
		Enum     []string
		Pattern  string
	}
}

// Column is the column of a name; one without a name where there is none.
func (t Table) Column(name string) Column {
	i := slices.IndexFunc(t.Schema.Fields, func(c Column) bool { return c.Name == name })
	if i < 0 {
		return Column{}
	}
	return t.Schema.Fields[i]
}

// IsList tells whether a cell may hold several values, separated by |.
func (c Column) IsList() bool { return c.Type == "list" }

// Values are what a cell may hold, where that is one of a few.
func (c Column) Values() []string {
	if c.Type == "boolean" {
		return []string{"yes", "no"}
	}
	if c.IsList() {
		return nil
	}
	return c.Constraints.Enum
}

// Check says what is wrong with a text as the cell of a column; it returns
// BadUserInput.
func (c Column) Check(text string) error {
	switch {
	case text == "" && c.Constraints.Required:
		return wps.Errorf(wps.BadUserInput, "%s must be filled in", c.Name)
	case text == "":
		return nil
	case strings.ContainsAny(text, "\r\n"):
		return wps.Errorf(wps.BadUserInput, "%s must be on one line", c.Name)
	case len(c.Values()) > 0 && !slices.Contains(c.Values(), text):
		return wps.Errorf(wps.BadUserInput, "%q is none of %s", text, strings.Join(c.Values(), ", "))
	}
	form, err := regexp.Compile(c.Constraints.Pattern)
	if err == nil && c.Constraints.Pattern != "" && !form.MatchString(text) {
		return wps.Errorf(wps.BadUserInput, "%q has not the form that %s needs: %s", text, c.Name, c.Description)
	}
	return nil
}
