package docs_test

import (
	"flag"
	"os"
	"strings"
	"testing"

	"wpsgraph/internal/dataset"
	"wpsgraph/internal/diff"
	"wpsgraph/seed"
)

var update = flag.Bool("update", false, "write the page of the first version anew")

// TestTheVersionOfTheDataHasItsPage compares how it is cited. What changed is
// told from a version that is not here any more, and what it holds is counted when
// it is released: a fact that is added until then needs no new page.
func TestTheVersionOfTheDataHasItsPage(t *testing.T) {
	content, problems, err := dataset.Read(t.Context(), seed.Files())
	if err != nil || content == nil {
		t.Fatal(err, problems)
	}
	var page strings.Builder
	if err := diff.WritePage(&page, content, nil, nil); err != nil {
		t.Fatal(err)
	}
	file := "versions/" + content.Version.Name + ".md"
	if *update {
		if err := os.WriteFile(file, []byte(page.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	kept, err := os.ReadFile(file)
	if err != nil {
		t.Fatalf("write it by go run ./cmd/wpsgraph diff --page OLD seed > docs/%s: %v", file, err)
	}
	_, cited, _ := strings.Cut(page.String(), "## To cite it")
	cited, _, _ = strings.Cut(cited, "## What changed")
	if !strings.Contains(string(kept), cited) {
		t.Errorf("%s is not that of the data: it should say\n%s", file, cited)
	}
	list, err := os.ReadFile("versions/README.md")
	if err != nil || !strings.Contains(string(list), "("+content.Version.Name+".md)") {
		t.Errorf("versions/README.md does not name it: %v", err)
	}
}
