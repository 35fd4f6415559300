// Package wps says what the graph of Women, Peace and Security is made of:
// entities, relations, sources and dates, and the rules about them that hold
// without any database.
//
// It refuses to know where data come from or go to: no files, no network, no
// clock, no GraphQL. It imports the standard library only.
package wps
