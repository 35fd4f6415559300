package storetest

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The fixed cases were written by hand: they hold the oracle as well.
func TestOracleReadsTheCases(t *testing.T) {
	for _, d := range drawings() {
		oracle := Oracle{drawn(t, d.graph)}
		for _, c := range d.cases {
			if diff := cmp.Diff(c.lines(), linesOf(Render(&c.tree, oracle.Fetch(&c.tree)))); diff != "" {
				t.Errorf("%s: %s (-want +got):\n%s", d.name, c.promise, diff)
			}
		}
	}
}
