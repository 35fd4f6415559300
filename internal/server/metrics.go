package server

import (
	"net/http"
	"net/http/pprof"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// Metrics is what /metrics shows.
type Metrics struct {
	registry *prometheus.Registry

	requests    *prometheus.CounterVec
	seconds     *prometheus.HistogramVec
	mu          sync.RWMutex
	answered    map[answered]figures // those of the two above, found once
	inFlight    prometheus.Gauge
	connections prometheus.Gauge
	refused     prometheus.Counter
	limited     prometheus.Counter
	panics      prometheus.Counter

	operations operationMetrics
}

// NewMetrics makes the figures. Clients choose the names of operations, so only
// the known ones are told apart; all others are "other".
func NewMetrics(knownOperations []string) *Metrics {
	m := &Metrics{
		registry: prometheus.NewRegistry(),
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "wpsgraph_http_requests_total", Help: "Requests answered.",
		}, []string{"route", "method", "status"}),
		seconds: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "wpsgraph_http_request_seconds", Help: "Time from the header of a request to the end of its answer.",
			Buckets: []float64{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10},
		}, []string{"route"}),
		inFlight:    prometheus.NewGauge(prometheus.GaugeOpts{Name: "wpsgraph_http_requests_in_flight", Help: "Requests being answered."}),
		connections: prometheus.NewGauge(prometheus.GaugeOpts{Name: "wpsgraph_http_connections", Help: "Connections open."}),
		refused:     prometheus.NewCounter(prometheus.CounterOpts{Name: "wpsgraph_http_connections_refused_total", Help: "Connections beyond the limit."}),
		limited:     prometheus.NewCounter(prometheus.CounterOpts{Name: "wpsgraph_http_requests_limited_total", Help: "Requests refused by the rate limit."}),
		panics:      prometheus.NewCounter(prometheus.CounterOpts{Name: "wpsgraph_panics_total", Help: "Faults of ours that were caught at the edge."}),
		answered:    map[answered]figures{},
		operations:  newOperationMetrics(knownOperations),
	}
	m.registry.MustRegister(m.requests, m.seconds, m.inFlight, m.connections, m.refused, m.limited, m.panics,
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	m.registry.MustRegister(m.operations.all()...)
	return m
}

// answered is what requests are told apart by: few of each.
type answered struct {
	route, method string
	status        int
}

// figures are those of requests that are not told apart.
type figures struct {
	requests prometheus.Counter
	seconds  prometheus.Observer
}

// count counts a request that was answered.
func (m *Metrics) count(r *http.Request, status int, took time.Duration) {
	key := answered{routeName(r.URL.Path), methodName(r.Method), status}
	m.mu.RLock()
	f, ok := m.answered[key]
	m.mu.RUnlock()
	if !ok {
		f = figures{m.requests.WithLabelValues(key.route, key.method, strconv.Itoa(status)), m.seconds.WithLabelValues(key.route)}
		m.mu.Lock()
		m.answered[key] = f
		m.mu.Unlock()
	}
	f.requests.Inc()
	f.seconds.Observe(took.Seconds())
}

// observe serves what is for the people who run the server.
func (s *Server) observe() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", promhttp.HandlerFor(s.metrics.registry, promhttp.HandlerOpts{}))
	mux.HandleFunc("/debug/pprof/", pprof.Index)
	mux.HandleFunc("/debug/pprof/cmdline", pprof.Cmdline)
	mux.HandleFunc("/debug/pprof/profile", pprof.Profile)
	mux.HandleFunc("/debug/pprof/symbol", pprof.Symbol)
	mux.HandleFunc("/debug/pprof/trace", pprof.Trace)
	return mux
}

// routeName is one of few names for an address, so that addresses cannot fill
// the memory of who counts them.
func routeName(path string) string {
	switch path {
	case "/graphql", "/graphiql", "/schema.graphql", "/healthz", "/readyz":
		return path
	}
	if strings.HasPrefix(path, "/graphiql/") {
		return "/graphiql"
	}
	return "pages"
}

// methodName is one of few names for a method.
func methodName(method string) string {
	switch method {
	case http.MethodGet, http.MethodHead, http.MethodPost, http.MethodOptions:
		return method
	}
	return "other"
}
