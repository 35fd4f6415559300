// Package model holds the Go types that stand behind the types of the GraphQL
// schema: views of the rows that a plan read, and the inputs.
//
// It refuses to read data or to compute answers: what is not in a row or in the
// reading that the row belongs to is resolved in package graph.
package model
