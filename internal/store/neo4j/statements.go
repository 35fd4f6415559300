package neo4j

import (
	"embed"
	"strings"
)

//go:embed cypher/*.cypher
var files embed.FS

// The statements that are always the same.
var (
	lockStatement     = statement("lock")
	beginStatement    = statement("begin")
	markStatement     = statement("mark")
	settleStatement   = statement("settle")
	describeStatement = statement("describe")
	foreignStatement  = statement("foreign")
)

// statement is the text of a file without its header.
func statement(name string) string {
	text, err := files.ReadFile("cypher/" + name + ".cypher")
	if err != nil {
		panic("neo4j: a statement that is not embedded: " + err.Error())
	}
	var lines []string
	for line := range strings.Lines(string(text)) {
		if !strings.HasPrefix(line, "//") {
			lines = append(lines, strings.TrimSuffix(line, "\n"))
		}
	}
	return strings.Join(lines, "\n")
}
