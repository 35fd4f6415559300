package draft

import (
	"strings"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

// longest is how long a suggested slug may be.
const longest = 48

// Slug suggests the second part of an id for a name: lower case letters, digits
// and single hyphens, without accents, cut between words.
func Slug(name string) string {
	plain, _, err := transform.String(transform.Chain(norm.NFD, runes.Remove(runes.Predicate(isMark))), name)
	if err != nil {
		plain = name
	}
	words := strings.FieldsFunc(strings.ToLower(plain), func(c rune) bool {
		return c != '\'' && c != '’' && (c < 'a' || c > 'z') && (c < '0' || c > '9')
	})
	slug := ""
	for _, word := range words {
		word = strings.NewReplacer("'", "", "’", "").Replace(word)
		if word == "" {
			continue
		}
		if slug != "" && len(slug)+1+len(word) > longest {
			break
		}
		slug = strings.TrimPrefix(slug+"-"+word, "-")
	}
	return slug
}

// isMark tells whether c is an accent that stands by itself after
// decomposition.
func isMark(c rune) bool { return c >= 0x0300 && c <= 0x036f }
