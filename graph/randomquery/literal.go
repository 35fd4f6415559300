package randomquery

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// A value is nil, a bool, an int, a float64, a string, an enum, a list of values
// or an object.
type (
	enum   string
	object []member
	member struct {
		name  string
		value any
		typ   *ast.Type // of an argument
	}
)

// literal writes a value as it stands in a document.
func literal(v any) string {
	switch x := v.(type) {
	case nil:
		return "null"
	case enum:
		return string(x)
	case string:
		text, _ := json.Marshal(x) // strings of GraphQL are written as those of JSON
		return string(text)
	case []any:
		texts := make([]string, len(x))
		for i, item := range x {
			texts[i] = literal(item)
		}
		return "[" + strings.Join(texts, ", ") + "]"
	case object:
		texts := make([]string, len(x))
		for i, m := range x {
			texts[i] = m.name + ": " + literal(m.value)
		}
		return "{" + strings.Join(texts, ", ") + "}"
	}
	return fmt.Sprint(v)
}

// plainJSON is a value as it stands among variables.
func plainJSON(v any) any {
	switch x := v.(type) {
	case enum:
		return string(x)
	case []any:
		items := make([]any, len(x))
		for i, item := range x {
			items[i] = plainJSON(item)
		}
		return items
	case object:
		fields := map[string]any{}
		for _, m := range x {
			fields[m.name] = plainJSON(m.value)
		}
		return fields
	}
	return v
}
