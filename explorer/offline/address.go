package offline

import (
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"wpsgraph/internal/words"
)

// address is the address of a page.
type address struct {
	language string
	path     string // behind the language, as /body/sadc
	query    string // as it came
	values   url.Values
}

func newAddress(language, path string) address { return address{language: language, path: path} }

// String is the address at which the explorer has the page.
func (a address) String() string {
	if a.query == "" {
		return "/" + a.language + a.path
	}
	return "/" + a.language + a.path + "?" + a.query
}

// views are the parameters of pages that a folder holds, by the first word of
// their paths: other views of the same, and the next rows. It holds none for
// other dates, nor answers to questions of the reader's own.
var views = map[string][]string{
	"gaps":      {"after", "by", "of", "pillar"},
	"practices": {"for"},
	"changes":   {"after"},
	"question":  {"after"},
	"source":    {"after"},
}

// viewsOfEntities are those of all other pages.
var viewsOfEntities = []string{"after", "relation"}

// isView tells whether a page with these parameters is in the folder. Of the
// practices that somebody may need, it has those of regional bodies.
func isView(path string, values url.Values) bool {
	parts := strings.Split(strings.TrimPrefix(path, "/"), "/")
	names, special := views[parts[0]]
	if !special {
		names = viewsOfEntities
	}
	for name := range values {
		if !slices.Contains(names, name) || len(parts) > 2 {
			return false
		}
	}
	return values.Get("for") == "" || strings.HasPrefix(values.Get("for"), "body/")
}

// suffixes are the forms of a page that are no pages.
var suffixes = []string{".csv", ".json", ".jsonld", ".gexf", ".bib"}

// kept reads a link; false where it leads to nothing that the folder holds.
func (w *writer) kept(link string) (address, bool) {
	u, err := url.Parse(link)
	if err != nil || u.Host != "" || u.Scheme != "" {
		return address{}, false
	}
	language, rest, found := strings.Cut(strings.TrimPrefix(u.Path, "/"), "/")
	if !found || !slices.Contains(w.Languages, language) {
		return address{}, false
	}
	for _, suffix := range suffixes {
		if strings.HasSuffix(rest, suffix) {
			return address{}, false
		}
	}
	a := address{language: language, path: "/" + rest, query: u.RawQuery, values: u.Query()}
	return a, isView(a.path, a.values)
}

func isOurs(language string) bool { return slices.Contains(words.Languages, language) }

var plain = regexp.MustCompile(`^[a-z0-9/_-]{1,40}$`)

// file is where the page stands in the folder. Names are told apart by more than
// the case of letters, as the file systems of USB sticks do not see that.
func (a address) file() string {
	path := a.language + a.path
	if strings.HasSuffix(path, "/") {
		path += "index"
	}
	for _, name := range slices.Sorted(maps.Keys(a.values)) {
		for _, value := range a.values[name] {
			if !plain.MatchString(value) {
				sum := sha256.Sum256([]byte(value))
				value = hex.EncodeToString(sum[:8])
			}
			path += "." + name + "-" + strings.ReplaceAll(value, "/", "-")
		}
	}
	return path + ".html"
}

// relative is the way from this page to a file of the folder.
func (a address) relative(to string) string { return relative(a.file(), to) }

func relative(from, to string) string {
	here, there := strings.Split(from, "/"), strings.Split(to, "/")
	same := 0
	for same < len(here)-1 && same < len(there)-1 && here[same] == there[same] {
		same++
	}
	way := strings.Repeat("../", len(here)-1-same) + strings.Join(there[same:], "/")
	return (&url.URL{Path: way}).String()
}
