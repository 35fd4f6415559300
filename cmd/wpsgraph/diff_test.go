package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestDiffSaysWhatChangedInWordsAndAsJSON(t *testing.T) {
	before, after := t.TempDir(), t.TempDir()
	for _, dir := range []string{before, after} {
		if code, _, errs := cli(t, "", "export", "--format", "package", "--out", dir); code != 0 {
			t.Fatal(code, errs)
		}
	}
	appendLine(t, filepath.Join(after, "relations", "member_of.csv"), ",org:accord,network:wps-focal-points,2026-05,,HIGH,source:accord-home,,OBSERVER,,,")
	code, out, errs := cli(t, "", "diff", before, after)
	if want := "  + The African Centre for the Constructive Resolution of Disputes has been an observer at the Women, Peace and Security Focal Points Network since May 2026."; code != 0 || !strings.Contains(out, want) {
		t.Errorf("exit code %d: %s%s, want %s", code, out, errs, want)
	}
	code, out, _ = cli(t, "", "diff", "--json", before, after)
	var changes struct{ Relations []struct{ ID, Change string } }
	if err := json.Unmarshal([]byte(out), &changes); code != 0 || err != nil || len(changes.Relations) != 1 || changes.Relations[0].Change != "ADDED" {
		t.Errorf("exit code %d, %v: %s", code, err, out)
	}
	code, out, errs = cli(t, "", "diff", "--page", before, after)
	for _, want := range []string{"# Version 2026", "@misc{", `"type":"dataset"`, "### Relations 1 added, 0 changed", "\n- added: The African Centre for"} {
		if code != 0 || !strings.Contains(out, want) {
			t.Errorf("exit code %d: %s%s, want %s", code, out, errs, want)
		}
	}
	if code, out, _ := cli(t, "", "diff", "--page", "-", after); code != 0 || !strings.Contains(out, "This is the first version.") {
		t.Errorf("exit code %d: %s", code, out)
	}
	if code, out, _ := cli(t, "", "diff", before, before); code != 0 || !strings.Contains(out, "nothing changed") {
		t.Errorf("exit code %d: %s", code, out)
	}
	if code, _, errs := cli(t, "", "diff", before, "/nowhere"); code != 1 || !strings.Contains(errs, "datapackage.json") {
		t.Errorf("exit code %d: %s", code, errs)
	}
}

func appendLine(t *testing.T, path, line string) {
	t.Helper()
	file, err := os.OpenFile(path, os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := file.WriteString(line + "\n"); err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
}
