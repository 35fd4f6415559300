package graph

import (
	"bytes"
	"context"

	"github.com/vektah/gqlparser/v2/ast"

	"wpsgraph/graph/model"
	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// answer is the making of a model.Answer: the places below the field of an
// analysis that show things, and which things each is to show.
type answer struct {
	*model.Answer
	sites   []*site
	objects map[string][]group // the fields between, by the names that lead to them
	pages   []*page
}

// page is one place of an answer that shows a page of a longer list of
// entities, or of the relations between entities.
type page struct {
	names, keys string
	compiler    *compiler
	hop         *plan.Hop
	of          plan.Thing
	ids         []wps.ID // the whole list, in its order
}

// site is one place of an answer: the names of the fields that lead to it, its
// response keys, and what is read of its things.
type site struct {
	names, keys string
	of          plan.Thing
	compiler    *compiler
	selection   *plan.Selection
	position    position
	any         bool // things of several kinds can stand there
	ids         []wps.ID
	known       map[wps.ID]bool
}

// answer finds the places below the field of an analysis.
func (c *compiler) answer(g group) (*answer, error) {
	a := &answer{
		Answer: &model.Answer{
			Root: g.fields[0], Sites: map[string]model.Site{}, Connections: map[string]*model.Connection[model.Entity]{},
		},
		objects: map[string][]group{},
	}
	return a, c.sites(a, "", "", g)
}

// asked gives the arguments with which the fields of a name are asked for; none
// where they are not.
func (a *answer) asked(c *compiler, names string) []arguments {
	var all []arguments
	for _, g := range a.objects[names] {
		all = append(all, argumentsOf(g.fields[0], c.op.Variables))
	}
	return all
}

// most is the largest of a number that the fields of a name are asked for with;
// 0 where they are not asked for.
func (a *answer) most(c *compiler, names, argument string, otherwise int) int {
	n := 0
	for _, args := range a.asked(c, names) {
		if given, ok := args.number(argument); ok {
			n = max(n, given)
		} else {
			n = max(n, otherwise)
		}
	}
	return n
}

func (c *compiler) sites(a *answer, names, keys string, g group) error {
	for _, asked := range c.collect(g.parts(plain)) {
		for _, inner := range asked.byFields() {
			name := inner.fields[0].Name
			t := c.schema.Types[inner.fields[0].Definition.Type.Name()]
			if err := c.site(a, names+name, keys+asked.key, t, inner); err != nil {
				return err
			}
		}
	}
	return nil
}

func (c *compiler) site(a *answer, names, keys string, t *ast.Definition, g group) error {
	switch {
	case t.Kind != ast.Object && t.Kind != ast.Interface:
		return nil
	case t.Name == "EntityConnection" || t.Name == "RelationConnection":
		return c.pageOf(a, names, keys, g)
	case !shows(t):
		a.objects[names] = append(a.objects[names], g)
		return c.sites(a, names+".", keys+".", g)
	}
	s := &site{names: names, keys: keys, of: thingOf(t), known: map[wps.ID]bool{}}
	s.compiler = c.inner()
	var err error
	s.position, s.any = position{parts: g.parts(c.reach(t))}, t.Kind == ast.Interface
	s.selection, err = s.compiler.things(t, s.position)
	a.sites = append(a.sites, s)
	return err
}

// shows tells whether a type of the schema is an entity, relation or source.
func shows(t *ast.Definition) bool {
	_, kind := kindOfType[t.Name]
	switch t.Name {
	case "Entity", "Actor", "Relation", "Source":
		return true
	}
	return kind
}

func thingOf(t *ast.Definition) plan.Thing {
	switch t.Name {
	case "Relation":
		return plan.Relations
	case "Source":
		return plan.Sources
	}
	return plan.Entities
}

// show puts things into every place that the field names lead to.
func (a *answer) show(names string, ids ...wps.ID) {
	for _, s := range a.sites {
		if s.names != names {
			continue
		}
		for _, id := range ids {
			if id != "" && !s.known[id] {
				s.known[id] = true
				s.ids = append(s.ids, id)
			}
		}
	}
}

// read fetches the things of each place, one fetch a place.
func (a *answer) read(ctx context.Context) error {
	for _, s := range a.sites {
		if len(s.ids) == 0 {
			continue
		}
		r, err := s.compiler.read(ctx, &plan.Tree{
			Root:   plan.Root{Of: s.of, IDs: s.ids},
			Select: s.selection,
		})
		if err != nil {
			return err
		}
		things := make(model.Site, len(s.ids))
		written := s.write(r)
		for i, id := range s.ids {
			thing := model.Thing{Row: &r.Result.Rows[i], Reading: r}
			if written != nil {
				thing.Text = written[i]
			}
			things[id] = thing
		}
		a.Sites[s.keys] = things
	}
	return a.readPages(ctx)
}

// fewThings are so few that to make their template ready takes longer than to
// leave them to the generated executor.
const fewThings = 10

// write writes the things of a place whose fields are entities of any kind, each
// once however often it is shown. It gives nothing where that is for the
// generated executor to do, and nil for what is not there.
func (s *site) write(r *model.Reading) [][]byte {
	if !s.compiler.writes || !s.any || len(s.ids) < fewThings || len(s.compiler.lates) > 0 {
		return nil
	}
	t, ok := s.compiler.template(s.selection, s.of, s.position)
	if !ok {
		return nil
	}
	p := newPen(s.compiler.operation)
	defer p.free()
	texts := make([][]byte, len(s.ids))
	for i := range s.ids {
		if row := &r.Result.Rows[i]; row.Found() {
			from := len(p.text)
			p.must(t.fill(p, row))
			texts[i] = bytes.Clone(p.text[from:])
		}
	}
	if p.lost {
		return nil
	}
	return texts
}
