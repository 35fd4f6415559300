package graph

import (
	"embed"
	"io/fs"

	"wpsgraph/internal/words"
)

//go:embed locales/*.toml
var locales embed.FS

// Words are the sentences that the API says, its own catalogues included.
func Words() (*words.Words, error) {
	own, err := fs.Sub(locales, "locales")
	if err != nil {
		return nil, err
	}
	return words.New(own)
}
