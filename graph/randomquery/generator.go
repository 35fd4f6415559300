package randomquery

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"wpsgraph/internal/wps"
)

// Generator draws operations.
type Generator struct {
	schema *ast.Schema
	known  *known
	dice   *rand.Rand
	// ambiguous are the names of fields that have different types in different
	// things: in one answer they need different keys.
	ambiguous map[string]bool
}

// New makes a generator of operations about the things in content, which must
// hold some of every kind.
func New(schema *ast.Schema, content *wps.Content, seed uint64) *Generator {
	return &Generator{
		schema: schema, known: newKnown(content), dice: rand.New(rand.NewPCG(seed, 0)),
		ambiguous: ambiguousFields(schema),
	}
}

func ambiguousFields(schema *ast.Schema) map[string]bool {
	types := map[string]string{}
	ambiguous := map[string]bool{}
	for _, t := range schema.GetPossibleTypes(schema.Types["Node"]) {
		for _, f := range t.Fields {
			if first, ok := types[f.Name]; ok && first != f.Type.String() {
				ambiguous[f.Name] = true
			}
			types[f.Name] = f.Type.String()
		}
	}
	return ambiguous
}

// The size of operations: well within the limits of the API.
const (
	mostRoots  = 3
	mostFields = 60
	mostDepth  = 7   // selection sets inside each other
	mostRows   = 200 // pages inside pages
)

// Next draws an operation: its document and its variables.
func (g *Generator) Next() (document string, variables map[string]any) {
	d := &draft{Generator: g, variables: map[string]any{}, room: mostFields}
	root := g.schema.Query
	var fields []string
	for range 1 + g.dice.IntN(mostRoots) {
		f := pick(g.dice, visible(root.Fields))
		fields = append(fields, d.field(root, f, mostDepth, 1))
	}
	set := strings.Join(fields, " ")
	directives := d.operationDirectives()
	head := ""
	if directives != "" || d.definitions != nil || g.chance(30) {
		head = "query Drawn"
		if d.definitions != nil {
			head += "(" + strings.Join(d.definitions, ", ") + ")"
		}
		head += directives + " "
	}
	return head + "{ " + set + " }" + strings.Join(d.fragmentTexts, ""), d.variables
}

// draft is an operation in the making.
type draft struct {
	*Generator
	definitions   []string // of variables
	variables     map[string]any
	fragments     []fragment // that are finished
	fragmentTexts []string
	names         int // given so far
	room          int // for fields
}

// fragment is a named fragment.
type fragment struct{ name, on string }

// name gives a name that nothing in the document has.
func (d *draft) name(prefix string) string {
	d.names++
	return fmt.Sprintf("%s%d", prefix, d.names)
}

// operationDirectives are the directives of the whole operation.
func (d *draft) operationDirectives() string {
	out := ""
	for _, name := range []string{"asOf", "language"} {
		if d.chance(15) {
			def := d.schema.Directives[name]
			out += " @" + name + d.written(d.arguments("@"+name, def.Arguments, 1))
		}
	}
	return out
}

// chance is true so many times in a hundred.
func (g *Generator) chance(percent int) bool { return g.dice.IntN(100) < percent }

func pick[T any](dice *rand.Rand, from []T) T { return from[dice.IntN(len(from))] }

// visible leaves out introspection.
func visible(all ast.FieldList) ast.FieldList {
	var fields ast.FieldList
	for _, f := range all {
		if !strings.HasPrefix(f.Name, "__") {
			fields = append(fields, f)
		}
	}
	return fields
}
