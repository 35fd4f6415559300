// Package plan says what one root field of an operation reads: a tree of
// things, the hops between them, filters, orders, pages and fields, without a
// word about the engine that reads it or the language that asked.
//
// It refuses to read anything itself, and to know GraphQL.
package plan
