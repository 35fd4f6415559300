package server

import (
	"crypto/rand"
	"errors"
	"fmt"
	"log"
	"log/slog"
	"net/http"
	"regexp"
	"runtime/debug"

	"wpsgraph/internal/wps"
)

// edge is the outermost of all: it names the request, catches what falls
// through, counts it, and logs one line.
func (s *Server) edge(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		e := &exchange{Context: r.Context(), ResponseWriter: w, id: [1]string{s.identify(r)}, began: s.config.Now()}
		w.Header()["X-Request-Id"] = e.id[:]
		if s.draining.Load() {
			w.Header().Set("Connection", "close")
		}
		r = r.WithContext(e)
		s.metrics.inFlight.Inc()
		defer s.metrics.inFlight.Dec()
		defer s.note(e, r)
		defer s.catch(e)
		next.ServeHTTP(e, r)
	})
}

// note counts and logs a request that was answered.
func (s *Server) note(e *exchange, r *http.Request) {
	took := s.config.Now().Sub(e.began)
	s.metrics.count(r, e.sent(), took)
	level := levelOf(r, e.sent())
	if !s.config.Log.Enabled(e, level) {
		return
	}
	s.config.Log.LogAttrs(e, level, "request",
		slog.String("id", e.id[0]), slog.String("method", methodName(r.Method)), slog.String("route", routeName(r.URL.Path)),
		slog.Int("status", e.sent()), slog.Int64("bytes", e.bytes), slog.Float64("ms", float64(took.Microseconds())/1000))
}

// levelOf is how much a request matters to operators: an operation that was
// answered has a line of its own already.
func levelOf(r *http.Request, status int) slog.Level {
	if r.URL.Path == "/graphql" && status < http.StatusBadRequest {
		return slog.LevelDebug
	}
	return slog.LevelInfo
}

// catch turns a panic into an answer without a word of it. Where the answer has
// begun already, the connection is cut, so that nobody takes it for whole.
func (s *Server) catch(e *exchange) {
	fault := recover()
	if fault == nil {
		return
	}
	if err, ok := fault.(error); ok && errors.Is(err, http.ErrAbortHandler) {
		panic(http.ErrAbortHandler)
	}
	s.metrics.panics.Inc()
	s.config.Log.ErrorContext(e, "panic", "id", e.id[0], "value", fmt.Sprint(fault), "stack", string(debug.Stack()))
	if e.bytes > 0 {
		panic(http.ErrAbortHandler)
	}
	refuse(e, http.StatusInternalServerError, wps.Internal, "internal error "+e.id[0])
}

var idForm = regexp.MustCompile(`^[A-Za-z0-9._-]{1,64}$`)

// identify takes the name that a trusted proxy gave, or makes one.
func (s *Server) identify(r *http.Request) string {
	if id := r.Header.Get("X-Request-Id"); id != "" && idForm.MatchString(id) && s.clients.isProxy(r) {
		return id
	}
	return rand.Text()
}

// quietLog keeps what net/http says about broken clients out of the way of
// people: debug level.
func quietLog(to *slog.Logger) *log.Logger {
	return slog.NewLogLogger(to.Handler(), slog.LevelDebug)
}
