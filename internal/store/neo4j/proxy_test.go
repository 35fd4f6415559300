package neo4j_test

import (
	"bytes"
	"io"
	"net"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
)

// proxy stands between a store and a server, so that the wire can be cut.
type proxy struct {
	t        *testing.T
	listener net.Listener
	server   string
	change   func([]byte) []byte // of what the server says; nil for nothing
	opened   atomic.Int64
	passing  sync.RWMutex // held for writing while nothing passes

	mutex sync.Mutex
	down  bool
	open  []net.Conn
	group sync.WaitGroup
}

func newProxy(t *testing.T, uri string) *proxy {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	p := &proxy{t: t, listener: listener, server: strings.TrimPrefix(uri, "bolt://")}
	p.group.Go(p.serve)
	t.Cleanup(func() {
		_ = listener.Close()
		p.cut()
		p.group.Wait()
	})
	return p
}

func (p *proxy) uri() string { return "bolt://" + p.listener.Addr().String() }

func (p *proxy) serve() {
	for {
		client, err := p.listener.Accept()
		if err != nil {
			return
		}
		p.opened.Add(1)
		server, err := net.Dial("tcp", p.server)
		p.mutex.Lock()
		if err != nil || p.down {
			_ = client.Close()
			if err == nil {
				_ = server.Close()
			}
		} else {
			p.open = append(p.open, client, server)
			change := p.change
			p.group.Go(func() { p.pass(server, client, nil) })
			p.group.Go(func() { p.pass(client, server, change) })
		}
		p.mutex.Unlock()
	}
}

func (p *proxy) pass(to, from net.Conn, change func([]byte) []byte) {
	defer func() { _ = to.Close(); _ = from.Close() }()
	buffer := make([]byte, 4096)
	for {
		n, err := from.Read(buffer)
		said := buffer[:n]
		if change != nil {
			said = change(said)
		}
		p.passing.RLock()
		_, failed := io.Copy(to, bytes.NewReader(said))
		p.passing.RUnlock()
		if failed != nil || err != nil {
			return
		}
	}
}

// cut ends all connections and takes no further ones; mend takes them again.
func (p *proxy) cut() {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	p.down = true
	for _, c := range p.open {
		_ = c.Close()
	}
	p.open = nil
}

func (p *proxy) mend() {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	p.down = false
}

// hold lets nothing pass, as a wire does that hangs; release lets it pass again.
func (p *proxy) hold()    { p.passing.Lock() }
func (p *proxy) release() { p.passing.Unlock() }
