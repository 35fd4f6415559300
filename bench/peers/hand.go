package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"sync/atomic"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// byHand runs a statement as Go programs do, and writes what it gives as JSON.
// Its parameters are taken in turn.
func byHand(driver neo4j.DriverWithContext, cypher string, parameters []map[string]any) func(context.Context) ([]byte, error) {
	var asked atomic.Int64
	return func(ctx context.Context) ([]byte, error) {
		params := parameters[int(asked.Add(1)-1)%len(parameters)]
		session := driver.NewSession(ctx, neo4j.SessionConfig{AccessMode: neo4j.AccessModeRead, DatabaseName: "neo4j"})
		defer func() { _ = session.Close(ctx) }()
		result, err := session.Run(ctx, cypher, params)
		if err != nil {
			return nil, err
		}
		records, err := result.Collect(ctx)
		if err != nil {
			return nil, err
		}
		rows := make([]map[string]any, len(records))
		for i, record := range records {
			rows[i] = record.AsMap()
		}
		return json.Marshal(rows)
	}
}

var ids = regexp.MustCompile(`"id":\s*"([^"]+)"`)

// same fails where wpsgraph does not answer a question with the things that it
// is answered with by hand.
func same(ctx context.Context, ours string, q question, hand func(context.Context) ([]byte, error)) error {
	for _, body := range q.bodies(q.ours) {
		served, err := ask(ctx, ours, body)
		if err != nil {
			return err
		}
		written, err := hand(ctx)
		if err != nil {
			return err
		}
		a, b := idsOf(served), idsOf(written)
		if len(a) == 0 || !slices.Equal(a, b) {
			return fmt.Errorf("%s: wpsgraph names %d things, by hand %d, or others: %.300s", q.name, len(a), len(b), served)
		}
	}
	return nil
}

// ask asks a GraphQL server once; an answer with errors is one, which wrk, that
// looks at the status alone, would count as any other.
func ask(ctx context.Context, address, body string) ([]byte, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, address, strings.NewReader(body))
	if err != nil {
		return nil, err
	}
	request.Header.Set("Content-Type", "application/json")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, err
	}
	defer func() { _ = response.Body.Close() }()
	answer, err := io.ReadAll(response.Body)
	if err == nil && (response.StatusCode != http.StatusOK || bytes.Contains(answer, []byte(`"errors"`))) {
		err = fmt.Errorf("%s: %.500s", address, answer)
	}
	return answer, err
}

// idsOf are the ids in an answer, sorted: the two write their fields in
// different orders.
func idsOf(answer []byte) []string {
	var list []string
	for _, match := range ids.FindAllSubmatch(answer, -1) {
		list = append(list, string(match[1]))
	}
	slices.Sort(list)
	return list
}
