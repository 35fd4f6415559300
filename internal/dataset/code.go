package dataset

import (
	"net/url"
	"strings"

	"golang.org/x/text/currency"
	"golang.org/x/text/language"
)

// address checks an address of the web.
func (r *row) address(column int, text string) {
	u, err := url.Parse(text)
	if err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && !strings.ContainsRune(text, ' ') {
		return
	}
	r.fault(column, BadAddress, "Write the whole address, beginning with https:// or http://.", "%s is no address of the web.", quoted(text))
}

// language checks a BCP 47 tag.
func (r *row) language(column int, text string) {
	tag, err := language.Raw.Parse(text)
	switch {
	case err != nil:
		r.fault(column, UnknownLanguage, "Write a tag such as fr, pt-BR or sr-Latn (BCP 47).", "%s is the tag of no known language.", quoted(text))
	case tag.String() != text:
		r.fault(column, UnknownLanguage, "Write "+tag.String()+".", "The tag of this language is not written %s.", quoted(text))
	}
}

// currency checks a code of ISO 4217. Codes newer than the list that we have
// are a warning only.
func (r *row) currency(column int, text string) {
	shape := len(text) == 3 && strings.Trim(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
	if !shape {
		r.fault(column, BadCurrency, "Write three capital letters, as EUR (ISO 4217).", "%s is no code of a currency.", quoted(text))
		return
	}
	if _, err := currency.ParseISO(text); err != nil {
		r.fault(column, UnknownCurrency, "Look whether the code is right.", "No currency is known by the code %s.", text)
	}
}
