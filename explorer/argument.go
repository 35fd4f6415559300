package explorer

import "wpsgraph/internal/words"

// count chooses the plural; number does not.
func count(slot string, n int) words.Arg  { return words.Count(slot, n) }
func number(slot string, n int) words.Arg { return words.Number(slot, float64(n)) }
