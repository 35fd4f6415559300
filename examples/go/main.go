// Command wpsgraph-example lists the members of a regional body as of a date,
// each with a source of its membership:
//
//	go run . body:ecowas 2024-06-01
//
// The types in generated.go follow from the schema and members.graphql; to make
// them anew: go tool genqlient.
package main

import (
	"context"
	"fmt"
	"net/http"
	"os"

	"github.com/Khan/genqlient/graphql"
)

func main() {
	address := "http://localhost:8080/graphql"
	if named := os.Getenv("WPSGRAPH"); named != "" {
		address = named
	}
	body, asOf := "body:ecowas", (*string)(nil)
	if len(os.Args) > 1 {
		body = os.Args[1]
	}
	if len(os.Args) > 2 {
		asOf = &os.Args[2]
	}
	client := graphql.NewClient(address, http.DefaultClient)
	if err := list(context.Background(), client, body, asOf); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// list follows the pages of the members.
func list(ctx context.Context, client graphql.Client, body string, asOf *string) error {
	var after *string
	for {
		answer, err := Members(ctx, client, body, asOf, after)
		if err != nil {
			return err
		}
		if answer.Node == nil {
			return fmt.Errorf("there is no %s", body)
		}
		found, ok := (*answer.Node).(*MembersNodeRegionalBody)
		if !ok {
			return fmt.Errorf("%s is no regional body", body)
		}
		for _, edge := range found.Members.Edges {
			since := "since when is not recorded"
			if edge.Relation.Since != nil {
				since = *edge.Relation.Since
			}
			fmt.Printf("%s, %s: %s\n", edge.Node.GetName(), since, edge.Relation.Sources[0].Title)
		}
		if !found.Members.PageInfo.HasNextPage {
			return nil
		}
		after = found.Members.PageInfo.EndCursor
	}
}
