// Package storetest is the one suite that every engine behind store.Store must
// pass: fixed cases as data, and random data sets and trees held against an
// oracle that recomputes everything from the content by looking through all of
// it. The benchmark of engines is here as well.
//
// It refuses options, knowledge of any engine and ways around a test: an engine
// passes all of it, or it is not one.
package storetest
