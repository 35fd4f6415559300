package arch

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

const module = "wpsgraph/"

// imports are the imports of each room, tests left out, by file.
type imports map[string]map[string][]string

func read(t *testing.T, root string) imports {
	t.Helper()
	found := imports{}
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := d.Name()
		if d.IsDir() && path != root && (strings.HasPrefix(name, ".") || name == "node_modules" || name == "testdata") {
			return filepath.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		room := strings.TrimPrefix(filepath.ToSlash(filepath.Dir(path)), "../../")
		if found[room] == nil {
			found[room] = map[string][]string{}
		}
		for _, i := range parsed.Imports {
			imported, err := strconv.Unquote(i.Path.Value)
			if err != nil {
				return err
			}
			found[room][name] = append(found[room][name], imported)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func TestArrowsPointOneWay(t *testing.T) {
	rooms := read(t, "../..")
	if len(rooms) < 20 {
		t.Fatalf("only %d rooms were found", len(rooms))
	}
	for room, files := range rooms {
		for file, imported := range files {
			for _, path := range imported {
				for _, because := range broken(room, path) {
					t.Errorf("%s/%s imports %s, but %s", room, file, path, because)
				}
			}
		}
	}
}

// broken gives the reasons of the bans that an import breaks.
func broken(room, path string) []string {
	var reasons []string
	ours := strings.TrimPrefix(path, module)
	for _, b := range bans {
		if !anyMatches(b.rooms, room) || anyMatches(b.except, room) {
			continue
		}
		for _, p := range b.imports {
			if matches(strings.TrimPrefix(p, module), ours) {
				reasons = append(reasons, b.because)
				break
			}
		}
	}
	return reasons
}

func TestEveryRoomOfTheTableIsThere(t *testing.T) {
	for _, b := range bans {
		for _, room := range b.rooms {
			base := strings.TrimSuffix(strings.TrimSuffix(room, "..."), "/")
			if base == "" {
				continue
			}
			if _, err := os.Stat(filepath.Join("../..", base)); err != nil {
				t.Errorf("the table names %s, which is not there: %v", room, err)
			}
		}
	}
}

func TestABrokenArrowIsSeen(t *testing.T) {
	for _, c := range []struct{ room, path string }{
		{"internal/wps", "golang.org/x/text/collate"},
		{"internal/wps", "wpsgraph/internal/plan"},
		{"internal/paths", "wpsgraph/internal/gaps"},
		{"internal/gaps", "os"},
		{"internal/dataset", "net/http"},
		{"internal/catalog", "github.com/99designs/gqlgen/graphql"},
		{"internal/store/memory", "github.com/neo4j/neo4j-go-driver/v5/neo4j"},
		{"explorer", "wpsgraph/internal/tables"},
	} {
		if broken(c.room, c.path) == nil {
			t.Errorf("%s may import %s", c.room, c.path)
		}
	}
	for _, c := range []struct{ room, path string }{
		{"internal/wps", "strings"},
		{"graph", "github.com/99designs/gqlgen/graphql"},
		{"internal/gaps", "wpsgraph/internal/tables"},
		{"internal/server", "net/http"},
	} {
		if reasons := broken(c.room, c.path); reasons != nil {
			t.Errorf("%s may not import %s: %v", c.room, c.path, reasons)
		}
	}
}
