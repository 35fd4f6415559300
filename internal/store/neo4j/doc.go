// Package neo4j is the engine that keeps the data set in a Neo4j server: a
// graph that users of Neo4j find their way in, read with one statement for each
// tree or for many that ask for things by id, and replaced in one transaction.
//
// It refuses to touch what is not its own in the database, to order by what a
// server thinks the order of texts is, and to put a value into the text of a
// statement. The driver is seen here and nowhere else.
package neo4j
