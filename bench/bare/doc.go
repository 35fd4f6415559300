// Command bare measures the API against a bare net/http handler that writes the
// same bytes, over loopback, all in one run: what a request costs beyond reading
// it from the network and writing its answer.
//
//	go run ./bench/bare                  the table, for people
//	go run ./bench/bare -keep FILE       and kept in FILE
//
// The load is made by wrk (Debian: apt-get install wrk). It refuses to compare
// figures of different runs, and to be part of the product: nothing imports it.
package main
