package export

import (
	"net/url"
	"strings"
)

// isIRI tells whether an address can stand between the angle brackets of
// N-Quads: absolute, and without what these may not hold.
func isIRI(address string) bool {
	u, err := url.Parse(address)
	return err == nil && u.IsAbs() && !strings.ContainsFunc(address, func(c rune) bool {
		return c <= ' ' || strings.ContainsRune("<>\"{}|^`\\", c)
	})
}

// base is what stands before ids.
func (o Options) base() string {
	if o.Base == "" {
		return DefaultBase
	}
	return o.Base
}
