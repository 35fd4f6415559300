package words

import (
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/BurntSushi/toml"
	"github.com/nicksnyder/go-i18n/v2/i18n"

	"wpsgraph/internal/wps"
)

// messages reads the catalogue of a language.
func messages(t *testing.T, tag string) map[string]*i18n.Message {
	t.Helper()
	text, err := fs.ReadFile(catalogues, "locales/"+tag+".toml")
	if err != nil {
		t.Fatal(err)
	}
	file, err := i18n.ParseMessageFileBytes(text, tag+".toml", map[string]i18n.UnmarshalFunc{"toml": toml.Unmarshal})
	if err != nil {
		t.Fatal(err)
	}
	all := make(map[string]*i18n.Message, len(file.Messages))
	for _, m := range file.Messages {
		all[m.ID] = m
	}
	return all
}

func TestEveryLanguageHasEveryKey(t *testing.T) {
	english := messages(t, "en")
	for _, tag := range Languages[1:] {
		other := messages(t, tag)
		for key := range english {
			if other[key] == nil {
				t.Errorf("%s lacks %s", tag, key)
			}
		}
		for key := range other {
			if english[key] == nil {
				t.Errorf("%s has %s, which English lacks", tag, key)
			}
		}
	}
}

// pluralForms are the forms that CLDR has for whole numbers below a million.
var pluralForms = map[string]string{
	"en": "one other", "fr": "one other", "pt": "one other", "es": "one other", "sw": "one other", "ar": "zero one two few many other",
}

func TestCountedMessagesHaveThePluralsOfTheirLanguage(t *testing.T) {
	english := messages(t, "en")
	for _, tag := range Languages {
		for key, m := range messages(t, tag) {
			if english[key] == nil || english[key].One == "" {
				continue
			}
			var has []string
			for i, text := range []string{m.Zero, m.One, m.Two, m.Few, m.Many, m.Other} {
				if text != "" {
					has = append(has, []string{"zero", "one", "two", "few", "many", "other"}[i])
				}
			}
			if got := strings.Join(has, " "); got != pluralForms[tag] {
				t.Errorf("%s: %s has the forms %s, want %s", tag, key, got, pluralForms[tag])
			}
		}
	}
}

func TestMessagesHaveTheSlotsOfTheEnglishOne(t *testing.T) {
	english := messages(t, "en")
	for _, tag := range Languages[1:] {
		for key, m := range messages(t, tag) {
			if e := english[key]; e != nil {
				if want, got := slotsOf(t, e.Other), slotsOf(t, m.Other); !slices.Equal(want, got) {
					t.Errorf("%s: %s has the slots %v, want %v", tag, key, got, want)
				}
			}
		}
	}
}

// slotsOf lists the slots of a message that say something.
func slotsOf(t *testing.T, text string) []string {
	t.Helper()
	p, err := parsePattern(text)
	if err != nil {
		t.Fatal(err)
	}
	var slots []string
	for _, s := range p {
		if s.slot != "" && !s.agree {
			slots = append(slots, s.slot)
		}
	}
	slices.Sort(slots)
	return slices.Compact(slots)
}

func TestEveryModifierIsKnownInItsLanguage(t *testing.T) {
	for _, tag := range Languages {
		for key, m := range messages(t, tag) {
			for _, text := range textsOf(m) {
				p, err := parsePattern(text)
				if err != nil {
					t.Fatal(err)
				}
				for _, s := range p {
					_, date := dateKeys[s.modifier]
					_, name := grammars[tag].before[s.modifier]
					if !date && !name && s.modifier != "name" {
						t.Errorf("%s: %s asks for {%s %s}", tag, key, s.modifier, s.slot)
					}
				}
			}
		}
	}
}

// denials are the words that claim that something is not there, or has not
// been done: none of them may be said of what is not recorded.
var denials = map[string]string{
	"en": `\b(no|none|missing|lacks?|absent|without|gap)\b`,
	"fr": `\b(aucune?|sans|manque|absente?|lacune|inexistant)\b|n’existe pas`,
	"pt": `(?i)\b(nenhuma?|sem|falta|ausente|lacuna|inexistente)\b|não (há|existe)`,
	"es": `(?i)\b(ning[uú]na?|sin|falta|ausente|brecha|inexistente)\b|no (hay|existe)`,
	"ar": `لا يوجد|لا توجد|معدوم|مفقود|غائب|غير موجود|دون|فجوة|ناقص`,
	"sw": `\b(hakuna|hamna|hapana|pengo|inakosekana|haipo|haupo)\b`,
}

