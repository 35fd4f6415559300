// Package search finds what people type: acronyms, names in any language, with
// or without accents, typos, plans by country and generation, and the words of
// descriptions. An index is built once from the stream of entities and never
// changed, so that both engines give the same answers in the same order.
//
// It refuses to read a store, to know what a relation is, or to learn from what
// is asked: the order of its answers follows from the text, the kind and how
// connected an entity is, and from nothing else.
package search
