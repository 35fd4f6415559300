package graph_test

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"runtime"
	"testing"
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
