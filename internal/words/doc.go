// Package words puts into words, in English, French, Portuguese, Spanish,
// Arabic and Swahili, what the graph and its analyses say: dates, relations,
// paths, gaps, changes and labels. Every sentence stands in a catalogue,
// locales/LANGUAGE.toml, with slots; what a language asks of a name in a slot
// (articles, contractions, elisions) is in the Go file of that language.
//
// It refuses to judge and to look anything up: it says what it is given. It
// knows no analysis, no store, no clock and no network. It never escapes: its
// sentences are plain text, and escaping is for the page.
package words
