package server

import (
	"net"
	"sync"
	"sync/atomic"
	"time"
)

// limitedListener answers connections beyond a number with 503, at once:
// waiting in line would look like a server that is down.
type limitedListener struct {
	net.Listener
	most    int64
	open    atomic.Int64
	refused atomic.Int64 // being told
	metrics *Metrics
}

// busy is the whole answer to a connection too many.
const busy = "HTTP/1.1 503 Service Unavailable\r\n" +
	"Content-Type: application/json; charset=utf-8\r\n" +
	"Retry-After: 1\r\nConnection: close\r\nContent-Length: 108\r\n\r\n" +
	`{"errors":[{"message":"Too many connections; try again in a second.","extensions":{"code":"UNAVAILABLE"}}]}` + "\n"

// sendBuffer is how much of an answer the kernel keeps for a client that does
// not take it. By itself it would go up to megabytes for each.
const sendBuffer = 128 << 10

// Accept gives the next connection within the limit.
func (l *limitedListener) Accept() (net.Conn, error) {
	for {
		conn, err := l.Listener.Accept()
		if err != nil {
			return nil, err
		}
		if l.open.Add(1) <= l.most {
			l.metrics.connections.Inc()
			if tcp, ok := conn.(*net.TCPConn); ok {
				_ = tcp.SetWriteBuffer(sendBuffer)
			}
			return &countedConn{gatherable: gatherable{Conn: conn}, closed: sync.OnceFunc(func() {
				l.open.Add(-1)
				l.metrics.connections.Dec()
			})}, nil
		}
		l.open.Add(-1)
		l.metrics.refused.Inc()
		l.turnAway(conn)
	}
}

// turnAway waits a moment for the request, answers, and waits for the client to
// read that: clients do not expect an answer before they have asked, and a
// connection closed with bytes unread takes the answer back. Only so many are
// waited for; the others are closed.
func (l *limitedListener) turnAway(conn net.Conn) {
	const waited, moment = 64, 500 * time.Millisecond
	if l.refused.Add(1) > waited {
		l.refused.Add(-1)
		_ = conn.Close()
		return
	}
	go func() {
		defer l.refused.Add(-1)
		defer func() { _ = conn.Close() }()
		_ = conn.SetDeadline(time.Now().Add(moment))
		drop := make([]byte, 4<<10)
		if _, err := conn.Read(drop); err != nil {
			return
		}
		if _, err := conn.Write([]byte(busy)); err != nil {
			return
		}
		if half, ok := conn.(interface{ CloseWrite() error }); ok {
			_ = half.CloseWrite()
		}
		for range 16 {
			if _, err := conn.Read(drop); err != nil {
				return
			}
		}
	}()
}

// countedConn tells its listener when it is closed.
type countedConn struct {
	gatherable
	closed func()
}

// Close closes the connection.
func (c *countedConn) Close() error {
	defer c.closed()
	return c.Conn.Close()
}
