package server

import (
	"net/http"

	"github.com/klauspost/compress/gzhttp"
)

// handler puts what every request passes through around the routes, from the
// outside to the inside.
func (s *Server) handler() http.Handler {
	h := s.traced(s.mux())
	h = s.limited(h)
	h = secured(h)
	h = s.edge(h)
	return h
}

// secured sets the headers that tell browsers to be careful. A handler may set
// a policy of its own over this one.
func secured(next http.Handler) http.Handler {
	const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
		"font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := w.Header()
		header.Set("Content-Security-Policy", policy)
		header.Set("X-Content-Type-Options", "nosniff")
		header.Set("Referrer-Policy", "same-origin")
		header.Set("Cross-Origin-Opener-Policy", "same-origin")
		next.ServeHTTP(w, r)
	})
}

// compressed packs answers for clients that take gzip or zstd.
func (s *Server) compressed(next http.Handler) http.Handler {
	return gzhttp.GzipHandler(next)
}

// editorFor sends browsers that open /graphql without a query to GraphiQL.
func editorFor(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodGet && r.URL.RawQuery == "" && wantsPage(r) {
			http.Redirect(w, r, "graphiql", http.StatusSeeOther)
			return
		}
		next.ServeHTTP(w, r)
	})
}
