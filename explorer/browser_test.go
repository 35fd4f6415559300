package explorer_test

import (
	"bufio"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"wpsgraph/internal/server/graphiql"
	"wpsgraph/internal/words"
)

// browserScreens are the screens that are looked at in a browser.
var browserScreens = []string{
	"/", "/search?q=mediators", "/connections?from=body/sadc&to=network/nordic-women-mediators", "/gaps", "/gaps?by=function", "/gaps?by=plan",
	"/gaps/sadc/financing", "/practices?for=body/sadc&theme=theme/localization", "/compare?plan=plan/afg-nap-1&plan=plan/sadc-rap-1",
	"/between", "/between/au/eu", "/question/3.1", "/source/body-sadc", "/changes", "/data", "/body/sadc", "/body/sadc/timeline", "/practice/aceh-cmi-study-2006",
}

// TestPeopleFinishTheirTasksInABrowser runs the eight tasks and the checks of
// each screen in Chromium; see browser/suite.mjs.
func TestPeopleFinishTheirTasksInABrowser(t *testing.T) {
	if testing.Short() {
		t.Skip("the browser tests take minutes")
	}
	chromium, node, npm := needed(t, "chromium"), needed(t, "node"), needed(t, "npm")
	folder := t.TempDir()
	for _, name := range []string{"package.json", "package-lock.json", "suite.mjs", "tasks.mjs"} {
		copyFile(t, filepath.Join("browser", name), filepath.Join(folder, name))
	}
	install := exec.CommandContext(t.Context(), npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline")
	install.Dir = folder
	if out, err := install.CombinedOutput(); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("the packages of the browser tests cannot be had: %v\n%s", err, out)
		}
		t.Skipf("the packages of the browser tests cannot be had: %v", err)
	}
	writeWords(t, filepath.Join(folder, "words.json"))

	site := theSite(t)
	mux := http.NewServeMux()
	mux.Handle("/graphql", site.api)
	mux.Handle("/graphiql", graphiql.Handler())
	mux.Handle("/graphiql/", graphiql.Handler())
	mux.Handle("/", site.pages)
	server := httptest.NewServer(mux)
	defer server.Close()
	suite := exec.CommandContext(t.Context(), node, "suite.mjs", server.URL, "words.json", chromium)
	suite.Dir, suite.Stderr = folder, os.Stderr
	out, err := suite.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := suite.Start(); err != nil {
		t.Fatal(err)
	}
	passed := 0
	for lines := bufio.NewScanner(out); lines.Scan(); {
		switch line := lines.Text(); {
		case strings.HasPrefix(line, "ok\t"):
			passed++
		default:
			t.Error(line)
		}
	}
	if err := suite.Wait(); err != nil {
		t.Error(err)
	}
	if least := 20 + 5*len(browserScreens); passed < least && !t.Failed() {
		t.Errorf("%d checks passed, there are at least %d", passed, least)
	}
}

// needed finds a program that the tests need.
func needed(t *testing.T, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err == nil {
		return path
	}
	if os.Getenv("CI") == "true" {
		t.Fatalf("the browser tests need %s, which is missing here", name)
	}
	t.Skipf("the browser tests need %s, which is missing here", name)
	return ""
}

func copyFile(t *testing.T, from, to string) {
	t.Helper()
	content, err := os.ReadFile(from)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(to, content, 0o600); err != nil {
		t.Fatal(err)
	}
}

// writeWords writes the catalogues and the screens for the suite.
func writeWords(t *testing.T, to string) {
	t.Helper()
	all := map[string]map[string]string{}
	for _, language := range words.Languages {
		all[language] = map[string]string{}
		for _, name := range []string{"../internal/words/locales/" + language + ".toml", "locales/" + language + ".toml"} {
			var file map[string]any
			if _, err := toml.DecodeFile(name, &file); err != nil {
				t.Fatal(err)
			}
			flatten("", file, all[language])
		}
	}
	all["en"]["theme"] = "Localization"
	content, err := json.Marshal(map[string]any{"screens": browserScreens, "words": all})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(to, content, 0o600); err != nil {
		t.Fatal(err)
	}
}

// flatten names each message by its whole key.
func flatten(prefix string, from map[string]any, into map[string]string) {
	for name, value := range from {
		switch v := value.(type) {
		case string:
			into[prefix+name] = v
		case map[string]any:
			flatten(prefix+name+".", v, into)
		}
	}
}
