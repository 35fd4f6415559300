package dataset

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"wpsgraph/internal/wps"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares with a file in testdata.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile("testdata/"+name, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}

func TestContentHoldsEverythingThePackageSays(t *testing.T) {
	content, problems := read(t, packageWith(nil))
	if problems != nil {
		t.Fatalf("problems: %v", problems)
	}
	if len(content.Version.Hash) != 32 {
		t.Errorf("the version has the hash %q", content.Version.Hash)
	}
	content.Version.Hash = "" // of wps
	text, err := json.MarshalIndent(unpacked(content), "", " ")
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "content.json", text)
}

// unpacked is a content with a list of its relations, to compare and to show.
func unpacked(c *wps.Content) any {
	return struct {
		Version   wps.Version
		Entities  []*wps.Entity
		Relations []*wps.Relation
		Sources   []*wps.Source
		Tables    wps.Tables
	}{c.Version, c.Entities, slices.Collect(c.Relations.All()), c.Sources, c.Tables}
}

// TestOrderOfRowsAndColumnsSaysNothing shuffles what people shuffle in a
// spreadsheet; only histories, figures and names keep the order of their rows.
func TestOrderOfRowsAndColumnsSaysNothing(t *testing.T) {
	want, _ := read(t, packageWith(nil))
	rapid.Check(t, func(r *rapid.T) {
		files := map[string]string{}
		for file, text := range cleanPackage {
			if !strings.HasSuffix(file, ".csv") {
				continue
			}
			lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
			if strings.Contains(file, "/") || file == "sources.csv" {
				lines = append(lines[:1], rapid.Permutation(lines[1:]).Draw(r, file)...)
			}
			files[file] = shuffled(r, lines)
		}
		got, problems, err := Read(context.Background(), packageWith(files))
		if err != nil || problems != nil {
			r.Fatalf("%v %v", err, problems)
		}
		if diff := cmp.Diff(unpacked(want), unpacked(got)); diff != "" {
			r.Fatalf("content (-want +got):\n%s", diff)
		}
	})
}

// shuffled brings the columns of lines without quotation marks into another
// order.
func shuffled(r *rapid.T, lines []string) string {
	order := rapid.Permutation(indexes(strings.Count(lines[0], ",")+1)).Draw(r, "columns")
	var b strings.Builder
	for _, line := range lines {
		cells := strings.Split(line, ",")
		for i, at := range order {
			if i > 0 {
				b.WriteByte(',')
			}
			b.WriteString(cells[at])
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func indexes(n int) []int {
	all := make([]int, n)
	for i := range all {
		all[i] = i
	}
	return all
}

func TestWhatIsNoPackageIsAnError(t *testing.T) {
	broken := fstest.MapFS{"datapackage.json": {Data: []byte(cleanPackage["datapackage.json"])}, "entities": {Data: []byte("a file")}}
	for name, c := range map[string]struct {
		fsys fs.FS
		says string
	}{
		"an empty folder":                 {fstest.MapFS{}, "datapackage.json"},
		"a file in the place of a folder": {broken, "entities"},
		"a file that cannot be read":      {failing{packageWith(nil), "names.csv"}, "names.csv"},
		"a description that is too long": {
			packageWith(map[string]string{"datapackage.json": strings.Repeat(" ", maxDescription+1)}), "datapackage.json",
		},
	} {
		t.Run(name, func(t *testing.T) {
			content, problems, err := Read(t.Context(), c.fsys)
			if content != nil || problems != nil || wps.CodeOf(err) != wps.BadDataPackage || !strings.Contains(err.Error(), c.says) {
				t.Errorf("Read = %v, %v, %v; want an error BAD_DATA_PACKAGE that names %s", content, problems, err, c.says)
			}
		})
	}
}

// failing is a file system one file of which breaks off.
type failing struct {
	fs.FS
	file string
}

func (f failing) Open(name string) (fs.File, error) {
	file, err := f.FS.Open(name)
	if name != f.file || err != nil {
		return file, err
	}
	return brokenFile{file}, nil
}

type brokenFile struct{ fs.File }

func (brokenFile) Read([]byte) (int, error) {
	return iotest.ErrReader(errors.New("the disk is gone")).Read(nil)
}

func TestReadingEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, _, err := Read(ctx, packageWith(nil)); !errors.Is(err, context.Canceled) {
		t.Errorf("Read = %v, want that it was cancelled", err)
	}
}

func TestDescriptionIsChecked(t *testing.T) {
	run(t, []badCase{
		{"no JSON", map[string]string{"datapackage.json": "{\n\"name\": \"x\",\n}"}, []string{"datapackage.json:3: bad-description"}},
		{"a name that is a number", map[string]string{"datapackage.json": "{\n\"name\": 1}"}, []string{"datapackage.json:2:name bad-description"}},
		{"nothing said", map[string]string{"datapackage.json": "{}"}, []string{
			"datapackage.json:0:created bad-description", "datapackage.json:0:licenses bad-description",
			"datapackage.json:0:name bad-description", "datapackage.json:0:title bad-description", "datapackage.json:0:version bad-description",
		}},
		{
			"created at no date",
			map[string]string{"datapackage.json": strings.Replace(cleanPackage["datapackage.json"], "2026-11-24T", "24 Nov T", 1)},
			[]string{"datapackage.json:0:created bad-description"},
		},
	})
}

func TestPackageWithoutEntitiesIsAnError(t *testing.T) {
	_, problems := read(t, fstest.MapFS{"datapackage.json": {Data: []byte(cleanPackage["datapackage.json"])}})
	if diff := cmp.Diff([]string{"entities:0: no-entities"}, marks(problems)); diff != "" {
		t.Error(diff)
	}
}
