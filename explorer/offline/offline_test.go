package offline_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/url"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"wpsgraph/explorer"
	"wpsgraph/explorer/offline"
	"wpsgraph/graph/graphtest"
	"wpsgraph/internal/dataset"
	"wpsgraph/internal/wps"
	"wpsgraph/schema"
	"wpsgraph/seed"
)

// folder keeps the files in memory.
type folder map[string]*bytes.Buffer

func (f folder) Create(name string) (io.WriteCloser, error) {
	f[name] = new(bytes.Buffer)
	return closer{f[name]}, nil
}

type closer struct{ io.Writer }

func (closer) Close() error { return nil }

// few are the records about two regional bodies and FemWise-Africa, out of those
// that the program carries: a folder of hundreds of pages, not of thousands.
func few(t *testing.T) *wps.Content {
	t.Helper()
	content, problems, err := dataset.Read(t.Context(), seed.Files())
	if err != nil || content == nil {
		t.Fatal(err, problems)
	}
	kept := map[wps.ID]bool{}
	content.Entities = slices.DeleteFunc(content.Entities, func(e *wps.Entity) bool {
		id := string(e.ID)
		kept[e.ID] = e.Kind == wps.Question || e.Kind == wps.Theme || e.ID == "body:au" || strings.Contains(id, "sadc") || strings.Contains(id, "femwise")
		return !kept[e.ID]
	})
	relations := slices.DeleteFunc(slices.Collect(content.Relations.All()), func(r *wps.Relation) bool { return !kept[r.From] || !kept[r.To] })
	content.Relations = wps.RelationsOf(relations...)
	cited := map[wps.ID]bool{}
	for _, e := range content.Entities {
		for _, id := range e.Sources {
			cited[id] = true
		}
	}
	for r := range content.Relations.All() {
		for _, id := range r.Sources {
			cited[id] = true
		}
	}
	content.Sources = slices.DeleteFunc(content.Sources, func(s *wps.Source) bool { return !cited[s.ID] })
	content.Tables = wps.Tables{}
	content.Complete()
	return content
}

// write writes the folder of a few records.
func write(t *testing.T, languages ...string) (folder, error) {
	t.Helper()
	content := few(t)
	sdl, err := schema.Text()
	if err != nil {
		t.Fatal(err)
	}
	now := func() time.Time { return time.Date(2026, 11, 25, 12, 0, 0, 0, time.UTC) }
	api := graphtest.Handler(t, graphtest.Over(t, content), now)
	pages, err := explorer.NewHandler(explorer.Config{API: api, Schema: sdl, Now: now})
	if err != nil {
		t.Fatal(err)
	}
	var records []offline.Record
	for _, e := range content.Entities {
		r := offline.Record{Path: explorer.PathOf(e.ID), Acronym: e.Acronym, Found: true}
		for _, n := range e.Names {
			r.Names = append(r.Names, n.Text)
		}
		records = append(records, r)
	}
	to := folder{}
	return to, offline.Write(t.Context(), offline.Config{Pages: pages, Languages: languages, Records: records}, to)
}

func TestEveryLinkOfAFolderLeadsToAFile(t *testing.T) {
	files, err := write(t, "en", "ar")
	if err != nil {
		t.Fatal(err)
	}
	links := 0
	for name, text := range files {
		if path.Ext(name) != ".html" {
			continue
		}
		root, err := html.Parse(bytes.NewReader(text.Bytes()))
		if err != nil {
			t.Fatal(err)
		}
		for n := range root.Descendants() {
			for _, a := range n.Attr {
				if a.Key == "href" || a.Key == "src" || a.Key == "action" || a.Key == "type" && a.Val == "module" {
					links++
					if fault := leads(files, name, a.Val); fault != "" {
						t.Errorf("%s: <%s %s=%q>: %s", name, n.Data, a.Key, a.Val, fault)
					}
				}
			}
		}
	}
	for _, name := range []string{"index.html", "en/index.html", "ar/body/sadc.html", "en/network/femwise-africa.html", "assets/names-ar.js"} {
		if files[name] == nil {
			t.Errorf("there is no %s", name)
		}
	}
	if links < 5000 {
		t.Errorf("only %d links were looked at", links)
	}
}

// leads says why a link leads nowhere, or "".
func leads(files folder, from, link string) string {
	u, err := url.Parse(link)
	switch {
	case err != nil:
		return err.Error()
	case u.Scheme == "http" || u.Scheme == "https" || u.Scheme == "data":
		return ""
	case strings.HasPrefix(link, "/") || u.RawQuery != "" || link == "module":
		return "needs a server"
	case u.Path == "":
		return ""
	case files[path.Join(path.Dir(from), u.Path)] == nil:
		return "there is no such file"
	}
	return ""
}

func TestTheSameDayGivesTheSameFolder(t *testing.T) {
	first, err := write(t, "fr")
	if err != nil {
		t.Fatal(err)
	}
	second, err := write(t, "fr")
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range first {
		if !bytes.Equal(text.Bytes(), second[name].Bytes()) {
			t.Errorf("%s: %s", name, cmp.Diff(text.String(), second[name].String()))
		}
	}
	if len(first) != len(second) || len(first) < 100 {
		t.Errorf("%d files, then %d", len(first), len(second))
	}
}

func TestAFolderNeedsALanguageOfOurs(t *testing.T) {
	if _, err := write(t, "en", "tlh"); wps.CodeOf(err) != wps.BadUserInput || !strings.Contains(err.Error(), `"tlh"`) {
		t.Error(err)
	}
}

// TestPagesThatWereOpenedAsFilesAreSearched asks a real browser, from file://.
func TestPagesThatWereOpenedAsFilesAreSearched(t *testing.T) {
	chromium, err := exec.LookPath("chromium")
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("this needs chromium, which is missing here")
		}
		t.Skip("this needs chromium, which is missing here")
	}
	files, err := write(t, "en")
	if err != nil {
		t.Fatal(err)
	}
	root := t.TempDir()
	for name, text := range files {
		file := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, text.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for asked, first := range map[string]string{
		"femwise-africa":     "network/femwise-africa.html", // an acronym before what has it in its name
		"Fémwise afrika":     "network/femwise-africa.html", // a sign too many, a letter wrong
		"southern+african+d": "body/sadc.html",              // the beginning of a word
	} {
		address := "file://" + root + "/en/search.html?q=" + strings.ReplaceAll(url.QueryEscape(asked), "%2B", "+")
		browser := exec.CommandContext(t.Context(), chromium, "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir="+t.TempDir(),
			"--virtual-time-budget=20000", "--dump-dom", address)
		out, err := browser.Output()
		if err != nil {
			t.Fatal(err)
		}
		_, list, _ := strings.Cut(string(out), "<ol>")
		item, _, _ := strings.Cut(list, "</li>")
		if !strings.Contains(item, first) {
			t.Errorf("%s: the first that is found is %q, want %s", asked, item, first)
		}
	}
}

// MiniSearch 7.2.0 (MIT), dist/umd/index.js, as its makers publish it on npm.
func TestMiniSearchIsAsItWasPublished(t *testing.T) {
	content, err := os.ReadFile("assets/minisearch.js")
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(content)
	if got := hex.EncodeToString(sum[:]); got != "03c27931eb603af1d3358579e9885eafdb6a2f5fa9929557b3e77d7e99d06d03" {
		t.Errorf("its sum is %s", got)
	}
}
