package graphiql

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// vendored is a line of vendored.txt.
type vendored struct{ sum, npm, path, name string }

func readVendored(t *testing.T) []vendored {
	t.Helper()
	text, err := os.ReadFile("vendored.txt")
	if err != nil {
		t.Fatal(err)
	}
	var list []vendored
	for line := range strings.Lines(string(text)) {
		if part := strings.Fields(line); !strings.HasPrefix(line, "#") && len(part) == 4 {
			list = append(list, vendored{part[0], part[1], part[2], part[3]})
		}
	}
	if len(list) != 7 {
		t.Fatalf("vendored.txt names %d files, want 7", len(list))
	}
	return list
}

func sumOf(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}

func TestVendoredFilesHaveTheirSums(t *testing.T) {
	listed := map[string]bool{}
	for _, v := range readVendored(t) {
		listed[v.name] = true
		content, err := embedded.ReadFile("assets/vendor/" + v.name)
		if err != nil {
			t.Fatal(err)
		}
		if got := sumOf(content); got != v.sum {
			t.Errorf("%s has the sum %s, want %s", v.name, got, v.sum)
		}
	}
	entries, err := embedded.ReadDir("assets/vendor")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !listed[e.Name()] {
			t.Errorf("%s is not listed in vendored.txt", e.Name())
		}
	}
}

// TestVendoredFilesAreTheOnesPublished fetches the packages, which needs npm and
// a registry.
func TestVendoredFilesAreTheOnesPublished(t *testing.T) {
	packages := map[string]map[string]string{}
	for _, v := range readVendored(t) {
		if packages[v.npm] == nil {
			packages[v.npm] = fetch(t, v.npm)
		}
		if got := packages[v.npm]["package/"+v.path]; got != v.sum {
			t.Errorf("%s of %s is published with the sum %s, kept with %s", v.path, v.npm, got, v.sum)
		}
	}
}

// fetch gives the sums of the files of an npm package.
func fetch(t *testing.T, name string) map[string]string {
	t.Helper()
	folder := t.TempDir()
	command := exec.CommandContext(t.Context(), "npm", "pack", "--silent", name)
	command.Dir = folder
	if out, err := command.CombinedOutput(); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("npm pack %s: %v\n%s", name, err, out)
		}
		t.Skipf("npm or its registry is missing here: %v", err)
	}
	tarballs, _ := filepath.Glob(filepath.Join(folder, "*.tgz"))
	if len(tarballs) != 1 {
		t.Fatalf("npm pack %s left %v", name, tarballs)
	}
	packed, err := os.ReadFile(tarballs[0])
	if err != nil {
		t.Fatal(err)
	}
	plain, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		t.Fatal(err)
	}
	sums := map[string]string{}
	for files := tar.NewReader(plain); ; {
		header, err := files.Next()
		if err == io.EOF {
			return sums
		}
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(files)
		if err != nil {
			t.Fatal(err)
		}
		sums[header.Name] = sumOf(content)
	}
}

func get(path string, header ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(http.MethodGet, path, nil)
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	Handler().ServeHTTP(w, r)
	return w
}

func TestPageNamesOnlyFilesThatAreHere(t *testing.T) {
	page := get("/graphiql")
	if page.Code != http.StatusOK || !strings.HasPrefix(page.Header().Get("Content-Type"), "text/html") {
		t.Fatalf("%d %v", page.Code, page.Header())
	}
	named := regexp.MustCompile(`(?:src|href)="(graphiql/[^"]+)"`).FindAllStringSubmatch(page.Body.String(), -1)
	if len(named) != 6 {
		t.Errorf("the page names %d files, want 6", len(named))
	}
	for _, n := range named {
		if w := get("/" + n[1]); w.Code != http.StatusOK || w.Body.Len() == 0 {
			t.Errorf("%s: %d", n[1], w.Code)
		}
	}
	if outside := regexp.MustCompile(`(?:src|href)="(?:https?:)?//`).FindString(page.Body.String()); outside != "" {
		t.Errorf("the page loads from elsewhere: %s", outside)
	}
	if strings.Contains(page.Body.String(), "<script>") {
		t.Error("the page has a script in it, which its policy forbids")
	}
}

func TestFilesAreCompressedAndTagged(t *testing.T) {
	const path = "/graphiql/vendor/react.production.min.js"
	plain, packed := get(path), get(path, "Accept-Encoding", "gzip")
	z, err := gzip.NewReader(packed.Body)
	if err != nil {
		t.Fatal(err)
	}
	content, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(content, plain.Body.Bytes()) {
		t.Error("the compressed file is another one")
	}
	if w := get(path, "If-None-Match", plain.Header().Get("ETag")); w.Code != http.StatusNotModified || w.Body.Len() != 0 {
		t.Errorf("the same tag gives %d with %d bytes", w.Code, w.Body.Len())
	}
}

func TestUnknownFileIsNotFound(t *testing.T) {
	for _, path := range []string{"/graphiql/none.js", "/graphiql/vendor", "/graphiql/../graphiql.go"} {
		if w := get(path); w.Code != http.StatusNotFound {
			t.Errorf("%s: %d", path, w.Code)
		}
	}
}
