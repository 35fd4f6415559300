// Package tables is what filters and analyses look up: built once when a
// version of the data is taken up, never changed after it, and safe for use by
// many at once.
//
// Everything is as of a day that the caller passes. What holds on the day, and
// what nobody can tell (wps.Span.Shown), is taken in; what has ended or not
// begun is not; methods that count say so where they count otherwise.
//
// It refuses to read a clock, a store or a file, to score anything, and to put
// anything into words.
package tables
