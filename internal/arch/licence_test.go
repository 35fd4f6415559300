package arch

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write docs/licences.md anew")

// licence is recognised by phrases that its text has, and no text of one listed
// before it.
type licence struct {
	name    string // of the SPDX list
	phrases []string
}

// allowed are the licences that the program may be made with: permissive ones,
// and the one of Mozilla, which asks something of changed files only.
var allowed = []licence{
	{"Apache-2.0", []string{"Apache License", "Version 2.0"}},
	{"MPL-2.0", []string{"Mozilla Public License", "2.0"}},
	{"BSD-3-Clause", []string{"Redistribution and use in source and binary forms", "Neither the name"}},
	{"BSD-2-Clause", []string{"Redistribution and use in source and binary forms"}},
	{"MIT", []string{"Permission is hereby granted, free of charge", "The above copyright notice and this permission notice"}},
	{"ISC", []string{"Permission to use, copy, modify, and"}},
}

// linked lists the modules that the program is made of, each as path, version
// and folder.
func linked(t *testing.T) [][3]string {
	t.Helper()
	list := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}}\t{{.Version}}\t{{.Dir}}{{end}}{{end}}", "./cmd/wpsgraph")
	list.Dir = filepath.Join("..", "..")
	out, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	slices.Sort(lines)
	var modules [][3]string
	for _, line := range slices.Compact(lines) {
		if parts := strings.Split(line, "\t"); len(parts) == 3 {
			modules = append(modules, [3]string(parts))
		}
	}
	return modules
}

// licenceOf is the licence in a module's folder, "" where it is none of those
// allowed.
func licenceOf(dir string) string {
	for _, name := range []string{"LICENSE", "LICENSE.txt", "LICENSE.md", "LICENCE", "COPYING", "License.txt"} {
		text, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			continue
		}
		flat := strings.Join(strings.Fields(string(text)), " ")
		for _, l := range allowed {
			if !slices.ContainsFunc(l.phrases, func(phrase string) bool { return !strings.Contains(flat, phrase) }) {
				return l.name
			}
		}
	}
	return ""
}

func TestTheProgramIsMadeOfWhatMayBeUsed(t *testing.T) {
	var page strings.Builder
	page.WriteString("# Licences\n\nThe modules that the program is made of, and their licences. A test keeps this page and refuses others than Apache-2.0, BSD, ISC, MIT and MPL-2.0 (`go test ./internal/arch -update` writes it anew). What is vendored for GraphiQL and the explorer carries its licence beside it.\n\n| module | version | licence |\n|---|---|---|\n")
	modules := linked(t)
	if len(modules) < 10 {
		t.Fatalf("only %d modules", len(modules))
	}
	for _, m := range modules {
		name := licenceOf(m[2])
		if name == "" {
			t.Errorf("%s %s has no licence that is allowed", m[0], m[1])
		}
		fmt.Fprintf(&page, "| %s | %s | %s |\n", m[0], m[1], name)
	}
	kept := filepath.Join("..", "..", "docs", "licences.md")
	if *update {
		if err := os.WriteFile(kept, []byte(page.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(kept)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), page.String()); diff != "" {
		t.Error("docs/licences.md: -kept +now", diff)
	}
}

func TestLicencesAreToldApart(t *testing.T) {
	for text, want := range map[string]string{
		"Apache License\n Version 2.0, January 2004":                                                                             "Apache-2.0",
		"Redistribution and use in source and binary forms … Neither the name of":                                                "BSD-3-Clause",
		"Redistribution and use in source and\n binary forms":                                                                    "BSD-2-Clause",
		"Permission is hereby granted, free of charge … The above copyright notice and this permission notice shall be included": "MIT",
		"GNU GENERAL PUBLIC LICENSE Version 3":                                                                                   "",
		"All rights reserved.":                                                                                                   "",
	} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "LICENSE"), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		if got := licenceOf(dir); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}
