// Package draft adds rows to a data package in memory, each at its place in the
// order of its file, and says what the package then has that it had not before:
// what a contributor is to see before anything is written.
//
// It refuses to write to the disk, to change a row that is there, and to judge
// facts: whether a row is sound is what package dataset says.
package draft
