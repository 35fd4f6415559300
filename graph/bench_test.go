package graph_test

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"regexp"
	"runtime"
	"slices"
	"testing"
	"time"

	"wpsgraph/graph"
	"wpsgraph/graph/model"
	"wpsgraph/internal/catalog"
	"wpsgraph/internal/paths"
	"wpsgraph/internal/topology"
	"wpsgraph/internal/wps"
)

// The four questions that are measured, as a client would send them.
var measured = []struct{ name, document string }{
	{"entity", `{ node(id: "country:ken") { ... on Country { id name iso2 region } } }`},
	{"practices", `{ practices(first: 20) { nodes { id name leaders(first: 5) { nodes { name } }
		countries(first: 5) { nodes { name } } themes(first: 5) { nodes { name } } } } }`},
	{"tree", `{ node(id: "body:ecowas") { ... on RegionalBody { name members(first: 20) { edges { relation { since }
		node { name ... on Country { plans(first: 5) { nodes { name themes(first: 5) { nodes { name } } } } } } } } } } }`},
	{"paths", `{ collaborationPaths(input: { from: ["body:sadc"], to: ["network:nordic-women-mediators"], k: 5 }) {
		paths { score explanation hops { from { name } to { name } strength sentence } } } }`},
	{"gaps", `{ gaps(first: 20) { nodes { id score says subject { name } } } }`},
}

func BenchmarkAPI(b *testing.B) {
	h, _ := api(b)
	for _, m := range measured {
		body, err := json.Marshal(map[string]string{"query": m.document})
		if err != nil {
			b.Fatal(err)
		}
		if answer := post(h, body); bytes.Contains(answer, []byte(`"errors"`)) {
			b.Fatalf("%s: %s", m.name, answer)
		}
		b.Run(m.name, func(b *testing.B) {
			b.ReportAllocs()
			b.RunParallel(func(pb *testing.PB) {
				for pb.Next() {
					request := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewReader(body))
					request.Header.Set("Content-Type", "application/json")
					h.ServeHTTP(httptest.NewRecorder(), request)
				}
			})
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "requests/s")
		})
	}
	var memory runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&memory)
	b.Logf("heap with the seed: %d MiB", memory.HeapInuse>>20)
}

// BenchmarkPathsBetweenMany asks for five paths between random actors, with all
// that is said of them, and reports the time that 95 of 100 pairs stay below. Of
// each pair the best of three runs counts: what it takes where nothing else runs.
func BenchmarkPathsBetweenMany(b *testing.B) {
	h, _ := api(b)
	actors := post(h, []byte(`{"query":"{ regionalBodies(first: 100) { nodes { id } } networks(first: 100) { nodes { id } } organizations(first: 100) { nodes { id } } countries(first: 100) { nodes { id } } }"}`))
	ids := regexp.MustCompile(`"id":"([^"]+)"`).FindAllSubmatch(actors, -1)
	dice := rand.New(rand.NewPCG(1325, 2000))
	var took []time.Duration
	for b.Loop() {
		from, to := string(ids[dice.IntN(len(ids))][1]), string(ids[dice.IntN(len(ids))][1])
		if from == to {
			continue
		}
		body, err := json.Marshal(map[string]any{"variables": map[string]string{"from": from, "to": to}, "query": `query($from: ID!, $to: ID!) {
			collaborationPaths(input: { from: [$from], to: [$to], k: 5 }) { paths { score explanation hops { from { name } to { name } strength sentence } } } }`})
		if err != nil {
			b.Fatal(err)
		}
		best := time.Hour
		for range 3 {
			began := time.Now()
			answer := post(h, body)
			best = min(best, time.Since(began))
			if bytes.Contains(answer, []byte(`"errors"`)) {
				b.Fatalf("%s: %s", body, answer)
			}
		}
		took = append(took, best)
	}
	report(b, took)
}

// BenchmarkPathsInWords is the same without GraphQL: five paths between random
// actors, their explanations, and the sentence of each hop.
func BenchmarkPathsInWords(b *testing.B) {
	data := catalog.New(seededStore(b), "embedded")
	if err := data.Refresh(b.Context()); err != nil {
		b.Fatal(err)
	}
	view, err := data.View()
	if err != nil {
		b.Fatal(err)
	}
	w, err := graph.Words()
	if err != nil {
		b.Fatal(err)
	}
	operation := &model.Operation{View: view, Day: wps.DayOf(today()), Words: w}
	ties, err := view.Graph.At(b.Context(), operation.Day)
	if err != nil {
		b.Fatal(err)
	}
	var actors []wps.ID
	for n := range topology.Node(view.Graph.Nodes()) {
		if ties.Acts(n) && ties.Partners(n) > 0 {
			actors = append(actors, view.Graph.ID(n))
		}
	}
	dice := rand.New(rand.NewPCG(1325, 2000))
	var took []time.Duration
	for b.Loop() {
		from, to := actors[dice.IntN(len(actors))], actors[dice.IntN(len(actors))]
		if from == to {
			continue
		}
		best := time.Hour
		for range 3 {
			began := time.Now()
			found, err := paths.Find(b.Context(), ties, paths.Request{From: []wps.ID{from}, To: []wps.ID{to}, K: 5, MaxHops: 6})
			if err != nil {
				b.Fatal(err)
			}
			result := &model.PathResult{Operation: operation, Found: found}
			for _, p := range result.Paths() {
				_ = p.Explanation(nil)
				for _, h := range p.Hops() {
					_ = h.Sentence(nil)
				}
			}
			best = min(best, time.Since(began))
		}
		took = append(took, best)
	}
	report(b, took)
}

func report(b *testing.B, took []time.Duration) {
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds()), "µs/median")
	b.ReportMetric(float64(took[len(took)*95/100].Microseconds()), "µs/p95")
	b.ReportMetric(float64(took[len(took)-1].Microseconds()), "µs/worst")
}
