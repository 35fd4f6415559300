// Command peers asks three questions of the same Neo4j in three ways: of
// wpsgraph, of @neo4j/graphql with Apollo Server (server.mjs), and with Cypher
// written by hand. It is a module of its own, so that the driver stays in one
// room of the product.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"log"
	"net/http"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

func main() {
	ours := flag.String("ours", "http://127.0.0.1:8080/graphql", "wpsgraph serve --neo4j")
	peer := flag.String("peer", "http://127.0.0.1:4000/", "node server.mjs")
	uri := flag.String("neo4j", "bolt://127.0.0.1:17687", "the server behind both")
	length := flag.Duration("time", 8*time.Second, "how long one way is asked one question in a round")
	rounds := flag.Int("rounds", 3, "how often; the median is reported")
	connections := flag.Int("connections", 16, "how many ask at the same time")
	flag.Parse()
	driver, err := neo4j.NewDriverWithContext(*uri, neo4j.NoAuth())
	if err != nil {
		log.Fatal(err)
	}
	defer func() { _ = driver.Close(context.Background()) }()
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: *connections}}
	fmt.Println("| question | wpsgraph | @neo4j/graphql | by hand | wpsgraph / peer | wpsgraph / by hand |\n|---|---|---|---|---|---|")
	for _, q := range questions() {
		ways := []func() error{
			post(client, *ours, q.ours), post(client, *peer, q.peer), byHand(driver, q.cypher, q.params),
		}
		rates := make([][]float64, len(ways))
		for range *rounds {
			for i, way := range ways {
				rates[i] = append(rates[i], rate(way, *connections, *length))
			}
		}
		a, b, c := median(rates[0]), median(rates[1]), median(rates[2])
		fmt.Printf("| %s | %.0f/s | %.0f/s | %.0f/s | %.1f | %.2f |\n", q.name, a, b, c, a/b, a/c)
	}
}

func median(rates []float64) float64 {
	slices.Sort(rates)
	return rates[len(rates)/2]
}

// rate is how often a second something is done by so many at the same time.
func rate(do func() error, connections int, length time.Duration) float64 {
	if err := do(); err != nil {
		log.Fatal(err)
	}
	var done atomic.Int64
	var group sync.WaitGroup
	end := time.Now().Add(length)
	for range connections {
		group.Go(func() {
			for time.Now().Before(end) {
				if err := do(); err != nil {
					log.Fatal(err)
				}
				done.Add(1)
			}
		})
	}
	group.Wait()
	return float64(done.Load()) / length.Seconds()
}

// post asks a GraphQL server; an answer with errors is one.
func post(client *http.Client, address, query string) func() error {
	body, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		log.Fatal(err)
	}
	return func() error {
		response, err := client.Post(address, "application/json", bytes.NewReader(body))
		if err != nil {
			return err
		}
		defer func() { _ = response.Body.Close() }()
		answer, err := io.ReadAll(response.Body)
		if err == nil && (response.StatusCode != http.StatusOK || bytes.Contains(answer, []byte(`"errors"`))) {
			err = fmt.Errorf("%s: %.500s", address, answer)
		}
		return err
	}
}

// byHand runs a statement as Go programs do, and writes what it gives as JSON.
func byHand(driver neo4j.DriverWithContext, cypher string, params map[string]any) func() error {
	return func() error {
		ctx := context.Background()
		session := driver.NewSession(ctx, neo4j.SessionConfig{AccessMode: neo4j.AccessModeRead, DatabaseName: "neo4j"})
		defer func() { _ = session.Close(ctx) }()
		result, err := session.Run(ctx, cypher, params)
		if err != nil {
			return err
		}
		records, err := result.Collect(ctx)
		if err != nil {
			return err
		}
		rows := make([]map[string]any, len(records))
		for i, record := range records {
			rows[i] = record.AsMap()
		}
		_, err = json.Marshal(rows)
		return err
	}
}
