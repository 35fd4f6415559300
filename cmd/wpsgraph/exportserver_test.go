package main

import (
	"bytes"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"testing"

	"wpsgraph/internal/export"
)

// offersExports checks the files of a running server: those that the command
// writes, with a tag, open to pages of other sites.
func offersExports(t *testing.T, base string) {
	t.Helper()
	for _, f := range export.Formats {
		response, body := fetched(t, base+exportPath(f), "")
		file := filepath.Join(t.TempDir(), "export.zip")
		if code, _, errs := cli(t, "", "export", "--format", f.Name, "--out", file); code != 0 {
			t.Fatal(errs)
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if response.StatusCode != http.StatusOK || !bytes.Equal(body, want) {
			t.Errorf("%s: %s, %d bytes, the command wrote %d", exportPath(f), response.Status, len(body), len(want))
		}
		if open := response.Header.Get("Access-Control-Allow-Origin"); open != "*" {
			t.Errorf("%s: may be read by %q", exportPath(f), open)
		}
		again, _ := fetched(t, base+exportPath(f), response.Header.Get("ETag"))
		if again.StatusCode != http.StatusNotModified {
			t.Errorf("%s again with its tag: %s", exportPath(f), again.Status)
		}
	}
	if response, _ := fetched(t, base+"/export/wpsgraph.xlsx", ""); response.StatusCode != http.StatusNotFound {
		t.Errorf("a format that is not there: %s", response.Status)
	}
}

func fetched(t *testing.T, address, tag string) (*http.Response, []byte) {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, address, http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Origin", "https://lite.gephi.org")
	if tag != "" {
		request.Header.Set("If-None-Match", tag)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response, body
}
