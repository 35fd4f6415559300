package words

import (
	"math"
	"strconv"
	"strings"

	"wpsgraph/internal/wps"
)

// latin writes the separators and the mark before a minus that CLDR has for
// Latin digits: the library knows those of Arabic-Indic digits only.
var latin = strings.NewReplacer("٬", ",", "٫", ".", "\u061c", "\u200e")

// Number is n with the separators of the language, in Latin digits in each of
// them, with two decimals at most; what is smaller than a tenth keeps two
// digits that count, to the ninth decimal.
func (s *Speaker) Number(n float64) string {
	if math.IsNaN(n) || math.IsInf(n, 0) {
		return strconv.FormatFloat(n, 'g', -1, 64)
	}
	return latin.Replace(s.lexicon.calendar.FmtNumber(n, decimals(n)))
}

// decimals is how many decimals of n are said, no trailing zero among them.
func decimals(n float64) uint64 {
	most := 2
	for small := math.Abs(n) * 10; small < 1 && small > 0 && most < 9; small *= 10 {
		most++
	}
	_, fraction, _ := strings.Cut(strconv.FormatFloat(n, 'f', most, 64), ".")
	return uint64(len(strings.TrimRight(fraction, "0")))
}

// Money is an amount of a currency, as "EUR 10,000,000". The amount is digits
// with at most one point; what is not is said as it stands.
func (s *Speaker) Money(amount, currency string) string {
	if n, err := strconv.ParseFloat(amount, 64); err == nil {
		amount = s.Number(n)
	}
	if currency == "" {
		return amount
	}
	return s.isolate(s.Text("money.amount", Phrase("amount", amount), Phrase("currency", currency)))
}

// moneyOf is the amount that a relation records, "" for none.
func (s *Speaker) moneyOf(a wps.Attributes) string {
	amount := a.Text(wps.Amount)
	if amount == "" {
		return ""
	}
	return s.Money(amount, a.Text(wps.Currency))
}
