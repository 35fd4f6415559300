package graph

import (
	"bytes"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"pgregory.net/rapid"
)

// TestTextsAreQuotedAsTheExecutorQuotesThem puts every byte at every place of
// words of eight bytes, then tries texts at random.
func TestTextsAreQuotedAsTheExecutorQuotesThem(t *testing.T) {
	same := func(fail func(string, ...any), text string) {
		var want bytes.Buffer
		graphql.MarshalString(text).MarshalGQL(&want)
		p := newPen(nil)
		defer p.free()
		p.raw("before")
		if p.quoted(text); string(p.text) != "before"+want.String() {
			fail("%q is written %s, want %s", text, p.text, want.Bytes())
		}
	}
	for length := range 18 {
		for at := range length {
			for b := range 256 {
				same(t.Errorf, strings.Repeat("a", at)+string([]byte{byte(b)})+strings.Repeat("z", length-at-1))
			}
		}
	}
	rapid.Check(t, func(t *rapid.T) { same(t.Errorf, rapid.String().Draw(t, "text")) })
}
