package export_test

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/csv"
	"io"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"wpsgraph/internal/dataset"
	"wpsgraph/internal/export"
	"wpsgraph/internal/store/memory"
	"wpsgraph/internal/store/storetest"
	"wpsgraph/internal/wps"
	"wpsgraph/seed"
)

// read gives the data of a package, in the embedded engine.
func read(t testing.TB, files fs.FS) export.Data {
	t.Helper()
	content, problems, err := dataset.Read(t.Context(), files)
	if err != nil || content == nil {
		t.Fatalf("%v %v", err, problems)
	}
	d := of(t, content)
	if d.Description, err = fs.ReadFile(files, "datapackage.json"); err != nil {
		t.Fatal(err)
	}
	return d
}

func of(t testing.TB, content *wps.Content) export.Data {
	t.Helper()
	engine := memory.New()
	if _, err := engine.Replace(t.Context(), content); err != nil {
		t.Fatal(err)
	}
	d, err := export.Current(t.Context(), engine)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// folder keeps the files of a format in memory.
type folder map[string]*bytes.Buffer

func (f folder) Create(path string) (io.WriteCloser, error) {
	f[path] = new(bytes.Buffer)
	return closer{f[path]}, nil
}

func (f folder) files() fstest.MapFS {
	files := fstest.MapFS{}
	for name, text := range f {
		files[name] = &fstest.MapFile{Data: text.Bytes()}
	}
	return files
}

type closer struct{ io.Writer }

func (closer) Close() error { return nil }

func writeFolder(t testing.TB, name string, d export.Data, o export.Options) folder {
	t.Helper()
	format, err := export.FormatNamed(export.Formats, name)
	if err != nil {
		t.Fatal(err)
	}
	to := folder{}
	if err := format.WriteFolder(t.Context(), d, o, to); err != nil {
		t.Fatal(err)
	}
	return to
}

func write(t testing.TB, name string, d export.Data, o export.Options) []byte {
	t.Helper()
	format, err := export.FormatNamed(export.Formats, name)
	if err != nil {
		t.Fatal(err)
	}
	var to bytes.Buffer
	if err := format.Write(t.Context(), d, o, &to); err != nil {
		t.Fatal(err)
	}
	return to.Bytes()
}

func TestPackageGivesBackTheBytesThatItCameFrom(t *testing.T) {
	d := read(t, seed.Files())
	written := writeFolder(t, "package", d, export.Options{})
	files := 0
	err := fs.WalkDir(seed.Files(), ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || path == "README.md" {
			return err
		}
		files++
		want, err := fs.ReadFile(seed.Files(), path)
		if err != nil {
			return err
		}
		got, there := written[path]
		if !there {
			t.Errorf("%s was not written", path)
			return nil
		}
		if !bytes.Equal(want, got.Bytes()) {
			t.Errorf("%s: %s", path, firstDifference(string(want), got.String()))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if files != len(written) {
		t.Errorf("%d files were written, the seed has %d", len(written), files)
	}
}

// firstDifference shows where two texts part.
func firstDifference(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range w {
		if i >= len(g) || w[i] != g[i] {
			return "line " + w[i] + "\nbecame " + strings.Join(g[min(i, len(g)-1):min(i+1, len(g))], "")
		}
	}
	return "more lines were written"
}

func TestPackageOfAnyDataIsReadBackAsTheSameVersion(t *testing.T) {
	d := read(t, seed.Files())
	d.Description = nil // as from an engine that keeps the version alone
	first := writeFolder(t, "package", d, export.Options{})
	again := read(t, first.files())
	if diff := cmp.Diff(d.Version, again.Version); diff != "" {
		t.Errorf("-exported +read %s", diff)
	}
	second := writeFolder(t, "package", again, export.Options{})
	for name := range first {
		if !bytes.Equal(first[name].Bytes(), second[name].Bytes()) {
			t.Errorf("%s: %s", name, firstDifference(first[name].String(), second[name].String()))
		}
	}
}

func TestAZipHoldsTheFolder(t *testing.T) {
	d := of(t, storetest.Large(40, 100))
	text := write(t, "package", d, export.Options{})
	if !bytes.Equal(text, write(t, "package", d, export.Options{})) {
		t.Error("the same data give two zip files")
	}
	z, err := zip.NewReader(bytes.NewReader(text), int64(len(text)))
	if err != nil {
		t.Fatal(err)
	}
	loose := writeFolder(t, "package", d, export.Options{})
	if len(z.File) != len(loose) {
		t.Errorf("%d files in the zip, %d in the folder", len(z.File), len(loose))
	}
	for name, want := range loose {
		got, err := fs.ReadFile(z, name)
		if err != nil || !bytes.Equal(got, want.Bytes()) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestWhatIsWithheldIsInNoFormat(t *testing.T) {
	files := fstest.MapFS{}
	for path, text := range writeFolder(t, "package", read(t, seed.Files()), export.Options{}) {
		files[path] = &fstest.MapFile{Data: text.Bytes()}
	}
	const row = "entities/networks.csv"
	files[row].Data = withhold(t, files[row].Data, "network:femwise-africa")
	d := read(t, files)
	for _, f := range export.Formats {
		if text := write(t, f.Name, d, export.Options{}); f.Ending != "zip" && bytes.Contains(text, []byte("network:femwise-africa")) {
			t.Errorf("%s has the record", f.Name)
		}
		if !f.IsFolder() {
			continue
		}
		for name, text := range writeFolder(t, f.Name, d, export.Options{}) {
			if bytes.Contains(text.Bytes(), []byte("network:femwise-africa")) {
				t.Errorf("%s of %s has the record", name, f.Name)
			}
		}
	}
}

// withhold marks one row of a table as withheld.
func withhold(t *testing.T, table []byte, id string) []byte {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(table)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		if row[0] == id {
			row[8] = "WITHHELD"
		}
	}
	var out bytes.Buffer
	if err := csv.NewWriter(&out).WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestEveryFormatEndsWithItsContext(t *testing.T) {
	d := of(t, storetest.Large(40, 100))
	for _, f := range export.Formats {
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if err := f.Write(ctx, d, export.Options{}, io.Discard); wps.CodeOf(err) != wps.Timeout {
			t.Errorf("%s: %v, want %s", f.Name, err, wps.Timeout)
		}
	}
}

// full is a disk that is full after so many bytes.
type full struct{ room int }

func (f *full) Write(p []byte) (int, error) {
	if f.room -= len(p); f.room < 0 {
		return 0, io.ErrShortWrite
	}
	return len(p), nil
}

func TestAFullDiskIsAnError(t *testing.T) {
	d := read(t, seed.Files())
	for _, f := range export.Formats {
		if err := f.Write(t.Context(), d, export.Options{}, &full{100_000}); err == nil {
			t.Errorf("%s says nothing", f.Name)
		}
	}
}

func TestAnUnknownFormatGetsTheList(t *testing.T) {
	_, err := export.FormatNamed(export.Formats, "xlsx")
	if wps.CodeOf(err) != wps.BadUserInput || !strings.Contains(err.Error(), "graphml") {
		t.Error(err)
	}
}
