package server

import (
	"context"
	"errors"
	"net"
	"net/http"
	"sync/atomic"
	"time"

	"wpsgraph/internal/wps"
)

// Server holds its addresses from New on and answers while Run runs.
type Server struct {
	config   Config
	routes   Routes
	metrics  *Metrics
	clients  *clients
	tracer   *tracer // nil where spans are sent nowhere
	draining atomic.Bool

	listener, observer net.Listener // observer is nil where nobody observes
	open, inside       *http.Server
}

// New takes the addresses. Where one is taken already, or a value cannot work,
// the error says so in a sentence with code BAD_USER_INPUT.
func New(config Config, routes Routes) (*Server, error) {
	if err := errors.Join(config.check(), routes.check()); err != nil {
		return nil, err
	}
	s := &Server{config: config, routes: routes, metrics: routes.Metrics}
	if s.metrics == nil {
		s.metrics = NewMetrics(nil)
	}
	s.clients = newClients(config)
	var err error
	if s.tracer, err = newTracer(config.Traces, config.Log); err != nil {
		return nil, err
	}
	if err := s.listen(); err != nil {
		return nil, err
	}
	s.open = &http.Server{
		Handler:           s.handler(),
		ReadHeaderTimeout: config.ReadHeader,
		ReadTimeout:       config.Read,
		WriteTimeout:      config.Write,
		IdleTimeout:       config.Idle,
		MaxHeaderBytes:    config.HeaderBytes,
		ErrorLog:          quietLog(config.Log),
		ConnContext:       withConnection,
	}
	s.inside = &http.Server{
		Handler:           s.observe(),
		ReadHeaderTimeout: config.ReadHeader,
		ErrorLog:          quietLog(config.Log),
	}
	return s, nil
}

// listen takes both addresses or none.
func (s *Server) listen() error {
	open, err := net.Listen("tcp", s.config.Listen)
	if err != nil {
		return cannotListen(s.config.Listen, err)
	}
	s.listener = &limitedListener{Listener: open, most: int64(s.config.Connections), metrics: s.metrics}
	if s.config.Observe == "" {
		return nil
	}
	if s.observer, err = net.Listen("tcp", s.config.Observe); err != nil {
		_ = open.Close()
		return cannotListen(s.config.Observe, err)
	}
	return nil
}

func cannotListen(address string, err error) error {
	refusal := wps.Errorf(wps.BadUserInput, "Cannot listen at %q", address)
	refusal.Cause = err
	return refusal
}

// Addr is where the server answers.
func (s *Server) Addr() net.Addr { return s.listener.Addr() }

// ObserveAddr is where /metrics is, or nil.
func (s *Server) ObserveAddr() net.Addr {
	if s.observer == nil {
		return nil
	}
	return s.observer.Addr()
}

// Run answers until ctx ends, then lets the requests finish. It gives nil after
// an end in order, and closes the addresses in any case. A server runs once.
func (s *Server) Run(ctx context.Context) error {
	failed := make(chan error, 2)
	serve := func(server *http.Server, at net.Listener) {
		if err := server.Serve(at); !errors.Is(err, http.ErrServerClosed) {
			failed <- err
		}
	}
	go serve(s.open, s.listener)
	if s.observer != nil {
		go serve(s.inside, s.observer)
	}
	s.tell(ctx)
	var err error
	select {
	case err = <-failed:
	case <-ctx.Done():
		s.drain()
	}
	return errors.Join(err, s.stop(context.WithoutCancel(ctx)))
}

// tell logs where the server answers.
func (s *Server) tell(ctx context.Context) {
	where := []any{"address", s.Addr().String()}
	if s.observer != nil {
		where = append(where, "observe", s.ObserveAddr().String())
	}
	s.config.Log.InfoContext(ctx, "listening", where...)
}

// drain tells balancers and clients to go elsewhere while all is still answered.
func (s *Server) drain() {
	s.draining.Store(true)
	time.Sleep(s.config.Drain)
}

// stop ends accepting and waits for what was accepted.
func (s *Server) stop(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, s.config.Grace)
	defer cancel()
	err := s.open.Shutdown(ctx)
	if err != nil {
		s.config.Log.WarnContext(ctx, "requests cut off", "after", s.config.Grace.String())
		err = errors.Join(wps.Errorf(wps.Timeout, "Requests were still running %s after the end of accepting.", s.config.Grace), s.open.Close())
	}
	return errors.Join(err, s.inside.Close(), s.tracer.close(ctx))
}
