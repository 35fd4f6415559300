package dataset

import "strings"

const (
	maxKept     = 1 << 16 // texts that are kept once for all
	maxKeptText = 64      // bytes of one of them
)

// texts keeps one copy of each short text that occurs again and again.
type texts map[string]string

// copy gives a text that does not hold on to the line that it was read from.
func (t texts) copy(text string) string {
	if text == "" {
		return ""
	}
	if kept, ok := t[text]; ok {
		return kept
	}
	text = strings.Clone(text)
	if len(text) <= maxKeptText && len(t) < maxKept {
		t[text] = text
	}
	return text
}
