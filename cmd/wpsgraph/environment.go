package main

import (
	"slices"
	"strings"

	"github.com/alecthomas/kong"

	"wpsgraph/internal/wps"
)

// prefix begins the names of all our environment variables.
const prefix = "WPSGRAPH_"

// forTests are variables that the tests read, and this program does not.
var forTests = []string{"WPSGRAPH_TEST_LONG", "WPSGRAPH_TEST_NEO4J"}

// checkEnvironment refuses variables with our prefix that no flag has: a
// misspelt setting must not be passed over in silence.
func checkEnvironment(parser *kong.Kong, environment []string) error {
	known := append(slices.Clone(forTests), secrets...)
	_ = kong.Visit(parser.Model, func(node kong.Visitable, next kong.Next) error {
		if flag, ok := node.(*kong.Flag); ok {
			known = append(known, flag.Envs...)
		}
		return next(nil)
	})
	slices.Sort(known)
	for _, variable := range environment {
		name, _, _ := strings.Cut(variable, "=")
		if strings.HasPrefix(name, prefix) && !slices.Contains(known, name) {
			return wps.Errorf(wps.BadUserInput, "the environment has %s, which no flag reads; there are %s",
				name, strings.Join(slices.Compact(known), ", "))
		}
	}
	return nil
}
