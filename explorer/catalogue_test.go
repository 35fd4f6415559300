package explorer

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
	"github.com/nicksnyder/go-i18n/v2/i18n"

	"wpsgraph/internal/words"
)

// catalogue reads the messages of a language.
func catalogue(t *testing.T, language string) map[string]*i18n.Message {
	t.Helper()
	content, err := texts.ReadFile("locales/" + language + ".toml")
	if err != nil {
		t.Fatal(err)
	}
	file, err := i18n.ParseMessageFileBytes(content, language+".toml", map[string]i18n.UnmarshalFunc{"toml": toml.Unmarshal})
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]*i18n.Message{}
	for _, m := range file.Messages {
		all[m.ID] = m
	}
	return all
}

// slot is a place for a value in a message.
var slot = regexp.MustCompile(`\{[a-z ]+\}`)

func slotsIn(message string) []string {
	found := slot.FindAllString(message, -1)
	slices.Sort(found)
	return slices.Compact(found)
}

func TestEveryLanguageHasEveryMessageWithItsSlots(t *testing.T) {
	english := catalogue(t, "en")
	for _, language := range words.Languages {
		own := catalogue(t, language)
		for _, key := range slices.Sorted(maps.Keys(english)) {
			m := own[key]
			if m == nil || strings.TrimSpace(m.Other) == "" {
				t.Errorf("%s lacks %s", language, key)
				continue
			}
			if want, got := slotsIn(english[key].Other), slotsIn(m.Other); !slices.Equal(want, got) {
				t.Errorf("%s: %s has the slots %v, want %v", language, key, got, want)
			}
			if counted := english[key].One != ""; counted && language == "ar" && (m.Zero == "" || m.One == "" || m.Two == "" || m.Few == "" || m.Many == "") {
				t.Errorf("ar: %s lacks a plural form", key)
			} else if counted && m.One == "" {
				t.Errorf("%s: %s lacks the form for one", language, key)
			}
		}
		for key := range own {
			if english[key] == nil {
				t.Errorf("%s has %s, which English lacks", language, key)
			}
		}
	}
}

// keyOfTemplate and keyOfGo are messages that are asked for as a whole, not put
// together.
var (
	keyOfTemplate = regexp.MustCompile(`"(ui\.[a-z_.A-Z]+[a-zA-Z])"`)
	keyOfGo       = regexp.MustCompile(`"(ui\.[a-z_.A-Z]+[a-zA-Z])"[,)]`)
)

func TestEveryMessageThatIsAskedForIsThere(t *testing.T) {
	english := catalogue(t, "en")
	for _, c := range []struct {
		files string
		key   *regexp.Regexp
		least int
	}{{"templates/*.html", keyOfTemplate, 20}, {"templates/pages/*.html", keyOfTemplate, 60}, {"*.go", keyOfGo, 150}} {
		names, err := filepath.Glob(c.files)
		if err != nil {
			t.Fatal(err)
		}
		asked := 0
		for _, name := range names {
			content, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			for _, match := range c.key.FindAllStringSubmatch(string(content), -1) {
				asked++
				if english[match[1]] == nil {
					t.Errorf("%s asks for %s, which is not there", name, match[1])
				}
			}
		}
		if asked < c.least {
			t.Errorf("%s: only %d messages are asked for", c.files, asked)
		}
	}
}

// denials are words that claim that something is not there.
var denials = regexp.MustCompile(`(?i)\b(none|missing|gap|absent|no data)\b`)

func TestNotRecordedIsNeverSaidAsNo(t *testing.T) {
	tested := 0
	for key, m := range catalogue(t, "en") {
		if !strings.Contains(m.Other, "not recorded") && !strings.Contains(m.Other, "othing recorded") {
			continue
		}
		tested++
		if found := denials.FindString(m.Other); found != "" {
			t.Errorf("%s says %q of what is not recorded: %s", key, found, m.Other)
		}
	}
	if tested < 8 {
		t.Errorf("only %d messages on what is not recorded were found", tested)
	}
}
