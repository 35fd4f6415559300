package server

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log"
	"log/slog"
	"net/http"
	"regexp"
	"runtime/debug"

	"github.com/felixge/httpsnoop"

	"wpsgraph/internal/wps"
)

// edge is the outermost of all: it names the request, catches what falls
// through, counts it, and logs one line.
func (s *Server) edge(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		began := s.config.Now()
		id := s.identify(r)
		w.Header().Set("X-Request-Id", id)
		if s.draining.Load() {
			w.Header().Set("Connection", "close")
		}
		r = r.WithContext(context.WithValue(r.Context(), requestIDKey{}, id))

		s.metrics.inFlight.Inc()
		defer s.metrics.inFlight.Dec()
		seen := httpsnoop.Metrics{Code: http.StatusOK}
		defer func() {
			s.metrics.count(r, seen)
			s.config.Log.LogAttrs(r.Context(), levelOf(r, seen.Code), "request",
				slog.String("id", id), slog.String("method", methodName(r.Method)), slog.String("route", routeName(r.URL.Path)),
				slog.Int("status", seen.Code), slog.Int64("bytes", seen.Written),
				slog.Float64("ms", float64(s.config.Now().Sub(began).Microseconds())/1000))
		}()
		seen.CaptureMetrics(w, func(w http.ResponseWriter) {
			defer s.catch(w, r, &seen)
			next.ServeHTTP(w, r)
		})
	})
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
func (s *Server) catch(w http.ResponseWriter, r *http.Request, seen *httpsnoop.Metrics) {
	fault := recover()
	if fault == nil {
		return
	}
	if err, ok := fault.(error); ok && errors.Is(err, http.ErrAbortHandler) {
		panic(http.ErrAbortHandler)
	}
	s.metrics.panics.Inc()
	s.config.Log.ErrorContext(r.Context(), "panic", "id", RequestID(r.Context()), "value", fmt.Sprint(fault), "stack", string(debug.Stack()))
	if seen.Written > 0 {
		panic(http.ErrAbortHandler)
	}
	refuse(w, http.StatusInternalServerError, wps.Internal, "internal error "+RequestID(r.Context()))
}

type requestIDKey struct{}

// RequestID is the name of the request that ctx belongs to, "" outside of one.
func RequestID(ctx context.Context) string {
	id, _ := ctx.Value(requestIDKey{}).(string)
	return id
}

var idForm = regexp.MustCompile(`^[A-Za-z0-9._-]{1,64}$`)

// identify takes the name that a trusted proxy gave, or makes one.
func (s *Server) identify(r *http.Request) string {
	if id := r.Header.Get("X-Request-Id"); idForm.MatchString(id) && s.clients.isProxy(r) {
		return id
	}
	return rand.Text()
}

// quietLog keeps what net/http says about broken clients out of the way of
// people: debug level.
func quietLog(to *slog.Logger) *log.Logger {
	return slog.NewLogLogger(to.Handler(), slog.LevelDebug)
}
