// Package paths finds how actors could work together: several different chains
// of ties between two ends, best first, each with every factor of its score.
//
// A request becomes a query (checked) and a network (the graph as the query sees
// it). A hunt then finds one route after the other. Balls of labels grow around
// the ends and waypoints until they meet: what they know bounds the cost of every
// route (meeting). Within these bounds a chase goes from chain to longer chain,
// best first, and leaves out what another chain makes needless. What is taken
// limits what further routes may share (taken, usage); where that shows that
// nothing is left, a flood proves it without costs (forced). Every label, chain
// and order is exact: nothing is sampled, nothing depends on time.
//
// It refuses to know what a tie is made of (topology does), to write sentences,
// to read a clock or a store, and to guess: what it could not search to the end
// it calls TRUNCATED.
package paths
