// Command paths measures the search for paths on a generated graph, and writes
// that graph for other programs to be measured on.
//
//	go run ./bench/paths                 the figures, for people
//	go run ./bench/paths -export DIR     the graph and the pairs, and what was found, in DIR
//	bench/paths/compare.py               both, and igraph on the same graph in the same run
//
// It refuses to be part of the product: nothing imports it.
package main
