package graph

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"wpsgraph/internal/wps"
)

// values gives a list argument as the texts that the data have: numbers as
// digits, YES and NO as the data package writes them, NOT_RECORDED as nothing.
func (a arguments) values(name string) []string {
	raw, ok := a[name].([]any)
	if !ok {
		if a[name] == nil {
			return nil
		}
		raw = []any{a[name]}
	}
	values := make([]string, 0, len(raw))
	for _, v := range raw {
		if n, ok := whole(v); ok {
			values = append(values, strconv.Itoa(n))
			continue
		}
		text, _ := v.(string)
		values = append(values, cell(text))
	}
	return values
}

func cell(text string) string {
	switch text {
	case "YES", "NO":
		return strings.ToLower(text)
	case "NOT_RECORDED":
		return ""
	}
	return text
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// mustBe returns BadUserInput where an id is not there, or is of none of the
// kinds; no kinds let every entity through.
func (c *compiler) mustBe(ids []wps.ID, argument string, kinds ...wps.Kind) error {
	if len(ids) > MaxPage {
		return wps.Errorf(wps.BadUserInput, "%s has %d ids: at most %d can be given", argument, len(ids), MaxPage)
	}
	for _, id := range ids {
		e := c.operation.View.Tables.Entity(id)
		if e == nil {
			return c.unknown(id, argument)
		}
		if len(kinds) > 0 && !slices.Contains(kinds, e.Kind) {
			return wps.Errorf(wps.BadUserInput, "%s: %s is a %s; what is asked for here is %s", argument, id, e.Kind, oneOfKinds(kinds))
		}
	}
	return nil
}

// unknown is the error for an id that is not there.
func (c *compiler) unknown(id wps.ID, argument string) error {
	nearest := c.operation.View.Tables.Nearest(string(id), 3)
	texts := make([]string, len(nearest))
	for i, n := range nearest {
		texts[i] = string(n)
	}
	hint := ""
	if len(texts) > 0 {
		hint = "; the nearest are " + strings.Join(texts, ", ")
	}
	return wps.Errorf(wps.BadUserInput, "%s: there is no %q%s", argument, shorten(string(id)), hint)
}

// shorten keeps an answer from repeating a text of any length.
func shorten(text string) string {
	const most = 120
	if len(text) <= most {
		return text
	}
	return strings.ToValidUTF8(text[:most], "") + "…"
}

func oneOfKinds(kinds []wps.Kind) string {
	texts := make([]string, len(kinds))
	for i, k := range kinds {
		texts[i] = string(k)
	}
	return strings.Join(texts, " or ")
}
