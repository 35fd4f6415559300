package guard

import (
	"context"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	"github.com/hashicorp/golang-lru/v2/simplelru"
	"github.com/vektah/gqlparser/v2/ast"
)

// Bounds are how much a cache keeps. A parsed document takes about 26 times the
// bytes of its text, so a bound on the number of entries alone is none.
type Bounds struct {
	Entries    int // how many texts
	TextBytes  int // a longer text is not kept
	TotalBytes int // of all texts together
}

// DefaultBounds keep what real clients send: a few hundred saved operations.
func DefaultBounds() Bounds {
	return Bounds{Entries: 500, TextBytes: 8 << 10, TotalBytes: 1 << 20}
}

// Cache is a graphql.Cache that forgets the least recently used texts, bounded
// by their number and by their bytes.
type Cache[T any] struct {
	bounds Bounds
	text   func(key string, value T) string
	onDrop func(T)

	mu    sync.Mutex
	kept  *simplelru.LRU[string, T]
	bytes int
	gone  []T // dropped, and onDrop not yet told
}

var _ graphql.Cache[string] = (*Cache[string])(nil)

// Documents is the cache of parsed and validated documents, by their text.
func Documents(bounds Bounds) *Cache[*ast.QueryDocument] {
	return newCache(bounds, func(key string, _ *ast.QueryDocument) string { return key })
}

// Texts is the cache of persisted queries, by their hash.
func Texts(bounds Bounds) *Cache[string] {
	return newCache(bounds, func(_, value string) string { return value })
}

func newCache[T any](bounds Bounds, text func(string, T) string) *Cache[T] {
	c := &Cache[T]{bounds: bounds, text: text}
	c.kept, _ = simplelru.NewLRU(max(bounds.Entries, 1), func(key string, value T) {
		c.bytes -= len(text(key, value))
		if c.onDrop != nil {
			c.gone = append(c.gone, value)
		}
	})
	return c
}

// OnDrop has f told of each value that the cache no longer keeps. It must be
// called before the cache is used.
func (c *Cache[T]) OnDrop(f func(T)) { c.onDrop = f }

// Get gives what is kept under a key.
func (c *Cache[T]) Get(_ context.Context, key string) (value T, ok bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.kept.Get(key)
}

// Add keeps a value, unless its text is too long to be kept.
func (c *Cache[T]) Add(_ context.Context, key string, value T) {
	size := len(c.text(key, value))
	if size > min(c.bounds.TextBytes, c.bounds.TotalBytes) {
		return
	}
	for _, value := range c.add(key, value, size) {
		c.onDrop(value)
	}
}

// add keeps a value and gives what is no longer kept instead: onDrop may ask the
// cache for something, so it is told when the lock is free.
func (c *Cache[T]) add(key string, value T, size int) (gone []T) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.kept.Remove(key)
	c.bytes += size
	c.kept.Add(key, value)
	for c.bytes > c.bounds.TotalBytes {
		c.kept.RemoveOldest()
	}
	gone, c.gone = c.gone, nil
	return gone
}

// Size is how many texts are kept, and their bytes.
func (c *Cache[T]) Size() (entries, bytes int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.kept.Len(), c.bytes
}
