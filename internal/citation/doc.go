// Package citation says how to cite a record or the data set: the original
// sources first, then this data set with its version, the date looked at and
// the id of the record. As text, as BibTeX and as CSL-JSON.
//
// It refuses to look anything up: it cites what it is given.
package citation
