package model

import (
	"context"

	"wpsgraph/internal/plan"
)

// Connection is a page of a list, in the shape of Relay.
type Connection[T any] struct {
	list    *plan.List
	reading *Reading
	node    func(Thing) T
}

// connect shows the list of the field being resolved as a connection.
func connect[T any](ctx context.Context, t Thing, node func(Thing) T) *Connection[T] {
	return NewConnection(t.list(ctx), t.Reading, node)
}

// NewConnection shows a list as a connection; node makes its objects.
func NewConnection[T any](l *plan.List, r *Reading, node func(Thing) T) *Connection[T] {
	return &Connection[T]{l, r, node}
}

// Edge is a thing in a list, with the relation that leads to it.
type Edge[T any] struct {
	connection *Connection[T]
	index      int
	at         string
}

// Edges are the things of the page with how they are tied.
func (c *Connection[T]) Edges(ctx context.Context) []Edge[T] {
	edges := make([]Edge[T], len(c.list.Rows))
	at := key(ctx) + "."
	for i := range edges {
		edges[i] = Edge[T]{c, i, at}
	}
	return edges
}

// Nodes are the things of the page.
func (c *Connection[T]) Nodes(ctx context.Context) []T {
	nodes := make([]T, len(c.list.Rows))
	at := key(ctx) + ":"
	for i := range nodes {
		nodes[i] = c.node(Thing{Row: &c.list.Rows[i], At: at, Reading: c.reading})
	}
	return nodes
}

// TotalCount is the length of the whole list.
func (c *Connection[T]) TotalCount() int { return c.list.Total }

// PageInfo says whether the list goes on.
type PageInfo struct {
	HasNextPage     bool
	HasPreviousPage bool
	StartCursor     *string
	EndCursor       *string
}

// PageInfo says whether the list goes on.
func (c *Connection[T]) PageInfo() PageInfo {
	info := PageInfo{HasNextPage: c.list.Later, HasPreviousPage: c.list.Earlier}
	if n := len(c.list.Cursors); n > 0 {
		first, last := c.list.Cursors[0].String(), c.list.Cursors[n-1].String()
		info.StartCursor, info.EndCursor = &first, &last
	}
	return info
}

// Cursor is the place of the thing in the list.
func (e *Edge[T]) Cursor() string { return e.connection.list.Cursors[e.index].String() }

// Node is the thing.
func (e *Edge[T]) Node(ctx context.Context) T {
	return e.connection.node(Thing{Row: &e.connection.list.Rows[e.index], At: e.at + key(ctx) + ":", Reading: e.connection.reading})
}

// Relation is the relation that leads to the thing.
func (e *Edge[T]) Relation(ctx context.Context) *Relation {
	return &Relation{Thing{Row: &e.connection.list.Edges[e.index], At: e.at + key(ctx) + ":", Reading: e.connection.reading}}
}

// The connections that follow relations.
type (
	RelationConnection     = Connection[Entity]
	RelationEdge           = Edge[Entity]
	RegionalBodyConnection = Connection[*RegionalBody]
	RegionalBodyEdge       = Edge[*RegionalBody]
	CountryConnection      = Connection[*Country]
	CountryEdge            = Edge[*Country]
	NetworkConnection      = Connection[*Network]
	NetworkEdge            = Edge[*Network]
	OrganizationConnection = Connection[*Organization]
	OrganizationEdge       = Edge[*Organization]
	ActionPlanConnection   = Connection[*ActionPlan]
	ActionPlanEdge         = Edge[*ActionPlan]
	PracticeConnection     = Connection[*Practice]
	PracticeEdge           = Edge[*Practice]
	FrameworkConnection    = Connection[*Framework]
	FrameworkEdge          = Edge[*Framework]
	ThemeConnection        = Connection[*Theme]
	ThemeEdge              = Edge[*Theme]
	QuestionConnection     = Connection[*Question]
	QuestionEdge           = Edge[*Question]
)

// The connections that follow no relations.
type (
	EntityConnection            = Connection[Entity]
	EntityEdge                  = Edge[Entity]
	RegionalBodiesConnection    = Connection[*RegionalBody]
	RegionalBodiesEdge          = Edge[*RegionalBody]
	CountriesConnection         = Connection[*Country]
	CountriesEdge               = Edge[*Country]
	NetworksConnection          = Connection[*Network]
	NetworksEdge                = Edge[*Network]
	OrganizationsConnection     = Connection[*Organization]
	OrganizationsEdge           = Edge[*Organization]
	ActionPlansConnection       = Connection[*ActionPlan]
	ActionPlansEdge             = Edge[*ActionPlan]
	PracticesConnection         = Connection[*Practice]
	PracticesEdge               = Edge[*Practice]
	FundingMechanismsConnection = Connection[*FundingMechanism]
	FundingMechanismsEdge       = Edge[*FundingMechanism]
	FrameworksConnection        = Connection[*Framework]
	FrameworksEdge              = Edge[*Framework]
	EventsConnection            = Connection[*Event]
	EventsEdge                  = Edge[*Event]
	PeaceProcessesConnection    = Connection[*PeaceProcess]
	PeaceProcessesEdge          = Edge[*PeaceProcess]
	ThemesConnection            = Connection[*Theme]
	ThemesEdge                  = Edge[*Theme]
	QuestionsConnection         = Connection[*Question]
	QuestionsEdge               = Edge[*Question]
	SourcesConnection           = Connection[*Source]
	SourcesEdge                 = Edge[*Source]
)
