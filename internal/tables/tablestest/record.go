package tablestest

import (
	"context"
	"iter"
	"strconv"
	"strings"

	"wpsgraph/internal/wps"
)

func background() context.Context { return context.Background() }

// stream gives things as a store streams them.
func stream[T any](all []T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for _, one := range all {
			if !yield(one, nil) {
				return
			}
		}
	}
}

// values reads key=value in the order of the words.
func values(tb TB, words []string) iter.Seq2[string, string] {
	tb.Helper()
	return func(yield func(string, string) bool) {
		for _, word := range words {
			key, value, ok := strings.Cut(word, "=")
			if !ok {
				tb.Fatalf("%q is no key=value", word)
			}
			if !yield(key, value) {
				return
			}
		}
	}
}

func ids(text string) []wps.ID {
	var all []wps.ID
	for _, id := range strings.Split(text, "|") {
		all = append(all, wps.ID(id))
	}
	return all
}

func sourceOf(tb TB, words []string) *wps.Source {
	tb.Helper()
	s := &wps.Source{ID: wps.ID(words[0]), Title: words[0]}
	for key, value := range values(tb, words[1:]) {
		switch key {
		case "type":
			s.Type = wps.SourceType(value)
		case "read":
			s.Read = value == "yes"
		case "by":
			s.By = wps.ID(value)
		case "date":
			s.Date = wps.Date(value)
		default:
			tb.Fatalf("sources have no %q here", key)
		}
	}
	return s
}

func functionOf(tb TB, words []string) wps.FunctionState {
	tb.Helper()
	f := wps.FunctionState{Body: wps.ID(words[0]), Function: wps.Function(words[1]), State: wps.Presence(words[2])}
	for key, value := range values(tb, words[3:]) {
		switch key {
		case "since":
			f.Since = wps.Date(value)
		case "until":
			f.Until = wps.Date(value)
		case "entity":
			f.Entity = wps.ID(value)
		case "sources":
			f.Sources = ids(value)
		default:
			tb.Fatalf("functions have no %q here", key)
		}
	}
	return f
}

func assessmentOf(words []string) wps.Assessment {
	return wps.Assessment{
		Subjects: ids(words[0]), About: words[1], Found: "NOTHING",
		On: "2026-11-24", Scope: "stored pages", Searched: "one search",
	}
}

func totalOf(tb TB, words []string) wps.PublishedTotal {
	tb.Helper()
	p := wps.PublishedTotal{What: strings.ReplaceAll(words[0], "+", " ")}
	for key, value := range values(tb, words[1:]) {
		switch key {
		case "subject":
			p.Subject = wps.ID(value)
		case "as_of":
			p.AsOf = wps.Date(value)
		case "count":
			p.Count, _ = strconv.ParseFloat(value, 64)
		default:
			tb.Fatalf("totals have no %q here", key)
		}
	}
	return p
}
