// Package paths finds how actors could work together: several different chains
// of ties between two ends, best first, each with every factor of its score.
//
// It refuses to know what a tie is made of (topology does), to write sentences,
// to read a clock or a store, and to guess: what it could not search to the end
// it calls TRUNCATED.
package paths
