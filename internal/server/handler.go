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
	csp, nosniff, sameOrigin := []string{policy}, []string{"nosniff"}, []string{"same-origin"}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := w.Header() // names as Set would write them: no request makes these lists anew
		header["Content-Security-Policy"] = csp
		header["X-Content-Type-Options"] = nosniff
		header["Referrer-Policy"] = sameOrigin
		header["Cross-Origin-Opener-Policy"] = sameOrigin
		next.ServeHTTP(w, r)
	})
}

// compressed packs answers for clients that take gzip or zstd.
func (s *Server) compressed(next http.Handler) http.Handler {
	packing := gzhttp.GzipHandler(next)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Accept-Encoding") != "" {
			packing.ServeHTTP(w, r)
			return
		}
		w.Header().Add("Vary", "Accept-Encoding")
		next.ServeHTTP(w, r)
	})
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
