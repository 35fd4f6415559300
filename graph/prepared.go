package graph

import (
	"context"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"wpsgraph/internal/catalog"
	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// prepared is how a root field is read and written: all of it that does not
// depend on its own arguments. The zero value leaves it to the generated
// executor.
type prepared struct {
	selection *plan.Selection
	template  *template // of things by id
	hop       plan.Hop  // of lists: what their page is to give
	pages     *pages
}

// preparedSlots are the most slots that are kept for all operations together:
// some 10 MB, as a slot takes about 300 bytes with what it reads.
const preparedSlots = 30_000

// preparations keeps what was made ready for the operations of kept documents,
// and drops it with them.
type preparations struct {
	documents graphql.Cache[*ast.QueryDocument]

	mu    sync.Mutex
	kept  map[*ast.OperationDefinition]*preparation
	slots int
}

// preparation is what is kept for one operation.
type preparation struct {
	uses  uses
	cost  int // -1 until it is known
	slots int

	// day and view are those that roots were made for.
	day   wps.Day
	view  *catalog.View
	roots map[rootKey]*prepared
}

// rootKey is a root field, the sort of the things that it is to give, whether
// the operation wants their names in another language than English, which its
// variables may say, and the values of the variables that decide more.
type rootKey struct {
	field      *ast.Field
	of         plan.Thing
	translated bool
	values     string
}

// mostRoots is for how many values of variables roots of one operation are kept.
const mostRoots = 64

func newPreparations(documents graphql.Cache[*ast.QueryDocument]) *preparations {
	return &preparations{documents: documents, kept: map[*ast.OperationDefinition]*preparation{}}
}

// of is what is kept for an operation; nil where its document is not kept.
func (all *preparations) of(ctx context.Context, op *graphql.OperationContext) *preparation {
	if made, ok := all.kept[op.Operation]; ok {
		return made
	}
	if doc, ok := all.documents.Get(ctx, op.RawQuery); !ok || doc != op.Doc {
		return nil
	}
	made := &preparation{uses: usesOf(op.Operation), cost: -1}
	all.kept[op.Operation] = made
	return made
}

// cost gives what an operation costs, from what is kept where its variables do
// not matter.
func (all *preparations) cost(ctx context.Context, op *graphql.OperationContext, count func() int) int {
	all.mu.Lock()
	defer all.mu.Unlock()
	made := all.of(ctx, op)
	if made == nil || made.uses.inCost {
		return count()
	}
	if made.cost < 0 {
		made.cost = count()
	}
	return made.cost
}

// get gives what is kept for a root field on the day and the version of the data
// of op.
func (all *preparations) get(ctx context.Context, key rootKey, c *compiler) *prepared {
	all.mu.Lock()
	defer all.mu.Unlock()
	made := all.place(ctx, &key, c)
	if made == nil || made.day != c.operation.Day || made.view != c.operation.View {
		return nil
	}
	return made.roots[key]
}

// place gives what is kept for an operation, and adds the values of its
// variables to a key; nil where nothing can be kept.
func (all *preparations) place(ctx context.Context, key *rootKey, c *compiler) *preparation {
	made := all.of(ctx, c.op)
	if made == nil {
		return nil
	}
	values, short := made.uses.values(c.op.Variables)
	if !short {
		return nil
	}
	key.values = values
	return made
}

// put keeps what was made for a root field. What was made for another day or
// version goes.
func (all *preparations) put(ctx context.Context, key rootKey, c *compiler, root *prepared) {
	all.mu.Lock()
	defer all.mu.Unlock()
	made := all.place(ctx, &key, c)
	if made == nil {
		return
	}
	if made.day != c.operation.Day || made.view != c.operation.View {
		all.slots -= made.slots
		made.slots, made.roots = 0, map[rootKey]*prepared{}
		made.day, made.view = c.operation.Day, c.operation.View
	}
	if _, ok := made.roots[key]; !ok && len(made.roots) < mostRoots && all.slots+c.slots <= preparedSlots {
		made.roots[key] = root
		made.slots += c.slots
		all.slots += c.slots
	}
}

// drop forgets what was kept for a document.
func (all *preparations) drop(doc *ast.QueryDocument) {
	all.mu.Lock()
	defer all.mu.Unlock()
	for _, op := range doc.Operations {
		if made, ok := all.kept[op]; ok {
			all.slots -= made.slots
			delete(all.kept, op)
		}
	}
}
