package main

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/alecthomas/kong"

	"wpsgraph/internal/wps"
)

func TestThePageOfTheAPINamesEveryLimitAndCode(t *testing.T) {
	text, err := os.ReadFile("../../docs/api.md")
	if err != nil {
		t.Fatal(err)
	}
	page := string(text)
	var asked struct {
		Serve serveCommand `cmd:""`
	}
	parser, err := kong.New(&asked)
	if err != nil {
		t.Fatal(err)
	}
	var flags []string
	for _, flag := range parser.Model.Children[0].Flags {
		flags = append(flags, "--"+flag.Name)
		if flag.Group != nil && !strings.Contains(page, "`--"+flag.Name+"`") {
			t.Errorf("docs/api.md does not name --%s", flag.Name)
		}
	}
	for _, named := range regexp.MustCompile("`(--[a-z-]+)`").FindAllStringSubmatch(page, -1) {
		if !slices.Contains(flags, named[1]) {
			t.Errorf("docs/api.md names %s, which is no flag", named[1])
		}
	}
	for _, code := range []wps.Code{wps.BadUserInput, wps.BadCursor, wps.NotFound, wps.QueryTooLarge, wps.TooComplex, wps.Timeout, wps.Unavailable, wps.Internal} {
		if !strings.Contains(page, "`"+string(code)+"`") {
			t.Errorf("docs/api.md does not name %s", code)
		}
	}
}
