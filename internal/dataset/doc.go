// Package dataset turns the folder of a data package into checked, completed
// content, or says exactly what is wrong and where: file, row, column, rule,
// and how to mend it. It finds every fault in one run.
//
// It refuses to mend data itself: what is wrong is reported, never guessed. It
// writes no package, knows no engine, no network and no clock, and hands out
// nothing that is marked as withheld.
package dataset
