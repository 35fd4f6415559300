package words

import (
	"slices"
	"strings"
)

// Keys lists the keys that a language has and begin with prefix, sorted.
func (w *Words) Keys(tag, prefix string) []string {
	var keys []string
	for _, l := range w.lexicons {
		if l.tag != tag {
			continue
		}
		for key := range l.messages {
			if strings.HasPrefix(key, prefix) {
				keys = append(keys, key)
			}
		}
	}
	slices.Sort(keys)
	return keys
}
