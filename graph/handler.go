// Package graph answers GraphQL: it turns operations into plans, domain calls
// and texts, and errors into codes.
//
// It refuses to hold an algorithm or a detail of storage, and no resolver reads
// a row of its own: each root field is one plan.
package graph

import (
	"context"
	"encoding/json"
	"log/slog"
	"net/http"
	"runtime"
	"runtime/debug"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/99designs/gqlgen/graphql/handler/extension"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"wpsgraph/graph/generated"
	"wpsgraph/graph/guard"
	"wpsgraph/graph/transport"
	"wpsgraph/internal/catalog"
	"wpsgraph/internal/words"
)

// Config is how the API answers. Begin with Defaults.
type Config struct {
	Limits    guard.Limits
	Transport transport.HTTP
	MaxCost   int // the most that one operation may cost

	Searches   int           // searches for paths that run at once
	SearchWait time.Duration // how long one waits for its turn; UNAVAILABLE then

	Now func() time.Time // decides what today is
	Log *slog.Logger     // required
	// RequestID names the request that a context belongs to, so that what the
	// log says of an internal error can be found. Nil: requests have no names.
	RequestID func(context.Context) string

	// Reference leaves the writing of every answer to the generated executor, to
	// compare with.
	Reference bool
}

// Defaults are the limits for a public server; only Log is missing.
func Defaults() Config {
	return Config{
		Limits: guard.Defaults(), Transport: transport.Defaults(), MaxCost: 20_000,
		Searches: runtime.GOMAXPROCS(0), SearchWait: 2 * time.Second, Now: time.Now,
	}
}

// NewHandler makes the handler of the API.
func NewHandler(data *catalog.Catalog, w *words.Words, config Config) http.Handler {
	resolvers := &root{query{analyses: newAnalyses(), searches: newSearches(config.Searches, config.SearchWait), writes: !config.Reference}}
	executable := generated.NewExecutableSchema(generated.Config{Resolvers: resolvers})
	schema := executable.Schema()
	delete(schema.Directives, "defer") // answers are not sent in parts
	resolvers.query.schema = schema
	documents := guard.Documents(guard.DefaultBounds())
	ready := newPreparations(documents)
	documents.OnDrop(ready.drop)
	s := executor.New(executable)
	s.SetQueryCache(newMerging(documents, schema))
	s.SetParserTokenLimit(config.Limits.Tokens)
	shown := &presenter{config.Log, config.RequestID}
	s.SetErrorPresenter(shown.present)
	s.SetRecoverFunc(shown.recovered)
	s.Use(extension.Introspection{})
	s.Use(guard.New(config.Limits, documents))
	s.Use(extension.AutomaticPersistedQuery{Cache: guard.Texts(guard.DefaultBounds())})
	s.Use(costLimit{schema, config.MaxCost, ready})
	around := &operations{catalog: data, words: w, now: config.Now, errors: shown}
	if !config.Reference {
		fast := writer{resolvers.query, ready, shown}
		s.AroundRootFields(fast.around)
		around.whole = fast.whole
	}
	s.AroundOperations(around.around)
	return api{s, config.Transport}
}

// api is what gqlgen's own handler is for one transport that takes every
// request, without the copy of the request that choosing one costs.
type api struct {
	executor  *executor.Executor
	transport transport.HTTP
}

// ServeHTTP answers one request. A panic outside of resolvers is presented as
// one inside.
func (a api) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	defer func() {
		fault := recover()
		if fault == nil {
			return
		}
		presented, _ := a.executor.PresentRecoveredError(r.Context(), fault).(*gqlerror.Error)
		body, _ := json.Marshal(&graphql.Response{Errors: gqlerror.List{presented}})
		w.WriteHeader(http.StatusInternalServerError)
		_, _ = w.Write(body)
	}()
	a.transport.Do(w, r, a.executor)
}

// root gives the resolvers.
type root struct{ query query }

// Query resolves the root fields.
func (r *root) Query() generated.QueryResolver { return r.query }

var _ graphql.OperationMiddleware = (&operations{}).around

func stack() string { return string(debug.Stack()) }
