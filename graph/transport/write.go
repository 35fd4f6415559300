package transport

import (
	"bytes"
	"encoding/json"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"wpsgraph/internal/wps"
)

// answer writes one response in the media type agreed on, and keeps what the
// report says of it.
type answer struct {
	running   running
	limits    HTTP
	w         http.ResponseWriter
	mediaType string
	withStats bool // the client wants to see the figures
	asked     graphql.RawParams

	began             time.Time
	name, kind, query string
	status, bytes     int
	codes             []string
	length            [1]string // as the header takes it
}

// requestError is the status of an operation that was not started.
func (a *answer) requestError() int {
	if a.mediaType == typeGraphQL {
		return http.StatusBadRequest
	}
	return http.StatusOK
}

// later tells whether an error says that the same request may work later.
func later(errs gqlerror.List) bool {
	return slices.ContainsFunc(errs, func(err *gqlerror.Error) bool {
		return err.Extensions["code"] == string(wps.Unavailable)
	})
}

// refuse answers a fault.
func (a *answer) refuse(f fault) {
	if f.allow != "" {
		a.w.Header().Set("Allow", f.allow)
	}
	err := &gqlerror.Error{Message: f.message, Extensions: map[string]any{"code": string(f.code)}}
	a.write(f.status, &graphql.Response{Errors: gqlerror.List{err}})
}

// shown cuts a list of errors and their messages to what a person reads. The
// errors of a document are kept with it, so the originals stay as they are.
func (a *answer) shown(errs gqlerror.List) gqlerror.List {
	if len(errs) == 0 {
		return nil
	}
	shown := make(gqlerror.List, 0, min(len(errs), a.limits.MaxErrors+1))
	for _, err := range errs[:min(len(errs), a.limits.MaxErrors)] {
		cut := *err
		cut.Message = a.cut(err.Message)
		shown = append(shown, &cut)
	}
	if more := len(errs) - len(shown); more > 0 {
		rest := gqlerror.Errorf("%d more errors are not shown.", more)
		rest.Extensions = shown[0].Extensions
		shown = append(shown, rest)
	}
	return shown
}

// cut shortens a message without cutting a letter in two.
func (a *answer) cut(message string) string {
	if len(message) <= a.limits.MaxMessage {
		return message
	}
	end := a.limits.MaxMessage
	for end > 0 && !utf8.RuneStart(message[end]) {
		end--
	}
	return strings.ToValidUTF8(message[:end], "") + "…"
}

// write sends a response. Data are bytes already and are not read again; they
// are left out of errors of the request, as the draft says. What has errors
// must not be kept by caches under the tag of the data.
func (a *answer) write(status int, response *graphql.Response) {
	a.addStats(response)
	b := buffers.Get().(*bytes.Buffer)
	defer keep(b)
	err := encode(b, response)
	body := b.Bytes()
	if err != nil {
		status = http.StatusInternalServerError
		body = []byte(`{"errors":[{"message":"internal error","extensions":{"code":"INTERNAL"}}]}`)
	}
	header := a.w.Header()
	if status != http.StatusOK || len(response.Errors) > 0 || err != nil || a.withStats {
		header.Del("ETag")
		header.Set("Cache-Control", "no-store")
	}
	if status == http.StatusServiceUnavailable || later(response.Errors) {
		header.Set("Retry-After", "1")
	}
	a.length[0] = strconv.Itoa(len(body))
	header["Content-Type"], header["Content-Length"] = contentTypes[a.mediaType], a.length[:]
	a.status, a.bytes, a.codes = status, len(body), codesOf(response.Errors)
	a.w.WriteHeader(status)
	_, _ = a.w.Write(body) // who has gone does not read an error either
}

// contentTypes are what the header says of the media types.
var contentTypes = map[string][]string{
	typeJSON:    {typeJSON + "; charset=utf-8"},
	typeGraphQL: {typeGraphQL + "; charset=utf-8"},
}

// buffers are for requests that are being read and answers that are being put together.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// largestBuffer is the most that a buffer keeps for the next answer.
const largestBuffer = 256 << 10

func keep(b *bytes.Buffer) {
	if b.Cap() <= largestBuffer {
		b.Reset()
		buffers.Put(b)
	}
}

// encode puts a response together.
func encode(b *bytes.Buffer, response *graphql.Response) error {
	b.Grow(len(response.Data) + 64)
	next := byte('{')
	part := func(name string, value []byte) {
		b.WriteByte(next)
		b.WriteString(`"` + name + `":`)
		b.Write(value)
		next = ','
	}
	if len(response.Errors) > 0 {
		errs, err := json.Marshal(response.Errors)
		if err != nil {
			return err
		}
		part("errors", errs)
	}
	if response.Data != nil {
		part("data", response.Data)
	}
	if len(response.Extensions) > 0 {
		extensions, err := json.Marshal(response.Extensions)
		if err != nil {
			return err
		}
		part("extensions", extensions)
	}
	b.WriteByte('}')
	return nil
}
