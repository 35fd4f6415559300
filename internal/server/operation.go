package server

import (
	"time"

	"github.com/prometheus/client_golang/prometheus"
)

// Operation is what one operation of the API took, as its handler reports it.
type Operation struct {
	Name       string // as the client calls it
	Code       string // of its first error, "" where all went well
	Duration   time.Duration
	Cost       int
	Statements int // asked of the engine, which may put several into one
	Rows       int // read from it
}

// operationMetrics are the figures of operations.
type operationMetrics struct {
	known      map[string]bool
	total      *prometheus.CounterVec
	seconds    *prometheus.HistogramVec
	cost       prometheus.Histogram
	statements prometheus.Counter
	rows       prometheus.Counter
	data       *prometheus.GaugeVec
}

func newOperationMetrics(known []string) operationMetrics {
	o := operationMetrics{
		known: map[string]bool{},
		total: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "wpsgraph_operations_total", Help: "Operations by known name and the code of their first error.",
		}, []string{"name", "code"}),
		seconds: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "wpsgraph_operation_seconds", Help: "Time of an operation, by known name.",
			Buckets: []float64{.0005, .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10},
		}, []string{"name"}),
		cost: prometheus.NewHistogram(prometheus.HistogramOpts{
			Name: "wpsgraph_operation_cost", Help: "Estimated cost of operations.",
			Buckets: []float64{1, 10, 50, 100, 500, 1_000, 5_000, 10_000, 20_000},
		}),
		statements: prometheus.NewCounter(prometheus.CounterOpts{Name: "wpsgraph_statements_total", Help: "Statements asked of the engine; on Neo4j those by id that come at once share one."}),
		rows:       prometheus.NewCounter(prometheus.CounterOpts{Name: "wpsgraph_rows_total", Help: "Rows read from the engine."}),
		data: prometheus.NewGaugeVec(prometheus.GaugeOpts{
			Name: "wpsgraph_data_info", Help: "1 for the engine and the version of the data that answer.",
		}, []string{"engine", "version"}),
	}
	for _, name := range known {
		o.known[name] = true
	}
	return o
}

func (o operationMetrics) all() []prometheus.Collector {
	return []prometheus.Collector{o.total, o.seconds, o.cost, o.statements, o.rows, o.data}
}

// Report counts an operation. The codes are the closed list of the API.
func (m *Metrics) Report(op Operation) {
	name := "other"
	if m.operations.known[op.Name] {
		name = op.Name
	}
	code := op.Code
	if code == "" {
		code = "OK"
	}
	m.operations.total.WithLabelValues(name, code).Inc()
	m.operations.seconds.WithLabelValues(name).Observe(op.Duration.Seconds())
	m.operations.cost.Observe(float64(op.Cost))
	m.operations.statements.Add(float64(op.Statements))
	m.operations.rows.Add(float64(op.Rows))
}

// Data notes which engine and which version of the data answer from now on.
func (m *Metrics) Data(engine, version string) {
	m.operations.data.Reset()
	m.operations.data.WithLabelValues(engine, version).Set(1)
}

// Register adds figures of others, such as those of a pool of connections.
func (m *Metrics) Register(figures ...prometheus.Collector) error {
	for _, f := range figures {
		if err := m.registry.Register(f); err != nil {
			return err
		}
	}
	return nil
}
