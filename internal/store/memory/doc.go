// Package memory is the engine that holds the data set in the memory of the
// process: one snapshot that never changes, read without locks and put in the
// place of another in one step. A snapshot is the entities and sources themselves,
// the relations packed, and arrays of 32-bit numbers that say who is tied to
// whom, so that a million entities with ten million relations fit into 6 GB.
//
// It refuses to compute anything about the graph, to read files and to keep
// anything when the process ends.
package memory