func TestNotRecordedIsNeverSaidAsNo(t *testing.T) {
	english := regexp.MustCompile(`(?i)\b(no|not|none|nothing|little)\b.*\brecorded\b`)
	for _, tag := range Languages {
		denial := regexp.MustCompile(denials[tag])
		tested := 0
		all := messages(t, tag)
		for key, e := range messages(t, "en") {
			if !english.MatchString(e.Other) || all[key] == nil {
				continue
			}
			tested++
			for _, text := range textsOf(all[key]) {
				if found := denial.FindString(text); found != "" {
					t.Errorf("%s: %s says %q of what is not recorded: %s", tag, key, found, text)
				}
			}
		}
		if tested < 20 {
			t.Errorf("%s: only %d messages on what is not recorded were found", tag, tested)
		}
	}
}

func TestTheSixStatesOfKnowledgeDiffer(t *testing.T) {
	w, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for _, tag := range Languages {
		seen := map[string]string{}
		for _, state := range []string{"PRESENT", "PLANNED", "INHERITED", "CONFIRMED_ABSENT", "NOT_RECORDED", "SEARCHED"} {
			label := w.In(tag).Label(State, state)
			if before := seen[label]; before != "" || label == state {
				t.Errorf("%s: %s is called %q, as %s is", tag, state, label, before)
			}
			seen[label] = state
		}
	}
}

// catalogue is a file system with the same file for each language, but that of
// one language is different.
func catalogue(text, tag, other string) fstest.MapFS {
	files := fstest.MapFS{}
	for _, l := range Languages {
		files[l+".toml"] = &fstest.MapFile{Data: []byte(text)}
	}
	if tag != "" {
		files[tag+".toml"] = &fstest.MapFile{Data: []byte(other)}
	}
	return files
}

func TestOtherCataloguesJoin(t *testing.T) {
	w, err := New(catalogue("[page]\nhome = \"home\"", "sw", "[page]\nhome = \"nyumbani\""))
	if err != nil {
		t.Fatal(err)
	}
	if got := w.In("sw").Text("page.home"); got != "nyumbani" {
		t.Errorf("got %q", got)
	}
}

func TestWhatALanguageLacksIsSaidInEnglishAsAWhole(t *testing.T) {
	english := `[page]
seen = "{name} was seen {on day}"`
	w, err := New(catalogue("[page]\nother_page = \"x\"", "en", english))
	if err != nil {
		t.Fatal(err)
	}
	au := &wps.Entity{Kind: wps.RegionalBody, Name: "African Union", Names: []wps.Name{{Text: "Union africaine", Language: "fr", Kind: wps.OfficialName}}}
	// The name is French, as asked; month, preposition and sentence are English.
	if got, want := w.In("fr").Text("page.seen", Name("name", au), On("day", "2022-12-06")), "Union africaine was seen on 6 December 2022"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := w.In("fr").Text("page.nowhere"); got != "page.nowhere" {
		t.Errorf("a key that nobody has: got %q", got)
	}
	if got := w.In("en").Text("page.seen", On("day", "2022")); got != "… was seen in 2022" {
		t.Errorf("a slot that nobody filled: got %q", got)
	}
}

func TestFaultyCataloguesAreRefused(t *testing.T) {
	cases := []struct {
		name  string
		files fs.FS
		says  string
	}{
		{"a file is not there", fstest.MapFS{}, "en.toml cannot be read"},
		{"no TOML", catalogue("x = ", "", ""), "en.toml is not well formed"},
		{"a key twice", catalogue("[list]\nand = \"{before} & {last}\"", "", ""), "has the key list.and, which an earlier one has"},
		{"a slot left open", catalogue("[page]\nx = \"a {b\"", "", ""), "slot that is not well formed"},
		{"an empty slot", catalogue("[page]\nx = \"a {} b\"", "", ""), "slot that is not well formed"},
		{"a brace too many", catalogue("[page]\nx = \"a} {b}\"", "", ""), "slot that is not well formed"},
		{"a brace at the end", catalogue("[page]\nx = \"{b} a}\"", "", ""), "slot that is not well formed"},
	}
	for _, c := range cases {
		_, err := New(c.files)
		if wps.CodeOf(err) != wps.Internal || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: got %v", c.name, err)
		}
	}
}

// textsOf are the texts of a message, one for each plural form that it has.
func textsOf(m *i18n.Message) []string {
	all := []string{m.Zero, m.One, m.Two, m.Few, m.Many, m.Other}
	return slices.DeleteFunc(all, func(s string) bool { return s == "" })
}
