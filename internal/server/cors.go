package server

import (
	"net/http"
	"slices"

	"github.com/rs/cors"
)

// wrapper puts a handler around another one.
type wrapper func(http.Handler) http.Handler

// shared lets pages of the configured origins ask; where none is configured,
// browsers keep all other pages out.
func (s *Server) shared() wrapper {
	if len(s.config.Origins) == 0 {
		return func(next http.Handler) http.Handler { return next }
	}
	return cors.New(cors.Options{
		AllowedOrigins: slices.Clone(s.config.Origins),
		AllowedMethods: []string{http.MethodGet, http.MethodHead, http.MethodPost},
		AllowedHeaders: []string{"Accept", "Content-Type", "If-None-Match", "X-Request-Id", "X-Wpsgraph-Stats"},
		ExposedHeaders: []string{"ETag", "Retry-After", "X-Request-Id"},
		MaxAge:         600,
	}).Handler
}

// public lets every page read what is the same for everybody.
func (s *Server) public() wrapper {
	return cors.New(cors.Options{
		AllowedOrigins: []string{"*"},
		AllowedMethods: []string{http.MethodGet, http.MethodHead},
		ExposedHeaders: []string{"ETag"},
		MaxAge:         600,
	}).Handler
}
