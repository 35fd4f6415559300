package server

import (
	"log/slog"
	"net/netip"
	"time"
)

// Config is how the server behaves. Begin with Defaults; each field is one flag.
type Config struct {
	// Listen is the address that everybody may ask: host:port, port 0 for any.
	// Default localhost:8080.
	Listen string
	// Observe is the address of /metrics and /debug/pprof. It shows what is going
	// on inside and must not be reachable from outside. Empty: none.
	// Default localhost:9464.
	Observe string

	// Origins are the origins (scheme://host[:port]) whose pages may ask, or "*"
	// for all. Credentials are never accepted. Default none.
	Origins []string
	// Proxies are the networks of proxies in front of the server: from them, and
	// only from them, X-Forwarded-For and X-Request-Id are believed. Default none.
	Proxies []netip.Prefix

	// Connections is how many may be open at once; the next one is answered 503
	// with Retry-After. Default 1,000.
	Connections int
	// Rate is how many requests a second one client address may send for long;
	// 429 with Retry-After beyond. 0: no limit, the default.
	Rate float64
	// Burst is how many it may send at once. Default 20.
	Burst int

	// ReadHeader, Read, Write and Idle are the times a client has to send the
	// header, to send the whole request, to take the answer, and between two
	// requests. Defaults 5 s, 15 s, 30 s and 60 s.
	ReadHeader, Read, Write, Idle time.Duration
	// HeaderBytes is how long a request's header may be; 431 beyond. Default 32 KiB.
	HeaderBytes int
	// ReadyWithin is the time that readiness has to answer. Default 1 s.
	ReadyWithin time.Duration
	// Drain is the time between the wish to stop and the end of accepting:
	// /readyz says no, and every answer closes its connection. Default 250 ms.
	Drain time.Duration
	// Grace is the time that requests have to finish after that. Default 10 s.
	Grace time.Duration

	// Traces is where spans are sent: the URL of an OpenTelemetry collector that
	// takes OTLP over HTTP, as http://localhost:4318/v1/traces. Empty: nowhere,
	// the default.
	Traces string

	// Log gets one line for each request, and faults. Required.
	Log *slog.Logger
	// Now is the clock. Default time.Now.
	Now func() time.Time
}

// Defaults is the server on a machine of one's own; only Log is missing.
func Defaults() Config {
	return Config{
		Listen:      "localhost:8080",
		Observe:     "localhost:9464",
		Connections: 1_000,
		Burst:       20,
		ReadHeader:  5 * time.Second,
		Read:        15 * time.Second,
		Write:       30 * time.Second,
		Idle:        60 * time.Second,
		HeaderBytes: 32 << 10,
		ReadyWithin: time.Second,
		Drain:       250 * time.Millisecond,
		Grace:       10 * time.Second,
		Now:         time.Now,
	}
}
