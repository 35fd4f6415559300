package words

import (
	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"

	"wpsgraph/internal/wps"
)

// message is what a key says: a pattern for each plural form of CLDR that its
// catalogue has. Only «other» is always there.
type message map[string]pattern

const otherForm = "other"

// messageOf reads the forms of a message. It returns Internal where one is not
// well formed, or there is no «other».
func messageOf(m *i18n.Message) (message, error) {
	forms := message{}
	for name, text := range map[string]string{"zero": m.Zero, "one": m.One, "two": m.Two, "few": m.Few, "many": m.Many, otherForm: m.Other} {
		if text == "" {
			continue
		}
		parsed, err := parsePattern(text)
		if err != nil {
			return nil, err
		}
		forms[name] = parsed
	}
	if forms[otherForm] == nil {
		return nil, wps.Errorf(wps.Internal, "%q has no form %q", m.ID, otherForm)
	}
	return forms, nil
}

// say fills the form that a count asks for, «other» where nothing is counted or
// the catalogue leaves that form out.
func (m message) say(f *frame) string {
	form := m[otherForm]
	for i := range f.args {
		if f.args[i].kind == countArg {
			if counted := m[f.speaker.lexicon.plurals.of(int(f.args[i].number))]; counted != nil {
				form = counted
			}
			break
		}
	}
	return form.fill(f)
}

// plurals tells the plural form of counts in one language, as go-i18n decides
// it: of small ones it was asked beforehand, as asking costs more than the rest
// of a sentence.
type plurals struct {
	localizer *i18n.Localizer
	small     [256]string
}

// pluralKey is the key of a message whose forms are their own names.
const pluralKey = "plural.form"

func pluralsOf(bundle *i18n.Bundle, tag string) (*plurals, error) {
	named := &i18n.Message{ID: pluralKey, Zero: "zero", One: "one", Two: "two", Few: "few", Many: "many", Other: otherForm}
	p := &plurals{localizer: i18n.NewLocalizer(bundle, tag)}
	if err := bundle.AddMessages(language.MustParse(tag), named); err != nil {
		return nil, &wps.Error{Code: wps.Internal, Message: "the plural forms of " + tag + " are not known", Cause: err}
	}
	for n := range p.small {
		p.small[n] = p.ask(n)
	}
	return p, nil
}

func (p *plurals) of(n int) string {
	if n >= 0 && n < len(p.small) {
		return p.small[n]
	}
	return p.ask(n)
}

func (p *plurals) ask(n int) string {
	form, err := p.localizer.Localize(&i18n.LocalizeConfig{MessageID: pluralKey, PluralCount: n})
	if err != nil {
		return otherForm
	}
	return form
}
