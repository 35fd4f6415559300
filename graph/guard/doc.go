// Package guard refuses documents and variables by their size, before anything
// dearer looks at them: validation is quadratic in places, and the estimate of
// costs follows fragments without remembering them. Every check here is linear
// in what was sent.
//
// It refuses to know the schema, and to make exceptions: every selection
// counts, introspection and __typename included.
package guard
