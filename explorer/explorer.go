// Package explorer serves the pages for people.
//
// It refuses to read the data but through the public GraphQL schema.
package explorer

import (
	"bytes"
	"embed"
	"html/template"
	"net/http"

	"wpsgraph/docs/queries"
)

//go:embed templates assets
var files embed.FS

// shownQueries is how many of the saved queries the start page offers.
const shownQueries = 10

// NewHandler makes the handler of the start page and its assets.
func NewHandler() (http.Handler, error) {
	page, err := startPage()
	if err != nil {
		return nil, err
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write(page)
	})
	mux.Handle("GET /assets/", http.FileServerFS(files))
	return mux, nil
}

func startPage() ([]byte, error) {
	pages, err := template.ParseFS(files, "templates/*.html")
	if err != nil {
		return nil, err
	}
	saved, err := queries.All()
	if err != nil {
		return nil, err
	}
	var page bytes.Buffer
	err = pages.ExecuteTemplate(&page, "start.html", saved[:min(shownQueries, len(saved))])
	return page.Bytes(), err
}
