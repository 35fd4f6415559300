package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gosimple/unidecode"
	"golang.org/x/text/unicode/norm"
)

// foldText brings a text into the form in which texts are compared: compatibility
// forms and ligatures taken apart, marks off, lower case, Latin letters instead
// of the letters of other scripts, and Arabic in one of its spellings. What
// stands between words stays for the split.
func foldText(text string) string {
	if isLowerASCII(text) {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	for _, r := range norm.NFKD.String(text) {
		foldRune(&b, r)
	}
	return b.String()
}

func isLowerASCII(text string) bool {
	for i := range len(text) {
		if c := text[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return false
		}
	}
	return true
}

// foldRune writes what is left of one decomposed character.
func foldRune(b *strings.Builder, r rune) {
	switch {
	case r < utf8.RuneSelf:
		b.WriteByte(foldASCII(byte(r)))
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		// marks, and characters that only direct the writing
	case isApostrophe(r):
		b.WriteByte('\'')
	case isHyphen(r):
		b.WriteByte('-')
	case unicode.Is(unicode.Arabic, r):
		foldArabic(b, r)
	case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mc, r):
		latin := unidecode.Unidecode(string(r))
		for _, c := range []byte(strings.ToLower(latin)) {
			if isWordByte(c) {
				b.WriteByte(c)
			}
		}
	default:
		b.WriteByte(' ')
	}
}

// foldASCII is a small letter for a capital, and a blank for what is of no word.
func foldASCII(c byte) byte {
	switch {
	case 'A' <= c && c <= 'Z':
		return c + 'a' - 'A'
	case isWordByte(c) || isJoint(rune(c)):
		return c
	}
	return ' '
}

func isWordByte(c byte) bool { return 'a' <= c && c <= 'z' || '0' <= c && c <= '9' }

func isApostrophe(r rune) bool { return strings.ContainsRune("’‘ʼʻ′´ʹ＇ˈ", r) }

func isHyphen(r rune) bool { return r >= '‐' && r <= '―' || r == '−' }
