package server

import (
	"context"
	"errors"
	"net/http"

	"wpsgraph/internal/server/graphiql"
)

// Routes are what the server serves.
type Routes struct {
	// GraphQL answers /graphql. Required.
	GraphQL http.Handler
	// Pages answers GET of / and of every address that is not one of the server's
	// own: the explorer, or a start page. Required. It may set a
	// Content-Security-Policy of its own; with a status other than 200 it is not
	// cached.
	Pages http.Handler
	// Exports answers GET of /export/…: files of all data, which every page may
	// read. Nil: there are none.
	Exports http.Handler
	// Schema is the text of /schema.graphql. Required.
	Schema string
	// Ready tells whether questions can be answered: nil, or why not. Required.
	Ready func(context.Context) error
	// Revision names all that an answer depends on beside the request: version of
	// the data and of the program, date of today. While it stays the same, GET of
	// the same address is answered 304. Empty, or nil: nothing is cached.
	Revision func(*http.Request) string
	// Metrics collects what /metrics shows. Nil: the server's own figures only.
	Metrics *Metrics
}

func (r Routes) check() error {
	if r.GraphQL == nil || r.Pages == nil || r.Ready == nil || r.Schema == "" {
		return errors.New("server: Routes needs GraphQL, Pages, Schema and Ready")
	}
	return nil
}

// mux puts the routes under their addresses.
func (s *Server) mux() http.Handler {
	shared, public := s.shared(), s.public()
	mux := http.NewServeMux()
	mux.Handle("/graphql", shared(s.compressed(s.revised(editorFor(s.routes.GraphQL)))))
	mux.Handle("/graphiql", readOnly(graphiql.Handler()))
	mux.Handle("/graphiql/", readOnly(graphiql.Handler()))
	mux.Handle("/schema.graphql", public(readOnly(s.compressed(schemaHandler(s.routes.Schema)))))
	if s.routes.Exports != nil {
		mux.Handle("/export/", public(readOnly(s.compressed(s.revised(s.routes.Exports)))))
	}
	mux.Handle("/healthz", readOnly(http.HandlerFunc(healthy)))
	mux.Handle("/readyz", readOnly(http.HandlerFunc(s.ready)))
	mux.Handle("/", readOnly(s.compressed(s.revised(s.routes.Pages))))
	return mux
}

// readOnly lets GET and HEAD through.
func readOnly(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			w.Header().Set("Allow", "GET, HEAD")
			http.Error(w, "This address answers GET only.", http.StatusMethodNotAllowed)
			return
		}
		next.ServeHTTP(w, r)
	})
}
