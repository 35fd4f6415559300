package neo4j_test

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/google/go-cmp/cmp"

	"wpsgraph/internal/dataset"
	"wpsgraph/internal/store/memory"
	"wpsgraph/internal/store/neo4j"
	"wpsgraph/internal/store/neo4j/neo4jtest"
	"wpsgraph/internal/store/storetest"
	"wpsgraph/internal/wps"
	"wpsgraph/seed"
)

// onDisk is a folder for the files of an import.
type onDisk string

func (d onDisk) Create(path string) (io.WriteCloser, error) {
	path = filepath.Join(string(d), path)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return nil, err
	}
	return os.Create(path)
}

// imported is the data set that the program carries, and awkward values: an
// amount with decimals, texts with quotes and line breaks.
func imported(t *testing.T) *wps.Content {
	t.Helper()
	content, problems, err := dataset.Read(t.Context(), seed.Files())
	if err != nil || content == nil {
		t.Fatal(err, problems)
	}
	amounts := []string{"3.50", "0.1", "7"}
	for _, e := range content.Entities {
		switch {
		case e.ID == "body:au":
			e.Note = "one \"quoted\",\nand a second line; with \\ and |"
		case e.ID == "country:afg":
			e.Names = append(e.Names, wps.Name{Text: "a;b", Kind: wps.AliasName})
		case e.Kind == wps.ActionPlan && len(amounts) > 0 && e.Attributes.Text(wps.CostAmount) == "":
			e.Attributes = append(e.Attributes, wps.Attribute{Field: wps.CostAmount, Text: amounts[0]})
			amounts = amounts[1:]
		}
	}
	content.Complete()
	return content
}

func writeImport(t *testing.T, content *wps.Content) (folder string) {
	t.Helper()
	engine := memory.New()
	load(t, engine, content)
	folder = t.TempDir()
	if err := neo4j.WriteImport(t.Context(), engine, content.Version, onDisk(folder)); err != nil {
		t.Fatal(err)
	}
	return folder
}

// TestAnImportMakesTheDatabaseThatALoadMakes compares every node, relationship
// and index of a database that neo4j-admin made with those of one that was
// loaded, and serves and loads it.
func TestAnImportMakesTheDatabaseThatALoadMakes(t *testing.T) {
	content := imported(t)
	uri := neo4jtest.URI(t)
	loaded, err := neo4j.Open(neo4j.Config{URI: uri})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = loaded.Close(context.Background()) }()
	load(t, loaded, content)
	server := neo4jtest.Imported(t, "imported", writeImport(t, content))
	for _, statement := range []string{
		"MATCH (n) WHERE NOT n:DataSet AND NOT n:DataSetLock RETURN labels(n), properties(n)",
		"MATCH (n:DataSet) WITH n {.*, loadedAt: null} AS kept RETURN kept",
		"MATCH (a)-[r]->(b) RETURN a.id, type(r), b.id, properties(r)",
	} {
		sameRows(t, uri, server.URI, statement)
	}
	s, err := neo4j.Open(neo4j.Config{URI: server.URI})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close(context.Background()) }()
	if v, err := s.Version(t.Context()); err != nil || v != content.Version {
		t.Errorf("the version is %v, %v", v, err)
	}
	report, err := s.Replace(t.Context(), content)
	if err != nil || report.Before != content.Version || report.Entities != (wps.Changes{}) {
		t.Errorf("loading the same again: %+v, %v", report, err)
	}
	sameRows(t, uri, server.URI,
		"SHOW INDEXES YIELD name, labelsOrTypes, properties WHERE name STARTS WITH 'wpsgraph' RETURN name, labelsOrTypes, properties")
}

func sameRows(t *testing.T, loaded, imported, statement string) {
	t.Helper()
	want, got := rows(t, loaded, statement), rows(t, imported, statement)
	if diff := cmp.Diff(want, got); diff != "" || len(want) == 0 {
		t.Errorf("%s: %d rows, %d imported; -loaded +imported %.3000s", statement, len(want), len(got), diff)
	}
}

// rows are the rows that a statement gives, as sorted texts.
func rows(t *testing.T, uri, statement string) []string {
	t.Helper()
	d, err := driver.NewDriverWithContext(uri, driver.NoAuth())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = d.Close(context.Background()) }()
	result, err := driver.ExecuteQuery(t.Context(), d, statement, nil, driver.EagerResultTransformer)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, record := range result.Records {
		text, err := json.Marshal(typed(record.Values))
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, string(text))
	}
	slices.Sort(all)
	return all
}

// typed tells whole decimals from integers, which JSON does not.
func typed(value any) any {
	switch v := value.(type) {
	case int64:
		return map[string]int64{"long": v}
	case []any:
		for i := range v {
			v[i] = typed(v[i])
		}
	case map[string]any:
		for name := range v {
			v[name] = typed(v[name])
		}
	}
	return value
}

// A network that has 3.50 of something among others that have whole numbers
// needs a file of its own: a column has one type.
func TestAnImportKeepsNumbersByTheirTypes(t *testing.T) {
	content := imported(t)
	folder := writeImport(t, content)
	types := map[string]bool{}
	err := filepath.WalkDir(filepath.Join(folder, "nodes"), func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		file, err := os.Open(path)
		if err != nil {
			return err
		}
		defer func() { _ = file.Close() }()
		records, err := csv.NewReader(file).ReadAll()
		if err != nil {
			return err
		}
		for i, head := range records[0] {
			name, kind, _ := strings.Cut(head, ":")
			types[kind] = true
			for _, record := range records[1:] {
				if kind == "long" && strings.ContainsAny(record[i], ".eE") {
					t.Errorf("%s: %s is a %s, and has %s", path, name, kind, record[i])
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range []string{"ID(Entity)", "string", "long", "double", "boolean", "string[]"} {
		if !types[kind] {
			t.Errorf("no column is a %s", kind)
		}
	}
}

// watched is a folder that keeps nothing, and looks now and then at what is in
// use after a collection.
type watched struct {
	bytes, next int64
	highest     uint64
}

func (w *watched) Create(string) (io.WriteCloser, error) { return w, nil }
func (w *watched) Close() error                          { return nil }
func (w *watched) Write(p []byte) (int, error) {
	if w.bytes += int64(len(p)); w.bytes >= w.next {
		w.next = w.bytes + 32<<20
		w.highest = max(w.highest, heap())
	}
	return len(p), nil
}

// BenchmarkImportOfAMillionRelations writes the files of a hundred thousand
// entities and a million relations. MB-kept is what that holds beside the store.
func BenchmarkImportOfAMillionRelations(b *testing.B) {
	content := storetest.Large(100_000, 1_000_000)
	engine := memory.New()
	if _, err := engine.Replace(b.Context(), content); err != nil {
		b.Fatal(err)
	}
	version := content.Version
	content = nil
	for b.Loop() {
		before, to := heap(), new(watched)
		if err := neo4j.WriteImport(b.Context(), engine, version, to); err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(to.highest-min(to.highest, before))/1e6, "MB-kept")
		b.ReportMetric(float64(to.bytes)/1e6, "MB-written")
	}
}
