// Package export writes a version of the data in the formats that others read:
// the data package itself, tables with names instead of ids, GraphML, GEXF,
// JSON-LD, N-Quads and BibTeX, and the rows of any answer as a table.
//
// Every format is written while the records go by: beside the relations as the
// store gives them, some twenty bytes each, what is kept in memory grows with the
// entities at most (their names). The same version gives the same bytes.
//
// It refuses to choose: a format has every record that the store has, which
// holds nothing that is withheld. It opens no files and no network; it is given
// something to write to.
package export
