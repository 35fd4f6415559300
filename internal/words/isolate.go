package words

import (
	"golang.org/x/text/unicode/bidi"
)

// First strong isolate and pop directional isolate of Unicode (UAX #9): what
// stands between them keeps its own direction and leaves that of the rest alone.
const (
	firstStrongIsolate    = "\u2068"
	popDirectionalIsolate = "\u2069"
)

// isolate sets a text from the data apart where it would otherwise mix with the
// direction of the sentence: where it has a letter of the other direction, a
// directional control, or, from right to left, digits without any letter
// (2021-2025 would read 2025-2021).
func (s *Speaker) isolate(text string) string {
	if !mixes(text, s.RightToLeft()) {
		return text
	}
	return firstStrongIsolate + text + popDirectionalIsolate
}

func mixes(text string, rightToLeft bool) bool {
	if !rightToLeft && isASCII(text) {
		return false
	}
	var left, right, digits, controls bool
	for i := 0; i < len(text); {
		p, n := bidi.LookupString(text[i:])
		if n == 0 {
			break
		}
		switch p.Class() {
		case bidi.L:
			left = true
		case bidi.R, bidi.AL:
			right = true
		case bidi.EN, bidi.AN:
			digits = true
		case bidi.LRO, bidi.RLO, bidi.LRE, bidi.RLE, bidi.PDF, bidi.LRI, bidi.RLI, bidi.FSI, bidi.PDI, bidi.Control:
			controls = true
		}
		i += n
	}
	if rightToLeft {
		return left || controls || digits && !right
	}
	return right || controls
}

func isASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= 0x80 {
			return false
		}
	}
	return true
}
