package guard

import (
	"context"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestCacheForgetsTheLeastRecentlyUsed(t *testing.T) {
	ctx := context.Background()
	c := Texts(Bounds{Entries: 2, TextBytes: 10, TotalBytes: 100})
	c.Add(ctx, "a", "1")
	c.Add(ctx, "b", "2")
	c.Get(ctx, "a")
	c.Add(ctx, "c", "3")
	for key, want := range map[string]bool{"a": true, "b": false, "c": true} {
		if _, ok := c.Get(ctx, key); ok != want {
			t.Errorf("%s is kept: %v", key, ok)
		}
	}
}

func TestCacheKeepsNoLongText(t *testing.T) {
	ctx := context.Background()
	texts, documents := Texts(DefaultBounds()), Documents(DefaultBounds())
	long := strings.Repeat("x", 8<<10+1)
	texts.Add(ctx, "hash", long)
	documents.Add(ctx, long, nil)
	if n, _ := texts.Size(); n != 0 {
		t.Error("a long text is kept")
	}
	if n, _ := documents.Size(); n != 0 {
		t.Error("a document with a long text is kept")
	}
	documents.Add(ctx, long[1:], nil)
	if n, bytes := documents.Size(); n != 1 || bytes != 8<<10 {
		t.Errorf("%d documents with %d bytes", n, bytes)
	}
}

// TestCacheStaysWithinItsBounds holds the bounds, and that what was added last
// is there, whatever is added in whatever order.
func TestCacheStaysWithinItsBounds(t *testing.T) {
	ctx := context.Background()
	rapid.Check(t, func(t *rapid.T) {
		bounds := Bounds{Entries: rapid.IntRange(1, 5).Draw(t, "entries"), TextBytes: 20, TotalBytes: rapid.IntRange(20, 60).Draw(t, "total")}
		c := Texts(bounds)
		for range rapid.IntRange(1, 40).Draw(t, "steps") {
			key := rapid.StringMatching(`[a-h]`).Draw(t, "key")
			text := strings.Repeat("x", rapid.IntRange(0, 22).Draw(t, "length"))
			c.Add(ctx, key, text)
			sum := 0
			for _, k := range c.kept.Keys() {
				v, _ := c.kept.Peek(k)
				sum += len(v)
			}
			n, bytes := c.Size()
			if n > bounds.Entries || bytes > bounds.TotalBytes || bytes != sum {
				t.Fatalf("%d entries, %d bytes (counted %d) in %+v", n, bytes, sum, bounds)
			}
			if got, ok := c.Get(ctx, key); len(text) <= bounds.TextBytes && (!ok || got != text) {
				t.Fatalf("what was added last is %q, %v", got, ok)
			}
		}
	})
}
