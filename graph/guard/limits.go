package guard

import (
	"fmt"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"wpsgraph/internal/wps"
)

// Limits say how much a document and its variables may hold. A limit of zero
// refuses everything; there is no way to switch one off.
type Limits struct {
	QueryBytes     int // the text of the document
	NameBytes      int // one name in it: suggestions for a misspelt one cost its length
	Tokens         int // words and signs of the document
	Fragments      int // fragments that the document names
	Depth          int // fields inside fields, fragments written out
	Nesting        int // the same with fragments themselves counted as levels
	Fields         int // selections of all operations, fragments written out
	Repeats        int // selections that answer one place, such as plans.nodes.name
	Directives     int // directives, fragments written out
	VariableDepth  int // lists and objects inside each other, in one value
	VariableValues int // single values in all variables, or in all arguments
	Faults         int // mistakes of the document; beyond, only the first is told
}

// Defaults are the limits for a public server. The introspection query that
// tools send weighs 181 tokens, depth 13 and about 240 selections.
func Defaults() Limits {
	return Limits{
		QueryBytes:     64 << 10,
		NameBytes:      128,
		Tokens:         4_000,
		Fragments:      60,
		Depth:          15,
		Nesting:        30,
		Fields:         1_000,
		Repeats:        20,
		Directives:     100,
		VariableDepth:  16,
		VariableValues: 2_000,
		Faults:         30,
	}
}

// capped is where counting stops: a document can ask for more than an int holds.
const capped = 1 << 30

// tooLarge is the refusal. Its sentence takes what was asked and what is
// allowed; limit is the name under which clients find both in the extensions.
func tooLarge(limit, sentence string, asked, allowed int) *gqlerror.Error {
	count := fmt.Sprint(asked)
	if asked >= capped {
		count = "more than a thousand million"
	}
	err := gqlerror.Errorf("The query is too large: "+sentence+".", count, allowed)
	err.Extensions = map[string]any{
		"code":    string(wps.QueryTooLarge),
		"limit":   limit,
		"asked":   asked,
		"allowed": allowed,
	}
	return err
}
