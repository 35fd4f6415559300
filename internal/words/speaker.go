package words

// Speaker says things in one language. It is safe for concurrent use.
type Speaker struct {
	words   *Words
	lexicon *lexicon
	names   []string // languages of names, most wanted first
	short   bool
}

// Language is the tag of the language that is spoken.
func (s *Speaker) Language() string { return s.lexicon.tag }

// RightToLeft tells whether the language is written from right to left.
func (s *Speaker) RightToLeft() bool { return s.lexicon.grammar.rightToLeft }

// Acronyms is the same speaker, who says the acronym of what has one.
func (s *Speaker) Acronyms() *Speaker {
	short := *s
	short.short = true
	return &short
}

// Text is the message of a key with its slots filled. The first Count among
// args chooses the plural form. A key that no catalogue has is returned as it
// is, and a slot without an argument is shown as an ellipsis: both are faults
// of the caller, made visible without spoiling the page.
func (s *Speaker) Text(key string, args ...Arg) string {
	s = s.with(key)
	m, ok := s.lexicon.messages[key]
	if !ok {
		return key
	}
	return m.say(&frame{s, args})
}

// Has tells whether any catalogue has the key.
func (s *Speaker) Has(key string) bool {
	return s.lexicon.messages[key] != nil || s.words.english().messages[key] != nil
}

// with is the speaker for a message: the same one in English where the
// language lacks it, so that the whole of a sentence is in one language.
func (s *Speaker) with(key string) *Speaker {
	if s.lexicon.messages[key] != nil || s.lexicon == s.words.english() {
		return s
	}
	english := *s
	english.lexicon = s.words.english()
	return &english
}
