package explorer

import (
	"embed"
	"io/fs"
	"net/http"
	"time"

	"wpsgraph/internal/words"
)

//go:embed queries locales
var texts embed.FS

// Config is what the pages are made of. All fields are required.
type Config struct {
	// API answers GraphQL at POST, as it does over the network.
	API http.Handler
	// Schema is the text of the schema that the documents are checked against.
	Schema string
	// Now decides what today is.
	Now func() time.Time
}

// Explorer is the handler of the pages.
type Explorer struct {
	api     *api
	words   *words.Words
	pages   *templates
	assets  *assets
	now     func() time.Time
	screens []screen
}

// NewHandler makes the handler of all pages. It fails where a document does
// not fit the schema, or a catalogue or template is not well formed.
func NewHandler(config Config) (*Explorer, error) {
	own, err := fs.Sub(texts, "locales")
	if err != nil {
		return nil, err
	}
	w, err := words.New(own)
	if err != nil {
		return nil, err
	}
	api, err := newAPI(config.API, config.Schema)
	if err != nil {
		return nil, err
	}
	a, err := newAssets()
	if err != nil {
		return nil, err
	}
	pages, err := newTemplates(w, a)
	if err != nil {
		return nil, err
	}
	return &Explorer{api: api, words: w, pages: pages, assets: a, now: config.Now, screens: screens()}, nil
}
