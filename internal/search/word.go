package search

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// word is one word of a text.
type word struct {
	text  string   // folded, as it was written
	stem  string   // without plural and article: what words are compared by
	also  []string // other forms under which the word may be found
	caps  bool     // written in two or more capitals: an acronym, not a little word
	glued bool     // an apostrophe or hyphen ties it to the word before
}

// maxWord is the length in bytes at which a word is cut: longer than any real one.
const maxWord = 96

// split takes a text apart into its words.
func split(text string) []word {
	text = strings.ToValidUTF8(text, " ")
	var words []word
	for _, piece := range strings.FieldsFunc(text, isGap) {
		words = appendPiece(words, piece)
	}
	return words
}

// isGap tells whether a character parts words whatever stands around it.
func isGap(r rune) bool {
	switch {
	case 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z':
		return false
	case r == ' ':
		return true
	case r == '\'' || r == '-' || r == '.' || isApostrophe(r) || isHyphen(r):
		return false
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Mc, unicode.Cf):
		return false
	}
	return !unicode.IsLetter(r) && !unicode.IsNumber(r)
}

// appendPiece adds the words of a piece without gaps: "d'Ivoire" is two words,
// "U.S." is one.
func appendPiece(words []word, piece string) []word {
	folded := foldText(piece)
	if strings.Contains(folded, ".") {
		if letters := strings.ReplaceAll(folded, ".", ""); isDotted(folded, letters) {
			folded = letters
		}
	}
	start, caps := len(words), isCaps(piece)
	for part := range strings.FieldsFuncSeq(folded, isJoint) {
		for _, text := range parts(part) {
			words = append(words, newWord(text, caps, len(words) > start))
		}
	}
	return words
}

// isJoint tells whether a character parts the words of a piece.
func isJoint(r rune) bool { return r == '\'' || r == '-' || r == '.' || r == ' ' }

// isDotted tells whether a piece is letters with points between: "o.n.u.".
func isDotted(piece, letters string) bool {
	points := len(piece) - len(letters)
	n := utf8.RuneCountInString(letters)
	return n >= 2 && (points == n || points == n-1)
}

// isCaps tells whether a piece has two or more capitals and no small letter.
func isCaps(piece string) bool {
	n := 0
	for _, r := range piece {
		switch {
		case unicode.IsUpper(r):
			n++
		case unicode.IsLetter(r):
			return false
		}
	}
	return n >= 2
}

// parts takes letters and digits apart ("unscr1325"), but not ordinals ("2nd").
func parts(part string) []string {
	if !strings.ContainsAny(part, "0123456789") {
		return []string{part}
	}
	if _, ok := ordinalNumber(part); ok {
		return []string{part}
	}
	var all []string
	start := 0
	for i := 1; i < len(part); i++ {
		if isDigit(part[i-1]) != isDigit(part[i]) {
			all = append(all, part[start:i])
			start = i
		}
	}
	return append(all, part[start:])
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func newWord(text string, caps, glued bool) word {
	if len(text) > maxWord {
		text = strings.ToValidUTF8(text[:maxWord], "")
	}
	w := word{text: text, stem: text, caps: caps, glued: glued}
	switch {
	case text[0] >= utf8.RuneSelf:
		stems := arabicStems(text)
		w.stem, w.also = stems[0], stems[1:]
	case len(text) >= 4 && strings.HasSuffix(text, "s") && !strings.HasSuffix(text, "ss"):
		w.stem = text[:len(text)-1]
	}
	return w
}
