package randomquery

import (
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// selection draws the selection set of a type, shown about rows times.
func (d *draft) selection(t *ast.Definition, depth, rows int) string {
	leaves, branches := split(d.schema, t)
	var parts []string
	for range 1 + d.dice.IntN(3) {
		if len(leaves) > 0 {
			parts = append(parts, d.field(t, pick(d.dice, leaves), depth, rows))
		}
	}
	if d.chance(15) || len(parts) == 0 {
		parts = append(parts, "__typename")
	}
	if depth > 0 && d.room > 0 {
		for range d.branching(t) {
			if len(branches) > 0 {
				parts = append(parts, d.field(t, pick(d.dice, branches), depth-1, rows))
			}
		}
		parts = append(parts, d.narrower(t, depth, rows)...)
	}
	d.dice.Shuffle(len(parts), func(i, j int) { parts[i], parts[j] = parts[j], parts[i] })
	return "{ " + strings.Join(parts, " ") + " }"
}

// branching is how many fields with selections of their own a type gets: pages
// are for what is in them.
func (d *draft) branching(t *ast.Definition) int {
	if strings.HasSuffix(t.Name, "Connection") || strings.HasSuffix(t.Name, "Edge") {
		return 1 + d.dice.IntN(2)
	}
	return d.dice.IntN(3)
}

// split tells fields that are values from fields that have fields.
func split(schema *ast.Schema, t *ast.Definition) (leaves, branches ast.FieldList) {
	for _, f := range visible(t.Fields) {
		if schema.Types[f.Type.Name()].IsLeafType() {
			leaves = append(leaves, f)
		} else {
			branches = append(branches, f)
		}
	}
	return leaves, branches
}

// field draws a field with its alias, arguments, directives and selection. One
// with arguments has a key of its own, so that it never has to be merged with
// the same field with others.
func (d *draft) field(on *ast.Definition, f *ast.FieldDefinition, depth, rows int) string {
	d.room--
	args := d.arguments(on.Name+"."+f.Name, f.Arguments, rows)
	written := f.Name
	if len(args) > 0 || d.ambiguous[f.Name] || d.chance(10) {
		written = d.name("a") + ": " + f.Name
	}
	written += d.written(args) + d.condition()
	t := d.schema.Types[f.Type.Name()]
	if t.IsLeafType() {
		return written
	}
	return written + " " + d.selection(t, depth, min(rows*times(f, args), mostRows))
}

// times is how often what is in a field is shown for each time that the field
// is: connections have their page on their own field.
func times(f *ast.FieldDefinition, args []member) int {
	for _, a := range args {
		if n, ok := a.value.(int); ok && (a.name == "first" || a.name == "last") {
			return n
		}
	}
	switch {
	case f.Name == "nodes" || f.Name == "edges":
		return 1
	case f.Arguments.ForName("first") != nil:
		return 20
	case f.Type.Elem != nil:
		return 3
	}
	return 1
}

// condition draws @skip or @include, mostly none.
func (d *draft) condition() string {
	if !d.chance(6) {
		return ""
	}
	def := d.schema.Directives[pick(d.dice, []string{"skip", "include"})]
	return " @" + def.Name + d.written(d.arguments("@"+def.Name, def.Arguments, 1))
}

// narrower draws fragments on the type itself and on those that share things
// with it.
func (d *draft) narrower(t *ast.Definition, depth, rows int) []string {
	var parts []string
	likely := 8
	if t.IsAbstractType() {
		likely = 60
	}
	for range 2 {
		if d.room <= 0 || !d.chance(likely) {
			continue
		}
		on := pick(d.dice, d.sharing(t))
		switch {
		case d.chance(30):
			parts = append(parts, "..."+d.named(on, min(depth-1, 2), rows)+d.condition())
		case on == t && d.chance(50):
			parts = append(parts, "..."+d.condition()+" "+d.selection(t, depth-1, rows))
		default:
			parts = append(parts, "... on "+on.Name+d.condition()+" "+d.selection(on, depth-1, rows))
		}
	}
	return parts
}

// named gives the name of a fragment on a type: one that is there, or a new one.
func (d *draft) named(on *ast.Definition, depth, rows int) string {
	for _, f := range d.fragments {
		if f.on == on.Name && d.chance(50) {
			return f.name
		}
	}
	f := fragment{d.name("F"), on.Name}
	text := " fragment " + f.name + " on " + f.on + " " + d.selection(on, depth, rows)
	d.fragments = append(d.fragments, f)
	d.fragmentTexts = append(d.fragmentTexts, text)
	return f.name
}

// sharing are the types that something of type t may have too, t included, in
// the order of their names.
func (d *draft) sharing(t *ast.Definition) []*ast.Definition {
	found := []*ast.Definition{t}
	add := func(other *ast.Definition) {
		if !slices.Contains(found, other) {
			found = append(found, other)
		}
	}
	for _, object := range d.schema.GetPossibleTypes(t) {
		add(object)
		for _, name := range object.Interfaces {
			add(d.schema.Types[name])
		}
	}
	slices.SortFunc(found, func(a, b *ast.Definition) int { return strings.Compare(a.Name, b.Name) })
	return found
}
