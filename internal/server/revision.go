package server

import (
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"strings"

	"github.com/felixge/httpsnoop"
)

// revised answers 304 to who has the answer of this revision already. The tag
// is the client's to send only where it came with an answer: a handler takes it
// off from answers with errors.
func (s *Server) revised(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		tag := s.tag(r)
		if tag == "" {
			next.ServeHTTP(w, r)
			return
		}
		w.Header().Set("ETag", tag)
		w.Header().Set("Cache-Control", "public, no-cache")
		if knows(r, tag) {
			w.Header().Add("Vary", "Accept, Accept-Encoding, Accept-Language")
			w.WriteHeader(http.StatusNotModified)
			return
		}
		next.ServeHTTP(onlyWhenGood(w), r)
	})
}

// tag is the entity tag for the answer to r, "" where it has none. It is weak:
// the same answer may be sent packed or not.
func (s *Server) tag(r *http.Request) string {
	if s.routes.Revision == nil || r.Method != http.MethodGet && r.Method != http.MethodHead {
		return ""
	}
	revision := s.routes.Revision(r)
	if revision == "" {
		return ""
	}
	sum := sha256.Sum256([]byte(strings.Join([]string{
		revision, r.URL.EscapedPath(), r.URL.RawQuery, r.Header.Get("Accept"), r.Header.Get("Accept-Language"),
	}, "\n")))
	return `W/"` + hex.EncodeToString(sum[:12]) + `"`
}

// knows tells whether the client has the answer with this tag.
func knows(r *http.Request, tag string) bool {
	for known := range strings.SplitSeq(r.Header.Get("If-None-Match"), ",") {
		if strings.TrimSpace(known) == tag {
			return true
		}
	}
	return false
}

// onlyWhenGood takes the tag off from everything but 200.
func onlyWhenGood(w http.ResponseWriter) http.ResponseWriter {
	return httpsnoop.Wrap(w, httpsnoop.Hooks{
		WriteHeader: func(write httpsnoop.WriteHeaderFunc) httpsnoop.WriteHeaderFunc {
			return func(status int) {
				if status != http.StatusOK {
					w.Header().Del("ETag")
					w.Header().Set("Cache-Control", "no-store")
				}
				write(status)
			}
		},
	})
}
