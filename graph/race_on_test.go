//go:build race

package graph_test

// raced tells that the program is slowed down to look for races.
const raced = true
