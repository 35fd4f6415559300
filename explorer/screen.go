package explorer

import (
	"context"
	"strings"
)

// screen is one kind of page and its addresses.
type screen struct {
	pattern []string // segments of the path; {x} stands for any one
	params  []param
	plain   bool // has no other forms than the page
	serve   func(context.Context, *visit) (*page, error)
}

// screens are all, those with fixed words before those with any.
func screens() []screen {
	after := param{name: "after"}
	return []screen{
		at("/", home).only(),
		at("/search", search, param{name: "q"}, param{name: "kind", several: true}, after),
		at("/suggest", suggest, param{name: "q"}, param{name: "kind", several: true}),
		at("/connections", connections, param{name: "from"}, param{name: "to", several: true},
			param{name: "without", several: true}, param{name: "avoid", several: true}, param{name: "hubs", standard: "no"}),
		at("/gaps", gaps, param{name: "by", standard: "pillar"}, param{name: "pillar"}, param{name: "of"}, after),
		at("/gaps/{body}/{column}", gapCell),
		at("/practices", practices, param{name: "for"}, param{name: "theme", several: true}, param{name: "own", standard: "no"}),
		at("/compare", compare, param{name: "plan", several: true}),
		at("/between", betweenForm, param{name: "a"}, param{name: "b"}),
		at("/between/{a}/{b}", between, param{name: "bridges", standard: "1"}, after),
		at("/question/{number}", question, after),
		at("/source/{slug}", sourcePage, after),
		at("/changes", changes, param{name: "since"}, param{name: "until"}, param{name: "kind", several: true}, param{name: "region", several: true}, after),
		at("/data", data),
		at("/{kind}/{slug}/timeline", timeline, param{name: "of", standard: "all"}, after),
		at("/{kind}/{slug}", entity, param{name: "relation"}, param{name: "past", standard: "no"}, after),
	}
}

func at(pattern string, serve func(context.Context, *visit) (*page, error), params ...param) screen {
	return screen{pattern: segments(pattern), params: params, serve: serve}
}

// only is the screen without other forms.
func (s screen) only() screen {
	s.plain = true
	return s
}

func segments(path string) []string { return strings.Split(strings.TrimPrefix(path, "/"), "/") }

// matches tells whether a path is one of the screen's.
func (s screen) matches(path string) bool {
	parts := segments(path)
	if len(parts) != len(s.pattern) {
		return false
	}
	for i, part := range parts {
		if part == "" && s.pattern[i] != "" || !strings.HasPrefix(s.pattern[i], "{") && part != s.pattern[i] {
			return false
		}
	}
	return true
}

// segment is a part of the path of the visit.
func (v *visit) segment(i int) string {
	parts := segments(v.address.path)
	if i >= len(parts) {
		return ""
	}
	return parts[i]
}
