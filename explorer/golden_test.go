package explorer_test

import (
	"flag"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the kept pages anew")

// kept are pages over datedContent, so that they change with the pages alone
// and not with the data that the program carries.
var kept = map[string]string{
	"network.en.html":     "/en/network/n",
	"timeline.ar.html":    "/ar/network/n/timeline",
	"connections.fr.html": "/fr/connections?from=body/a&to=country/kx",
	"problem.sw.html":     "/sw/network/none",
}

// hashed is what addresses of assets say of their content.
var hashed = regexp.MustCompile(`\?v=[0-9a-f]{16}`)

// TestPagesAreAsTheyWereKept shows every change of the markup in its review.
func TestPagesAreAsTheyWereKept(t *testing.T) {
	site, err := siteOver(datedContent())
	if err != nil {
		t.Fatal(err)
	}
	for name, address := range kept {
		w := site.get(t, address)
		if want := map[bool]int{true: http.StatusNotFound, false: http.StatusOK}[strings.HasPrefix(name, "problem")]; w.Code != want {
			t.Errorf("%s: status %d, want %d", address, w.Code, want)
		}
		got := hashed.ReplaceAllString(w.Body.String(), "?v=")
		file := filepath.Join("testdata", name)
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
			t.Errorf("%s differs from %s (if it should: go test ./explorer -run Kept -update); -want +got:\n%s", address, file, diff)
		}
	}
}
