package words

import (
	"embed"
	"io/fs"
	"slices"

	"github.com/BurntSushi/toml"
	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"

	"wpsgraph/internal/wps"
)

//go:embed locales/*.toml
var catalogues embed.FS

// Languages are the languages that are spoken, English first: it stands in
// for whatever a catalogue lacks.
var Languages = []string{"en", "fr", "pt", "es", "ar", "sw"}

// Words holds the catalogues. It is safe for concurrent use.
type Words struct {
	bundle   *i18n.Bundle
	lexicons []*lexicon // in the order of Languages
	speakers []*Speaker // one a lexicon, without further languages for names
	matcher  language.Matcher
}

// lexicon is what one language says, and how it treats names and numbers.
type lexicon struct {
	tag      string
	messages map[string]message
	plurals  *plurals
	grammar  *grammar
	calendar calendar
}

// New reads the catalogues of this package and of others: each file system
// holds LANGUAGE.toml at its root for any of Languages. It returns Internal
// where a file cannot be read, has a malformed message or a key that an
// earlier one has.
func New(others ...fs.FS) (*Words, error) {
	own, err := fs.Sub(catalogues, "locales")
	if err != nil {
		return nil, &wps.Error{Code: wps.Internal, Message: "the catalogues are not embedded", Cause: err}
	}
	w := &Words{bundle: i18n.NewBundle(language.English)}
	w.bundle.RegisterUnmarshalFunc("toml", toml.Unmarshal)
	tags := make([]language.Tag, len(Languages))
	for i, tag := range Languages {
		tags[i] = language.MustParse(tag)
		l := &lexicon{tag: tag, messages: map[string]message{}, grammar: grammars[tag], calendar: calendars[tag]}
		for _, files := range append([]fs.FS{own}, others...) {
			if err := w.load(l, files); err != nil {
				return nil, err
			}
		}
		if l.plurals, err = pluralsOf(w.bundle, tag); err != nil {
			return nil, err
		}
		w.lexicons = append(w.lexicons, l)
		w.speakers = append(w.speakers, &Speaker{words: w, lexicon: l, names: []string{tag}})
	}
	w.matcher = language.NewMatcher(tags)
	return w, nil
}

// load adds the messages that a file system has for the language.
func (w *Words) load(l *lexicon, files fs.FS) error {
	name := l.tag + ".toml"
	text, err := fs.ReadFile(files, name)
	if err != nil {
		return &wps.Error{Code: wps.Internal, Message: "the catalogue " + name + " cannot be read", Cause: err}
	}
	file, err := w.bundle.ParseMessageFileBytes(text, name)
	if err != nil {
		return &wps.Error{Code: wps.Internal, Message: "the catalogue " + name + " is not well formed", Cause: err}
	}
	for _, m := range file.Messages {
		if l.messages[m.ID] != nil {
			return wps.Errorf(wps.Internal, "the catalogue %s has the key %s, which an earlier one has", name, m.ID)
		}
		read, err := messageOf(m)
		if err != nil {
			return &wps.Error{Code: wps.Internal, Message: "the catalogue " + name + ": " + m.ID, Cause: err}
		}
		l.messages[m.ID] = read
	}
	return nil
}

// In is a speaker of the best of Languages for the languages asked for, most
// wanted first, each a BCP 47 tag or a whole Accept-Language header; English
// where none fits. Names are said in that language, else in the first of the
// others asked for that they are recorded in, else as the entity has it.
func (w *Words) In(languages ...string) *Speaker {
	if len(languages) == 1 {
		if i := slices.Index(Languages, languages[0]); i >= 0 {
			return w.speakers[i]
		}
	}
	var wanted []language.Tag
	for _, l := range languages {
		tags, _, err := language.ParseAcceptLanguage(l)
		if err == nil {
			wanted = append(wanted, tags...)
		}
	}
	_, i, confidence := w.matcher.Match(wanted...)
	if confidence == language.No {
		i = 0
	}
	speaker := *w.speakers[i]
	speaker.names = slices.Clone(speaker.names)
	for _, tag := range wanted {
		if base, _ := tag.Base(); !slices.Contains(speaker.names, base.String()) {
			speaker.names = append(speaker.names, base.String())
		}
	}
	return &speaker
}

// english is the lexicon that stands in for whatever another one lacks.
func (w *Words) english() *lexicon { return w.lexicons[0] }
