// Package schema holds the GraphQL schema of the API: one file for each noun,
// and a description on everything that a client can see.
//
// It refuses to know how anything is answered: no resolvers, no directives of a
// code generator, no rules that are not part of the contract with clients.
package schema

import (
	"embed"
	"fmt"
	"io/fs"
	"strings"
)

//go:embed *.graphqls
var files embed.FS

// Files gives the files of the schema.
func Files() fs.FS { return files }

// Text gives the whole schema as one text: the files in the order of their
// names, with an empty line between them.
func Text() (string, error) {
	names, err := fs.Glob(files, "*.graphqls")
	if err != nil {
		return "", fmt.Errorf("list the schema: %w", err)
	}
	texts := make([]string, 0, len(names))
	for _, name := range names {
		text, err := fs.ReadFile(files, name)
		if err != nil {
			return "", fmt.Errorf("read the schema: %w", err)
		}
		texts = append(texts, string(text))
	}
	return strings.Join(texts, "\n"), nil
}
