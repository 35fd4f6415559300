package main

import (
	"log/slog"
	"strings"
	"testing"

	"github.com/alecthomas/kong"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"wpsgraph/graph"
	"wpsgraph/graph/transport"
	"wpsgraph/internal/server"
)

// flagsOf reads arguments of wpsgraph serve.
func flagsOf(t *testing.T, args ...string) *serveCommand {
	t.Helper()
	var asked struct {
		Serve serveCommand `cmd:""`
	}
	parser, err := kong.New(&asked)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := parser.Parse(append([]string{"serve"}, args...)); err != nil {
		t.Fatal(err)
	}
	return &asked.Serve
}

func TestWithoutFlagsTheLimitsAreTheDefaults(t *testing.T) {
	flags := flagsOf(t)
	want := graph.Defaults()
	var got graph.Config
	got.Searches = want.Searches // 0 is as many as there are cores
	if err := flags.limitFlags.set(&got); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got, cmpopts.IgnoreFields(graph.Config{}, "Now", "Log", "RequestID"), cmpopts.IgnoreFields(transport.HTTP{}, "Now", "Report")); diff != "" {
		t.Error("-defaults +flags", diff)
	}
	log := slog.New(slog.DiscardHandler)
	served, err := flags.config(log)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(server.Defaults(), served, cmpopts.IgnoreFields(server.Config{}, "Now", "Log")); diff != "" {
		t.Error("-defaults +flags", diff)
	}
}

func TestEveryLimitHasAFlag(t *testing.T) {
	// Every flag is given a value that no default has; what stays as it was has
	// no flag.
	flags := flagsOf(t,
		"--max-body=11", "--max-body-values=12", "--max-body-depth=13", "--max-query=14", "--max-name=15", "--max-tokens=16",
		"--max-fragments=17", "--max-depth=18", "--max-nesting=19", "--max-fields=21", "--max-repeats=22", "--max-directives=23",
		"--max-value-depth=24", "--max-values=25", "--max-faults=26", "--max-cost=27", "--max-answer=28", "--max-errors=29",
		"--max-message=31", "--max-searches=32", "--timeout=33s", "--search-wait=34s")
	before := graph.Defaults()
	after := graph.Defaults()
	if err := flags.limitFlags.set(&after); err != nil {
		t.Fatal(err)
	}
	var same []string
	cmp.Equal(before, after, cmpopts.IgnoreFields(graph.Config{}, "Now", "Log", "RequestID", "Reference"), cmpopts.IgnoreFields(transport.HTTP{}, "Now", "Report"),
		cmp.Reporter(&unchanged{names: &same}))
	if len(same) > 0 {
		t.Errorf("no flag changes %s", strings.Join(same, ", "))
	}
}

// unchanged collects the names of what is equal in two values.
type unchanged struct {
	path  cmp.Path
	names *[]string
}

func (u *unchanged) PushStep(s cmp.PathStep) { u.path = append(u.path, s) }
func (u *unchanged) PopStep()                { u.path = u.path[:len(u.path)-1] }
func (u *unchanged) Report(r cmp.Result) {
	if r.Equal() && !r.ByIgnore() {
		*u.names = append(*u.names, u.path.String())
	}
}

func TestALimitThatRefusesEverythingStopsTheStart(t *testing.T) {
	for _, c := range []string{"--max-cost=0", "--max-depth=-1", "--timeout=0s", "--max-body=0", "--search-wait=-1s"} {
		flag, _, _ := strings.Cut(c, "=")
		config := graph.Defaults()
		if err := flagsOf(t, c).limitFlags.set(&config); err == nil || !strings.Contains(err.Error(), flag+" is too small") {
			t.Errorf("%s: %v", c, err)
		}
	}
	if _, err := flagsOf(t, "--proxy=here").config(slog.New(slog.DiscardHandler)); err == nil || !strings.Contains(err.Error(), `--proxy "here" is not a network`) {
		t.Errorf("%v", err)
	}
}
