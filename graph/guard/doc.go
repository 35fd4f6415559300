// Package guard refuses documents and variables by their size, before anything
// dearer looks at them: validation is quadratic in places, and the estimate of
// costs follows fragments without remembering them. Every check of a size is
// linear in what was sent. Documents with many faults are refused with the
// first of them, because what validation suggests for each is dear.
//
// It refuses to know what anything means, and to make exceptions: every
// selection counts, introspection and __typename included.
package guard
