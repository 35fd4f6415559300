package server

import (
	"context"
	"net"
	"net/http"
	"strconv"
	"sync"
)

// gatherable is a connection on which the parts of one answer are gathered, to
// be sent at once: net/http sends what has more than 4 KiB with its header in
// two parts, and to send is most of what an answer of that size costs.
type gatherable struct {
	net.Conn
	gathered *[]byte // nil where nothing is to be gathered
}

// mostGathered is what is gathered at most; the rest is sent as it comes.
const mostGathered = 16 << 10

var gatheredParts = sync.Pool{New: func() any {
	b := make([]byte, 0, mostGathered)
	return &b
}}

// Write sends a part, or keeps it for the next.
func (c *gatherable) Write(part []byte) (int, error) {
	if c.gathered == nil {
		return c.Conn.Write(part)
	}
	if all := *c.gathered; len(all)+len(part) <= mostGathered {
		*c.gathered = append(all, part...)
		return len(part), nil
	}
	if err := c.send(); err != nil {
		return 0, err
	}
	return c.Conn.Write(part)
}

// gather keeps what is written until send.
func (c *gatherable) gather() { c.gathered = gatheredParts.Get().(*[]byte) }

// send sends what was gathered. Where that fails nothing can follow it.
func (c *gatherable) send() error {
	all := c.gathered
	if all == nil {
		return nil
	}
	c.gathered = nil
	_, err := c.Conn.Write(*all)
	*all = (*all)[:0]
	gatheredParts.Put(all)
	if err != nil {
		_ = c.Close()
	}
	return err
}

type connectionKey struct{}

// withConnection lets requests find the connection that they came by.
func withConnection(ctx context.Context, conn net.Conn) context.Context {
	if c, ok := conn.(*countedConn); ok {
		return context.WithValue(ctx, connectionKey{}, &c.gatherable)
	}
	return ctx
}

// inParts tells whether body is all of an answer that would be sent in parts.
func inParts(header http.Header, body []byte) bool {
	const atOnce = 3 << 10 // fits into one part with its header
	return len(body) > atOnce && header.Get("Content-Length") == strconv.Itoa(len(body))
}

// writeAll writes the whole body of an answer and has it sent at once.
func (e *exchange) writeAll(body []byte) (int, error) {
	c, ok := e.Context.Value(connectionKey{}).(*gatherable)
	if !ok {
		return e.ResponseWriter.Write(body)
	}
	c.gather()
	n, err := e.ResponseWriter.Write(body)
	e.Flush()
	if sent := c.send(); err == nil {
		err = sent
	}
	return n, err
}
