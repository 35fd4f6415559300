// Package offline writes the explorer as a folder of pages that need no server:
// from a USB stick or a shared drive, with links that lead from file to file and
// a search by names.
//
// It asks the explorer's own handler for each page and changes addresses only. It
// refuses to lay out anything itself, and to keep what only a server can answer:
// forms, other dates, and questions with more than a few parameters.
package offline
