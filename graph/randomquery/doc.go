// Package randomquery draws valid operations over the schema, for tests: with
// fragments on interfaces, aliases, directives, variables and every field of the
// root, about things that are in the data. The same seed draws the same ones, so
// that two executors can be compared answer by answer.
//
// It refuses to draw what is not valid; for that there is fuzzing. What it asks
// for may still cost more than is answered.
package randomquery
