package server

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus"
)

func TestMetricsAreOnTheSecondAddressOnly(t *testing.T) {
	s := start(t, testConfig(), testRoutes())
	ask(t, "POST", s.url+"/graphql", "{}")
	ask(t, "BREW", s.url+"/coffee/pot", "")
	got := ask(t, "GET", s.observe+"/metrics", "")
	for _, want := range []string{
		`wpsgraph_http_requests_total{method="POST",route="/graphql",status="200"} 1`,
		`wpsgraph_http_requests_total{method="other",route="pages",status="405"} 1`,
		`wpsgraph_http_request_seconds_count{route="/graphql"} 1`,
		`go_goroutines`,
	} {
		if !strings.Contains(got.body, want) {
			t.Errorf("no %s in\n%s", want, got.body)
		}
	}
	if strings.Contains(got.body, "coffee") {
		t.Error("an address that a client chose is a label")
	}
	if got := ask(t, "GET", s.observe+"/debug/pprof/cmdline", ""); got.status != 200 {
		t.Errorf("pprof: %d", got.status)
	}
}

func TestServerWithoutSecondAddress(t *testing.T) {
	config := testConfig()
	config.Observe = ""
	s := start(t, config, testRoutes())
	if s.ObserveAddr() != nil || ask(t, "GET", s.url+"/healthz", "").status != 200 {
		t.Error("the server needs its second address")
	}
}

func TestOperationsAreToldApartByKnownNamesOnly(t *testing.T) {
	routes := testRoutes()
	routes.Metrics = NewMetrics([]string{"CountryPage"})
	s := start(t, testConfig(), routes)
	routes.Metrics.Report(Operation{Name: "CountryPage", Duration: time.Millisecond, Cost: 40, Statements: 2, Rows: 7})
	for i := range 1_000 {
		routes.Metrics.Report(Operation{Name: fmt.Sprint("Mine", i), Code: "TIMEOUT"})
	}
	body := ask(t, "GET", s.observe+"/metrics", "").body
	for _, want := range []string{
		`wpsgraph_operations_total{code="OK",name="CountryPage"} 1`,
		`wpsgraph_operations_total{code="TIMEOUT",name="other"} 1000`,
		`wpsgraph_operation_cost_sum 40`,
		`wpsgraph_statements_total 2`,
		`wpsgraph_rows_total 7`,
	} {
		if !strings.Contains(body, want) {
			t.Errorf("no %s", want)
		}
	}
	if strings.Contains(body, "Mine") {
		t.Error("a name that a client chose is a label")
	}
}

func TestMetricsNameTheDataThatAnswer(t *testing.T) {
	routes := testRoutes()
	routes.Metrics = NewMetrics(nil)
	s := start(t, testConfig(), routes)
	routes.Metrics.Data("memory", "v1")
	routes.Metrics.Data("memory", "v2")
	pool := prometheus.NewGauge(prometheus.GaugeOpts{Name: "pool_connections"})
	if err := routes.Metrics.Register(pool); err != nil {
		t.Fatal(err)
	}
	if err := routes.Metrics.Register(pool); err == nil {
		t.Error("the same figure is there twice")
	}
	body := ask(t, "GET", s.observe+"/metrics", "").body
	if !strings.Contains(body, `wpsgraph_data_info{engine="memory",version="v2"} 1`) || strings.Contains(body, `"v1"`) {
		t.Error("the version of the data is not the last one")
	}
	if !strings.Contains(body, "pool_connections 0") {
		t.Error("figures of others are not shown")
	}
}
