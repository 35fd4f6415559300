package server

import (
	"context"
	"log/slog"
	"net/http"
	"net/url"

	"go.opentelemetry.io/contrib/instrumentation/net/http/otelhttp"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracehttp"
	"go.opentelemetry.io/otel/metric/noop"
	"go.opentelemetry.io/otel/propagation"
	"go.opentelemetry.io/otel/sdk/resource"
	"go.opentelemetry.io/otel/sdk/trace"

	"wpsgraph/internal/wps"
)

// tracer sends spans to a collector. What runs below a request finds the same
// one in its context (trace.SpanFromContext(ctx).TracerProvider()), so that
// nothing global is needed.
type tracer struct{ provider *trace.TracerProvider }

// newTracer gives nil for no address. The collector need not be there yet.
func newTracer(address string, log *slog.Logger) (*tracer, error) {
	if address == "" {
		return nil, nil
	}
	if u, err := url.Parse(address); err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" {
		return nil, wps.Errorf(wps.BadUserInput, "%q is not where traces can be sent; write a URL such as http://localhost:4318/v1/traces.", address)
	}
	exporter, err := otlptracehttp.New(context.Background(), otlptracehttp.WithEndpointURL(address))
	if err != nil {
		return nil, err
	}
	return &tracer{trace.NewTracerProvider(
		trace.WithBatcher(patient{exporter, log}),
		trace.WithResource(resource.NewSchemaless(attribute.String("service.name", "wpsgraph"))),
	)}, nil
}

// patient is an exporter whose failures are for the log: nobody who asks
// something has to care.
type patient struct {
	trace.SpanExporter
	log *slog.Logger
}

// ExportSpans sends spans, or drops them.
func (p patient) ExportSpans(ctx context.Context, spans []trace.ReadOnlySpan) error {
	if err := p.SpanExporter.ExportSpans(ctx, spans); err != nil {
		p.log.WarnContext(ctx, "spans were not sent", "spans", len(spans), "error", err.Error())
	}
	return nil
}

// close sends what is left.
func (t *tracer) close(ctx context.Context) error {
	if t == nil {
		return nil
	}
	return t.provider.Shutdown(ctx)
}

// traced makes a span of each request. Who asked is taken out first: spans are
// kept by others. What strangers say about their own trace is linked only.
func (s *Server) traced(next http.Handler) http.Handler {
	if s.tracer == nil {
		return next
	}
	inner := otelhttp.NewHandler(next, "http",
		otelhttp.WithTracerProvider(s.tracer.provider),
		otelhttp.WithMeterProvider(noop.NewMeterProvider()),
		otelhttp.WithPropagators(propagation.TraceContext{}),
		otelhttp.WithPublicEndpointFn(func(r *http.Request) bool { return r.RemoteAddr != fromProxy }),
		otelhttp.WithSpanNameFormatter(func(_ string, r *http.Request) string { return methodName(r.Method) + " " + routeName(r.URL.Path) }),
		otelhttp.WithFilter(func(r *http.Request) bool { return r.URL.Path != "/healthz" && r.URL.Path != "/readyz" }),
	)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		nameless := r.WithContext(r.Context())
		nameless.RemoteAddr = ""
		if s.clients.isProxy(r) {
			nameless.RemoteAddr = fromProxy
		}
		nameless.Header = r.Header.Clone()
		for _, name := range []string{"X-Forwarded-For", "Forwarded", "User-Agent", "Referer"} {
			nameless.Header.Del(name)
		}
		inner.ServeHTTP(w, nameless)
	})
}

// fromProxy stands for the address of a proxy of ours.
const fromProxy = "proxy"
