package server

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"mime"
	"net/http"
	"strings"
	"time"

	"wpsgraph/internal/wps"
)

// healthy says that the process answers.
func healthy(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Cache-Control", "no-store")
	_, _ = io.WriteString(w, "ok\n")
}

// ready says whether questions can be answered now. Why not is for the log; the
// client gets the sentence of an error of ours, and nothing of others.
func (s *Server) ready(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "no-store")
	ctx, cancel := context.WithTimeout(r.Context(), s.config.ReadyWithin)
	defer cancel()
	err := s.routes.Ready(ctx)
	if s.draining.Load() {
		err = wps.Errorf(wps.Unavailable, "The server is stopping.")
	}
	if err == nil {
		_, _ = io.WriteString(w, "ready\n")
		return
	}
	s.config.Log.WarnContext(r.Context(), "not ready", "error", err.Error())
	w.Header().Set("Retry-After", "1")
	http.Error(w, sentence(err), http.StatusServiceUnavailable)
}

// sentence is what may be shown of an error.
func sentence(err error) string {
	if known, ok := asOurs(err); ok && known.Code != wps.Internal {
		return known.Message
	}
	return "not ready"
}

// schemaHandler serves the schema.
func schemaHandler(text string) http.Handler {
	sum := sha256.Sum256([]byte(text))
	tag := `W/"` + hex.EncodeToString(sum[:12]) + `"`
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		w.Header().Set("ETag", tag)
		w.Header().Set("Cache-Control", "public, no-cache")
		http.ServeContent(w, r, "", time.Time{}, strings.NewReader(text))
	})
}

// wantsPage tells whether a client would rather have a page than JSON.
func wantsPage(r *http.Request) bool {
	first, _, _ := strings.Cut(r.Header.Get("Accept"), ",")
	mediaType, _, err := mime.ParseMediaType(first)
	return err == nil && mediaType == "text/html"
}
