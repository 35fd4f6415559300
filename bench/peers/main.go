// Command peers asks three questions of the same Neo4j in three ways: of
// wpsgraph, of @neo4j/graphql with Apollo Server (server.mjs), and with Cypher
// written by hand. scripts/bench peers starts all of them. It is a module of its
// own, so that the driver stays in one room of the product.
//
// What speaks HTTP is asked by wrk (Debian: apt-get install wrk), which costs the
// machine little; by hand is this program, with the driver that wpsgraph uses.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"slices"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

func main() {
	l := load{}
	ours := flag.String("ours", "http://127.0.0.1:8080/graphql", "wpsgraph serve --neo4j")
	peer := flag.String("peer", "http://127.0.0.1:4000/", "node server.mjs")
	uri := flag.String("neo4j", "bolt://127.0.0.1:17687", "the server behind both")
	flag.DurationVar(&l.time, "time", 5*time.Second, "how long one way is asked one question in a round")
	flag.IntVar(&l.connections, "connections", 16, "how many ask at the same time")
	rounds := flag.Int("rounds", 3, "how often, in turn; the median is reported")
	warm := flag.Int("warm", 4, "rounds of all questions before them that are thrown away: Neo4j compiles what it runs often")
	flag.Parse()
	if err := run(l, *ours, *peer, *uri, *warm, *rounds); err != nil {
		fmt.Fprintln(os.Stderr, "peers:", err)
		os.Exit(1)
	}
}

func run(l load, ours, peer, uri string, warm, rounds int) error {
	ctx := context.Background()
	driver, err := neo4j.NewDriverWithContext(uri, neo4j.NoAuth())
	if err != nil {
		return err
	}
	defer func() { _ = driver.Close(ctx) }()
	fmt.Println("| question | wpsgraph | @neo4j/graphql | by hand | wpsgraph / peer | wpsgraph / by hand |\n|---|---|---|---|---|---|")
	fifty, err := countries(ctx, driver)
	if err != nil {
		return err
	}
	asked := questions(fifty)
	var all [][]way
	for _, q := range asked {
		hand := byHand(driver, q.cypher, q.parameters())
		if err := same(ctx, ours, q, hand); err != nil {
			return err
		}
		if _, err := ask(ctx, peer, q.bodies(q.peer)[0]); err != nil {
			return err
		}
		all = append(all, []way{
			func() (float64, error) { return l.post(ctx, ours, q.bodies(q.ours)) },
			func() (float64, error) { return l.post(ctx, peer, q.bodies(q.peer)) },
			func() (float64, error) { return l.repeat(ctx, hand) },
		})
	}
	for range warm {
		for _, ways := range all {
			if _, err := inTurn(ways, 1); err != nil {
				return err
			}
		}
	}
	for i, q := range asked {
		rates, err := inTurn(all[i], rounds)
		if err != nil {
			return err
		}
		a, b, c := rates[0], rates[1], rates[2]
		fmt.Printf("| %s | %.0f/s | %.0f/s | %.0f/s | %.1f | %.2f |\n", q.name, a, b, c, a/b, a/c)
	}
	return nil
}

// inTurn asks in each of the ways, in some rounds, and gives the median of each.
func inTurn(ways []way, rounds int) ([]float64, error) {
	rates := make([][]float64, len(ways))
	for range rounds {
		for i, way := range ways {
			rate, err := way()
			if err != nil {
				return nil, err
			}
			rates[i] = append(rates[i], rate)
		}
	}
	medians := make([]float64, len(ways))
	for i := range ways {
		medians[i] = slices.Sorted(slices.Values(rates[i]))[rounds/2]
	}
	return medians, nil
}

// way asks one question for a while, and gives how often a second.
type way func() (float64, error)
