package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// cli runs the program and gives its exit code and what it wrote.
func cli(t *testing.T, stdin string, args ...string) (code int, out, errs string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	code = run(t.Context(), args, surroundings{strings.NewReader(stdin), &stdout, &stderr})
	return code, stdout.String(), stderr.String()
}

func TestWrongUseGetsASentence(t *testing.T) {
	for _, c := range []struct {
		name            string
		variable, value string
		args            []string
		code            int
		says            string
	}{
		{"unknown command", "", "", []string{"serv"}, 2, "serv"},
		{"unknown flag", "", "", []string{"serve", "--lisen", ":0"}, 2, "lisen"},
		{"unknown variable", "WPSGRAPH_LISEN", "x", []string{"version"}, 2, "WPSGRAPH_LISEN, which no flag reads"},
		{"unusable value", "WPSGRAPH_TIMEOUT", "soon", []string{"serve"}, 2, "soon"},
		{"unusable address", "", "", []string{"serve", "--listen", "nowhere:none"}, 2, "nowhere:none"},
		{"no such folder", "", "", []string{"serve", "--data", "/nowhere"}, 1, "datapackage.json"},
		{"no such document", "", "", []string{"query", "/nowhere.graphql"}, 2, "cannot be read"},
		{"variables that are none", "", "", []string{"query", "-", "--vars", "[1]"}, 2, "not a JSON object"},
		{"nobody answers", "", "", []string{"query", "-", "--url", "http://localhost:1/graphql"}, 4, "cannot be asked"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if c.variable != "" {
				t.Setenv(c.variable, c.value)
			}
			code, _, errs := cli(t, "{ dataset { name } }", c.args...)
			if code != c.code || !strings.Contains(errs, c.says) {
				t.Errorf("exit code %d, want %d; %q does not say %q", code, c.code, errs, c.says)
			}
		})
	}
}

func TestQueryAnswersFromTheDataThatTheProgramCarries(t *testing.T) {
	code, out, errs := cli(t, `query($id: ID!) { node(id: $id) { id ... on Entity { name } } }`, "query", "-", "--vars", `{"id": "body:igad"}`)
	if code != 0 || !strings.Contains(out, `"name": "Intergovernmental Authority on Development"`) {
		t.Errorf("exit code %d: %s%s", code, out, errs)
	}
}

func TestQueryFailsWithItsAnswer(t *testing.T) {
	code, out, _ := cli(t, `{ networks(first: 0) { totalCount } }`, "query", "-")
	if code != 1 || !strings.Contains(out, "a page holds from 1 to 100") {
		t.Errorf("exit code %d: %s", code, out)
	}
}

func TestValidateListsEveryFault(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"datapackage.json":       `{"name": "small", "title": "Small", "version": "1", "created": "2026-01-01", "licenses": [{"name": "CC-BY-4.0"}], "resources": []}`,
		"sources.csv":            "id,title,publisher,url,date,read,type,by\nsource:a,A,P,https://example.org,2020-13,yes,OTHER,\n",
		"entities/countries.csv": "id,name,acronym,description,website,note,confidence,sources,visibility,iso2,iso3,m49,region,subregion\ncountry:ken,Kenya,,,,,HIGH,source:b,,KE,KEN,404,Africa,Eastern Africa\n",
	} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	code, out, _ := cli(t, "", "validate", dir)
	if code != 1 || !strings.Contains(out, "2020-13") || !strings.Contains(out, "source:b") {
		t.Errorf("exit code %d: %s", code, out)
	}
	code, out, _ = cli(t, "", "validate", "--json", dir)
	var report struct{ Problems []struct{ File, Rule string } }
	if err := json.Unmarshal([]byte(out), &report); err != nil || code != 1 || len(report.Problems) < 2 {
		t.Errorf("exit code %d, %v: %s", code, err, out)
	}
	if code, out, _ := cli(t, "", "validate", "../../seed"); code != 0 {
		t.Errorf("the seed has faults: %s", out)
	}
}

func TestVersionNamesTheProgram(t *testing.T) {
	if code, out, _ := cli(t, "", "version"); code != 0 || !strings.HasPrefix(out, "wpsgraph ") {
		t.Errorf("exit code %d: %q", code, out)
	}
}

// log is what a running server writes; it can be read meanwhile.
type log struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (l *log) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(p)
}

// address waits until the server says where it listens.
func (l *log) address(t testing.TB) string {
	t.Helper()
	for range 500 {
		l.mu.Lock()
		text := l.text.String()
		l.mu.Unlock()
		for line := range strings.SplitSeq(text, "\n") {
			var entry struct{ Msg, Address string }
			if json.Unmarshal([]byte(line), &entry) == nil && entry.Msg == "listening" {
				return "http://" + entry.Address
			}
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatalf("the server does not listen: %s", l.text.String())
	return ""
}

func TestServeAnswersUntilItIsStopped(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	var written log
	ended := make(chan int, 1)
	go func() {
		ended <- run(ctx, []string{"serve", "--listen", "localhost:0", "--observe", "localhost:0", "--log-format", "json"}, surroundings{nil, io.Discard, &written})
	}()
	base := written.address(t)
	for path, says := range map[string]string{
		"/en/":            "nine guiding questions",
		"/assets/app.css": "font-size",
		"/graphiql":       "<title>",
		"/schema.graphql": "type Query",
		"/healthz":        "ok",
		"/readyz":         "ready",
		"/graphql?query=" + "%7Bdataset%7Bversion%7D%7D": `"version":"2026`,
	} {
		response, err := http.Get(base + path)
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(response.Body)
		_ = response.Body.Close()
		if err != nil || response.StatusCode != http.StatusOK || !strings.Contains(string(body), says) {
			t.Errorf("%s: %d, %v, does not say %q: %.300s", path, response.StatusCode, err, says, body)
		}
	}
	offersExports(t, base)
	code, out, _ := cli(t, `{ statistics { sources } }`, "query", "-", "--url", base+"/graphql")
	if code != 0 || !strings.Contains(out, `"sources": 2063`) {
		t.Errorf("asked over the network: exit code %d: %s", code, out)
	}
	stop()
	select {
	case code := <-ended:
		if code != 0 {
			t.Errorf("exit code %d after an end in order", code)
		}
	case <-time.After(15 * time.Second):
		t.Error("the server does not stop")
	}
}
