package main

// figures are the reports of each engine, from the smallest package to the
// largest.
type figures struct{ embedded, neo4j []*report }
