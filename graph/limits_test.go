package graph_test

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"net/http"
	"strings"
	"testing"
	"time"

	"wpsgraph/graph"
	"wpsgraph/graph/transport"
	"wpsgraph/internal/catalog"
	"wpsgraph/internal/plan"
	"wpsgraph/internal/store"
	"wpsgraph/internal/wps"
)

// configured answers over a store, with changes to the configuration.
func configured(t testing.TB, s store.Store, change func(*graph.Config)) http.Handler {
	t.Helper()
	data := catalog.New(s, "embedded")
	if err := data.Refresh(t.Context()); err != nil {
		t.Fatal(err)
	}
	w, err := graph.Words()
	if err != nil {
		t.Fatal(err)
	}
	config := graph.Defaults()
	config.Now, config.Log = today, slog.New(slog.DiscardHandler)
	change(&config)
	return graph.NewHandler(data, w, config)
}

func seededStore(t testing.TB) store.Store {
	t.Helper()
	engine, err := seeded()
	if err != nil {
		t.Fatal(err)
	}
	return engine
}

// slow answers every question for relations when the context has ended, and
// every other one at once.
type slow struct{ store.Store }

func (s slow) Fetch(ctx context.Context, v wps.Version, t *plan.Tree) (*plan.Result, error) {
	if t.Root.Of == plan.Relations {
		<-ctx.Done()
		return nil, ctx.Err()
	}
	return s.Store.Fetch(ctx, v, t)
}

func TestWhatIsOutOfTimeIsNullAndTheRestIsKept(t *testing.T) {
	h := configured(t, slow{seededStore(t)}, func(c *graph.Config) { c.Transport.Timeout = 100 * time.Millisecond })
	for _, c := range []struct{ name, document, want string }{
		{
			"a node", `{ a: node(id: "body:au") { id } b: node(id: "MEMBER_OF:country:ken:body:eac:2000-07-07") { id } }`,
			`{"a":{"id":"body:au"},"b":null}`,
		},
		{
			"paths", `{ a: node(id: "body:au") { id } b: collaborationPaths(input: { from: ["body:au"], to: ["body:eu"], k: 1 }) { paths { hops { relations { id } } } } }`,
			`{"a":{"id":"body:au"},"b":null}`,
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			data, errs := ask(t, h, c.document, nil)
			if got := compact(t, string(data)); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
			if len(errs) != 1 || errs[0].Extensions.Code != "TIMEOUT" || len(errs[0].Path) != 1 || errs[0].Path[0] != "b" {
				t.Errorf("%+v", errs)
			}
		})
	}
}

// broken fails with what an engine may say.
type broken struct {
	store.Store
	err error
}

func (b broken) Fetch(context.Context, wps.Version, *plan.Tree) (*plan.Result, error) {
	return nil, b.err
}

func TestInternalErrorsShowTheNameOfTheRequestAndNothingElse(t *testing.T) {
	secret := errors.New("dial tcp 10.0.0.1:7687: MATCH (n:Secret) at /srv/graph/root.go:12")
	for _, c := range []struct {
		name       string
		err        error
		code, says string
	}{
		{"a fault", secret, "INTERNAL", "internal error request-7"},
		{"a fault with a code", &wps.Error{Code: wps.Internal, Message: "statement of ours", Cause: secret}, "INTERNAL", "internal error request-7"},
		{"an engine out of reach", &wps.Error{Code: wps.Unavailable, Message: "bolt://10.0.0.1 cannot be reached", Cause: secret}, "UNAVAILABLE", "the database cannot answer now: try again later"},
		{"a client that is gone", &wps.Error{Code: wps.Timeout, Message: "stopped", Cause: context.Canceled}, "TIMEOUT", "the operation was given up before it was done"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var log bytes.Buffer
			h := configured(t, broken{seededStore(t), c.err}, func(config *graph.Config) {
				config.RequestID = func(context.Context) string { return "request-7" }
				config.Log = slog.New(slog.NewJSONHandler(&log, nil))
			})
			_, errs := ask(t, h, `{ networks { totalCount } }`, nil)
			if len(errs) != 1 || errs[0].Extensions.Code != c.code || errs[0].Message != c.says {
				t.Errorf("%+v, want %s: %s", errs, c.code, c.says)
			}
			if logged := log.String(); errors.Is(c.err, secret) && (!strings.Contains(logged, "10.0.0.1") || !strings.Contains(logged, "request-7")) {
				t.Errorf("the log does not tell what was hidden: %s", logged)
			}
		})
	}
}

func TestWhoAsksForFiguresGetsThem(t *testing.T) {
	var reports []transport.Report
	h := configured(t, seededStore(t), func(c *graph.Config) {
		c.Transport.Report = func(_ context.Context, r transport.Report) { reports = append(reports, r) }
	})
	// A page of 5 networks with 3 practices each costs 5 × (1 + 3).
	get(t, h, `query Mine { networks(first: 5) { nodes { id practices(first: 3) { nodes { id } } } } }`)
	if len(reports) != 1 {
		t.Fatal(reports)
	}
	r := reports[0]
	if r.Name != "Mine" || r.Cost != 20 || r.Statements != 1 || r.Rows < 5 || r.Rows > 5+5*3*2 || r.Status != 200 || len(r.Codes) != 0 {
		t.Errorf("%+v", r)
	}
}
