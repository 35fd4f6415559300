// Package topology holds the relations of one version of the data as immutable
// arrays, small and fast, and says who is tied to whom on a date and how
// strongly.
//
// It refuses to know what the ties are used for: no search, no score of a path,
// no regions, no words, no clock, no store.
package topology
