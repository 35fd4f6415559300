package guard

import (
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
)

// TestCensusCountsWhatWouldBeShown counts by hand.
//
//	type Query { a(x: Int, y: Int): A }   type A { b: Int c: Int d: Int }
//
// The other types are gqlparser's own (scalars and those of introspection), so
// numbers below are taken from the schema where they stand for all types.
//
//	{ __schema { types { name } } }                1 × (1 + T × (1 + 1)) = 1 + 2T
//	{ __schema { queryType { name } } }            1 + 1 + 1 = 3
//	{ __type(name: "A") { fields { name } } }      1 + F × 2, F = fields of the largest type
//	{ a: name }                                    0: no introspection
func TestCensusCountsWhatWouldBeShown(t *testing.T) {
	s := gqlparser.MustLoadSchema(&ast.Source{Input: "type Query { name: Int a(x: Int, y: Int): A } type A { b: Int c: Int d: Int }"})
	c := newCensus(s)
	types, most := float64(len(s.Types)), 0.0
	for _, d := range s.Types {
		if d.Kind != ast.InputObject {
			most = max(most, float64(len(d.Fields)))
		}
	}
	for _, test := range []struct {
		query string
		want  float64
	}{
		{"{ __schema { types { name } } }", 1 + 2*types},
		{"{ __schema { queryType { name } } }", 3},
		{`{ __type(name: "A") { fields { name } } }`, 1 + 2*most},
		{`{ ...F ...F } fragment F on Query { __type(name: "A") { fields { name } } }`, 2 * (1 + 2*most)},
		{"{ a: name __typename }", 0},
		{"query A { __schema { queryType { name } } } query B { __schema { queryType { name } } }", 6},
	} {
		if got := c.of(parse(t, test.query)); got != test.want {
			t.Errorf("%s: %v, want %v", test.query, got, test.want)
		}
	}
}

// TestAveragesAddUpToTheWholeSchema asks for the fields of all types: 1 for the
// schema, then each type and each field twice (itself and its name).
func TestAveragesAddUpToTheWholeSchema(t *testing.T) {
	s := loadSchema(t)
	types, fields := 0, 0
	for _, d := range s.Types {
		types++
		if d.Kind != ast.InputObject {
			fields += len(d.Fields)
		}
	}
	want := float64(1 + types + 2*fields)
	if got := newCensus(s).of(parse(t, "{ __schema { types { fields { name } } } }")); got < want*0.999 || got > want*1.001 {
		t.Errorf("got %v, want %v", got, want)
	}
}
