package search

import (
	"strings"
	"unicode/utf8"
)

// foldArabic writes one Arabic character in the spelling that is compared: one
// alef, heh for teh marbuta, yeh for alef maksura, no hamza, no tatweel, and the
// digits of the West. The hamza of a letter is a mark by now and gone; so are
// the vowels.
func foldArabic(b *strings.Builder, r rune) {
	switch {
	case r == 'ـ' || r == 'ء':
	case r == 'ٱ':
		b.WriteRune('ا')
	case r == 'ة' || r == 'ھ' || r == 'ہ':
		b.WriteRune('ه')
	case r == 'ى' || r == 'ی':
		b.WriteRune('ي')
	case r == 'ک' || r == 'گ':
		b.WriteRune('ك')
	case '٠' <= r && r <= '٩':
		b.WriteRune('0' + r - '٠')
	case '۰' <= r && r <= '۹':
		b.WriteRune('0' + r - '۰')
	case strings.ContainsRune("،؛؟٪٫٬۔", r):
		b.WriteByte(' ')
	default:
		b.WriteRune(r)
	}
}

// arabicArticles are the article and what is written together with it; the
// longer ones come first.
var arabicArticles = []string{"وال", "بال", "كال", "فال", "لل", "ال"}

// arabicStems are the forms under which an Arabic word is found: first without
// its article, then as it may be meant where the prefix is ambiguous (للبنان is
// "for Lebanon", not "for the …").
func arabicStems(word string) []string {
	for _, article := range arabicArticles {
		stem, ok := strings.CutPrefix(word, article)
		if !ok || utf8.RuneCountInString(stem) < 3 {
			continue
		}
		if article == "لل" {
			return []string{stem, word[len("ل"):], word}
		}
		return []string{stem, word}
	}
	return []string{word}
}

// arabicWords are further words that one may stand for in a query: without the
// preposition or conjunction that is written together with it (لكينيا, "for
// Kenya"), without the ending of an adjective (كينية, "Kenyan").
func arabicWords(stem string) []string {
	var all []string
	for _, prefix := range []string{"ل", "ب", "و"} {
		if rest, ok := strings.CutPrefix(stem, prefix); ok && utf8.RuneCountInString(rest) >= 4 {
			all = append(all, rest)
		}
	}
	for _, ending := range []string{"يه", "ي"} {
		if rest, ok := strings.CutSuffix(stem, ending); ok && utf8.RuneCountInString(rest) >= 3 {
			return append(all, rest)
		}
	}
	return all
}
