package dataset

import (
	"strconv"
	"strings"
	"unicode"
)

// maxShown is how much of a cell a sentence shows.
const maxShown = 80

// quoted shows a text of a file in a sentence: between quotation marks, not
// too long, with no character that could do anything to a terminal.
func quoted(text string) string { return strconv.Quote(cut(text)) }

// shown is a text of a file where it stands alone.
func shown(text string) string {
	return strings.Map(func(c rune) rune {
		if !unicode.IsPrint(c) {
			return unicode.ReplacementChar
		}
		return c
	}, cut(text))
}

func cut(text string) string {
	if len(text) <= maxShown {
		return text
	}
	end := 0
	for i := range text {
		if i > maxShown {
			break
		}
		end = i
	}
	return text[:end] + "…"
}

// meant asks for the nearest words, or says otherwise where none are near.
func meant[S ~string](near []S, otherwise string) string {
	if len(near) == 0 {
		return otherwise
	}
	return "Did you mean " + either(near) + "?"
}

// either lists words as a choice: "a", "a or b", "a, b or c".
func either[S ~string](words []S) string {
	var b strings.Builder
	for i, w := range words {
		switch {
		case i == 0:
		case i == len(words)-1:
			b.WriteString(" or ")
		default:
			b.WriteString(", ")
		}
		b.WriteString(string(w))
	}
	return b.String()
}
