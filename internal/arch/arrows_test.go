package arch

import "strings"

// arrow says what a room may not import, and why. A pattern that ends in
// "/..." stands for everything below it too.
type arrow struct {
	rooms   []string // of ours, without the module's name; "..." for all
	except  []string
	imports []string // ours without the module's name, others whole
	because string
}

// analyses are the rooms that compute answers.
var analyses = []string{
	"internal/topology", "internal/paths", "internal/gaps", "internal/peers", "internal/search", "internal/tables",
	"internal/words", "internal/citation",
}

var bans = []arrow{
	{
		rooms:   []string{"internal/wps"},
		imports: []string{"internal/...", "graph/...", "*.*/..."},
		because: "the domain holds without any database or library: it imports the standard library only",
	},
	{
		rooms:   []string{"internal/plan", "internal/store"},
		imports: []string{"graph/...", "internal/catalog", "internal/store/...", "github.com/99designs/gqlgen/..."},
		because: "the seam knows neither GraphQL above it nor the engines below it",
	},
	{
		rooms:   []string{"internal/store/memory", "internal/store/neo4j", "internal/store/storetest"},
		imports: []string{"graph/...", "internal/catalog", "internal/paths", "internal/gaps", "internal/peers", "internal/search", "internal/tables", "internal/topology"},
		because: "an engine reads and writes; what it reads for is not its business",
	},
	{
		rooms:   []string{"internal/store/memory"},
		imports: []string{"internal/store/neo4j"},
		because: "engines do not know each other",
	},
	{
		rooms:   []string{"internal/store/neo4j"},
		imports: []string{"internal/store/memory"},
		because: "engines do not know each other",
	},
	{
		rooms:   analyses,
		imports: []string{"internal/store/...", "internal/catalog", "internal/dataset", "graph/...", "net/...", "os", "io/ioutil", "log/..."},
		because: "analyses are pure functions over topology and tables: no store, no files, no network, no log",
	},
	{
		rooms:   []string{"internal/topology"},
		imports: []string{"internal/paths", "internal/gaps", "internal/peers", "internal/search", "internal/tables"},
		because: "topology does not know what its ties are used for",
	},
	{
		rooms:   []string{"internal/paths"},
		imports: []string{"internal/gaps", "internal/peers", "internal/search"},
		because: "gaps and peers lean on paths, never the other way round",
	},
	{
		rooms:   []string{"internal/export"},
		imports: []string{"graph/...", "internal/catalog", "internal/dataset", "internal/store/memory", "internal/store/neo4j", "internal/tables", "net/http/...", "os"},
		because: "an export reads the streams of whatever engine, and writes to what it is given",
	},
	{
		rooms:   []string{"internal/server"},
		imports: []string{"graph/...", "internal/catalog", "internal/store/...", "internal/dataset", "internal/tables"},
		because: "the process on the network knows nothing of the graph: handlers are handed in",
	},
	{
		rooms:   []string{"explorer"},
		imports: []string{"internal/store/...", "internal/catalog", "internal/tables", "internal/topology", "internal/paths", "internal/gaps", "internal/peers", "internal/search", "internal/dataset"},
		because: "the explorer reads through the public GraphQL schema alone: that proves that the API is enough",
	},
	{
		rooms:   []string{"..."},
		except:  []string{"graph/...", "schema"},
		imports: []string{"github.com/99designs/gqlgen/...", "wpsgraph/graph/generated"},
		because: "gqlgen is seen by graph alone, so that it can be replaced",
	},
	{
		rooms:   []string{"..."},
		except:  []string{"internal/store/neo4j/...", "bench/..."},
		imports: []string{"github.com/neo4j/..."},
		because: "the driver is seen by one room, so that everything else works without Neo4j",
	},
	{
		rooms:   []string{"..."},
		except:  []string{"internal/server/...", "graph/...", "explorer/...", "cmd/...", "bench/...", "examples/..."},
		imports: []string{"net/http/..."},
		because: "HTTP is for the rooms at the edge",
	},
	{
		rooms:   []string{"..."},
		except:  []string{"cmd/..."},
		imports: []string{"github.com/alecthomas/kong"},
		because: "flags and environment are read in one place",
	},
	{
		rooms:   []string{"internal/...", "graph/...", "explorer/...", "schema", "seed"},
		imports: []string{"cmd/..."},
		because: "the command knows all rooms, and none knows it",
	},
}

// matches tells whether a path is what a pattern stands for.
func matches(pattern, path string) bool {
	switch {
	case pattern == "...":
		return true
	case pattern == "*.*/...":
		first, _, _ := strings.Cut(path, "/")
		return strings.Contains(first, ".")
	case strings.HasSuffix(pattern, "/..."):
		base := strings.TrimSuffix(pattern, "/...")
		return path == base || strings.HasPrefix(path, base+"/")
	}
	return path == pattern
}

func anyMatches(patterns []string, path string) bool {
	for _, p := range patterns {
		if matches(p, path) {
			return true
		}
	}
	return false
}
