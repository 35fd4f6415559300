package search

import (
	"strconv"
	"strings"
)

// ordinalSuffixes are what the six languages write behind the digits of a number
// that counts in order: 2nd, 2e, 2ème, 2.º, 3er.
var ordinalSuffixes = map[string]bool{
	"st": true, "nd": true, "rd": true, "th": true,
	"e": true, "er": true, "re": true, "eme": true, "nde": true,
	"o": true, "a": true, "do": true, "da": true, "ro": true, "ra": true, "to": true, "ta": true,
}

// ordinalNumber reads digits, alone or with a suffix that makes them ordinal.
func ordinalNumber(part string) (n int, ok bool) {
	suffix := strings.TrimLeft(part, "0123456789")
	digits := part[:len(part)-len(suffix)]
	if suffix != "" && !ordinalSuffixes[suffix] || len(digits) > 2 {
		return 0, false
	}
	n, err := strconv.Atoi(digits)
	return n, err == nil
}
