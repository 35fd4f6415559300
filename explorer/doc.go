// Package explorer serves the pages for people: each state is an address, each
// panel shows what one GraphQL document of queries answers, and hands that
// document out.
//
// It refuses to read the data but through the public GraphQL schema: that
// proves that the API is enough. It refuses to compute an analysis, to keep
// anything between two requests, and to need a script.
package explorer
