package server

import (
	"context"
	"io"
	"net/http"
	"time"
)

// exchange is one request and its answer: the context that knows the name of the
// request, and the writer that notes what is answered. It is one value, since
// every request makes one.
type exchange struct {
	context.Context
	http.ResponseWriter

	id     [1]string // in the form that a header takes
	began  time.Time
	status int // 0 until it is sent
	bytes  int64
}

type requestIDKey struct{}

// RequestID is the name of the request that ctx belongs to, "" outside of one.
func RequestID(ctx context.Context) string {
	id, _ := ctx.Value(requestIDKey{}).(string)
	return id
}

// Value is that of the request's own context, or its name.
func (e *exchange) Value(key any) any {
	if key == (requestIDKey{}) {
		return e.id[0]
	}
	return e.Context.Value(key)
}

// sent is the status that the client got; that of an empty answer is 200.
func (e *exchange) sent() int {
	if e.status == 0 {
		return http.StatusOK
	}
	return e.status
}

// WriteHeader sends the header. What says "wait" is not yet the answer.
func (e *exchange) WriteHeader(status int) {
	e.ResponseWriter.WriteHeader(status)
	if e.status == 0 && status >= http.StatusOK {
		e.status = status
	}
}

// Write sends a part of the body.
func (e *exchange) Write(body []byte) (int, error) {
	write := e.ResponseWriter.Write
	if inParts(e.Header(), body) {
		write = e.writeAll
	}
	n, err := write(body)
	e.status = e.sent()
	e.bytes += int64(n)
	return n, err
}

// ReadFrom sends what can be read, as the writer below does best.
func (e *exchange) ReadFrom(body io.Reader) (int64, error) {
	n, err := io.Copy(e.ResponseWriter, body)
	e.status = e.sent()
	e.bytes += n
	return n, err
}

// Flush sends what was written so far.
func (e *exchange) Flush() { _ = http.NewResponseController(e.ResponseWriter).Flush() }

// Unwrap is for http.ResponseController, which finds by it what else the writer
// below can do.
func (e *exchange) Unwrap() http.ResponseWriter { return e.ResponseWriter }
