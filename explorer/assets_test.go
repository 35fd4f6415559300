package explorer_test

import (
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// vendored are the files of others, as their makers publish them on npm.
var vendored = []struct{ name, version, sum string }{
	{"d3-quadtree", "3.0.2", "6bd9974b3efdf9c22942a6fb9a5a027ee39f81a6c27b09a3444c9e911796f439"},
	{"d3-dispatch", "3.0.2", "5afe071dad74c14cd580f540c9ec85b0755eed78b7f9ed3e9f63b989fc41aa4b"},
	{"d3-timer", "3.0.2", "f6b80ed73b21d01658db60d1c04adb88adc70f885346ae07d59ed69ba0348849"},
	{"d3-force", "3.0.1", "ed05b52ecfe280d753ebab954e4e1f24097952480a9d277be55b6ba297bf4a9b"},
}

// licence is the text that each of the packages carries, word for word the same.
const licence = "2a6d2d5f32ba0b755ddbc1c833f766e30cdbe6ebe9a6d4e3e24427721f0b63d3"

func TestFilesOfOthersAreAsTheyWerePublished(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("assets", "d3", "LICENSE"))
	if err != nil {
		t.Fatal(err)
	}
	if got := sum(text); got != licence {
		t.Errorf("the licence has the sum %s, want %s", got, licence)
	}
	files, err := filepath.Glob(filepath.Join("assets", "d3", "*.js"))
	if err != nil || len(files) != len(vendored) {
		t.Errorf("%d files of others, %d are listed with their sums: %v", len(files), len(vendored), err)
	}
	for _, f := range vendored {
		content, err := os.ReadFile(filepath.Join("assets", "d3", f.name+".min.js"))
		if err != nil {
			t.Fatal(err)
		}
		if got := sum(content); got != f.sum {
			t.Errorf("%s %s: sum %s, want %s", f.name, f.version, got, f.sum)
		}
	}
}

func TestFilesOfOthersAreThoseOnNpm(t *testing.T) {
	npm, err := exec.LookPath("npm")
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("the comparison needs npm, which is missing here")
		}
		t.Skip("the comparison needs npm, which is missing here")
	}
	for _, f := range vendored {
		folder := t.TempDir()
		pack := exec.CommandContext(t.Context(), npm, "pack", "--silent", "--pack-destination", folder, f.name+"@"+f.version)
		pack.Dir = folder
		if out, err := pack.CombinedOutput(); err != nil {
			if os.Getenv("CI") == "true" {
				t.Fatalf("npm cannot be reached: %v\n%s", err, out)
			}
			t.Skipf("npm cannot be reached: %v", err)
		}
		unpack := exec.CommandContext(t.Context(), "tar", "xzf", filepath.Join(folder, f.name+"-"+f.version+".tgz"), "-C", folder)
		if out, err := unpack.CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		content, err := os.ReadFile(filepath.Join(folder, "package", "dist", f.name+".min.js"))
		if err != nil {
			t.Fatal(err)
		}
		text, err := os.ReadFile(filepath.Join(folder, "package", "LICENSE"))
		if err != nil || sum(text) != licence {
			t.Errorf("%s %s has another licence than the one kept beside it: %v", f.name, f.version, err)
		}
		if got := sum(content); got != f.sum {
			t.Errorf("%s %s on npm has the sum %s, want %s", f.name, f.version, got, f.sum)
		}
	}
}

func sum(content []byte) string {
	s := sha256.Sum256(content)
	return hex.EncodeToString(s[:])
}

func TestAssetsAreAddressedByWhatIsInThem(t *testing.T) {
	site := theSite(t)
	scripts := 0
	for _, address := range assetsOf(t, site, "/en/body/sadc") {
		w := site.get(t, address)
		if w.Code != http.StatusOK || !strings.Contains(w.Header().Get("Cache-Control"), "immutable") {
			t.Errorf("%s: status %d, Cache-Control %q", address, w.Code, w.Header().Get("Cache-Control"))
		}
		size := packed(t, w.Body.Bytes())
		if strings.Contains(address, ".css") && size > 8<<10 {
			t.Errorf("the style sheet has %d bytes packed", size)
		}
		if strings.Contains(address, ".mjs") && !strings.Contains(address, "draw") {
			scripts += size
		}
		other, _, _ := strings.Cut(address, "?")
		if w := site.get(t, other+"?v=old"); strings.Contains(w.Header().Get("Cache-Control"), "immutable") {
			t.Errorf("%s?v=old is kept for ever", other)
		}
	}
	if scripts == 0 || scripts > 6<<10 {
		t.Errorf("the scripts have %d bytes packed", scripts)
	}
}

// assetsOf are the addresses that a page loads.
func assetsOf(t *testing.T, site site, address string) []string {
	t.Helper()
	page := site.page(t, address)
	var found []string
	for _, s := range all(page, "script") {
		found = append(found, attr(s, "src"))
	}
	for _, l := range all(page, "link") {
		if attr(l, "rel") == "stylesheet" {
			found = append(found, attr(l, "href"))
		}
	}
	if len(found) > 4 {
		t.Errorf("%s needs %d requests beside its own", address, len(found))
	}
	return found
}
