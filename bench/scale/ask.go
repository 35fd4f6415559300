package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"time"
)

// question is an operation; $a and $b are two actors, others each time.
type question struct{ name, document string }

var questions = []question{
	{"an actor by id", `query($a: ID!) { node(id: $a) { id ... on Entity { name description sources { title date } } } }`},
	{"20 practices with leaders, countries, themes", `{ practices(first: 20) { nodes { id name leaders(first: 5) { nodes { name } }
		countries(first: 5) { nodes { name } } themes(first: 5) { nodes { name } } } } }`},
	{"ECOWAS, its members, their plans, their themes", `{ node(id: "body:ecowas") { ... on RegionalBody { name members(first: 20) {
		edges { relation { since } node { name ... on Country { plans(first: 5) { nodes { name themes(first: 5) { nodes { name } } } } } } } } } } }`},
	{"the partners of an actor and how many, twice", `query($a: ID!, $b: ID!) { nodes(ids: [$a, $b]) { ... on Actor { name partners(first: 10) { totalCount
		edges { relation { since sentence } node { name } } } } } }`},
	{"5 paths between two actors", `query($a: ID!, $b: ID!) { collaborationPaths(input: { from: [$a], to: [$b], k: 5 }) {
		paths { score explanation hops { from { name } to { name } } } } }`},
}

// latency is how long the answers to one question took, in milliseconds.
type latency struct {
	Question string
	P50, P99 float64
}

// warmUp is how often a question is asked before it is measured: Neo4j plans
// each shape of a statement when it meets it first.
const warmUp = 20

// askAll asks every question so many times, about other actors each time.
func askAll(h http.Handler, ids []string, times int) ([]latency, error) {
	var all []latency
	for _, q := range questions {
		took := make([]time.Duration, 0, times)
		for i := range warmUp + times {
			one, err := q.ask(h, ids[i%len(ids)], ids[(i*7+3)%len(ids)])
			if err != nil {
				return nil, err
			}
			if i >= warmUp {
				took = append(took, one)
			}
		}
		slices.Sort(took)
		all = append(all, latency{q.name, milliseconds(took[times/2]), milliseconds(took[times*99/100])})
	}
	return all, nil
}

// ask asks once and says how long that took.
func (q question) ask(h http.Handler, a, b string) (time.Duration, error) {
	body, err := json.Marshal(map[string]any{"query": q.document, "variables": map[string]string{"a": a, "b": b}})
	if err != nil {
		return 0, err
	}
	request := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewReader(body))
	request.Header.Set("Content-Type", "application/json")
	answer := httptest.NewRecorder()
	began := time.Now()
	h.ServeHTTP(answer, request)
	took := time.Since(began)
	if bytes.Contains(answer.Body.Bytes(), []byte(`"errors"`)) {
		return 0, fmt.Errorf("%s: %s", q.name, answer.Body)
	}
	return took, nil
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
