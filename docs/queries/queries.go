// Package queries holds the saved queries: GraphQL documents that begin with
// what they answer, in words.
package queries

import (
	"embed"
	"io/fs"
	"net/url"
	"strings"
)

//go:embed *.graphql
var files embed.FS

// Query is a saved query.
type Query struct {
	Name string // the name of its file without the ending
	Asks string // what it answers, in words
	Text string // the document
}

// All lists the saved queries by the names of their files.
func All() ([]Query, error) {
	names, err := fs.Glob(files, "*.graphql")
	if err != nil {
		return nil, err
	}
	all := make([]Query, 0, len(names))
	for _, name := range names {
		text, err := files.ReadFile(name)
		if err != nil {
			return nil, err
		}
		first, _, _ := strings.Cut(string(text), "\n")
		all = append(all, Query{
			Name: strings.TrimSuffix(name, ".graphql"),
			Asks: strings.TrimSpace(strings.TrimPrefix(first, "#")),
			Text: string(text),
		})
	}
	return all, nil
}

// InGraphiQL is the address at which GraphiQL opens with the query.
func (q Query) InGraphiQL() string {
	return "/graphiql?query=" + url.QueryEscape(q.Text)
}

// Text is the document of the saved query whose file has this name without
// number and ending; an error where there is none.
func Text(name string) (string, error) {
	text, err := files.ReadFile(name + ".graphql")
	return string(text), err
}
