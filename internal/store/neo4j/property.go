package neo4j

import (
	"strconv"
	"strings"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// propertyOf is the name under which a field is kept: as Neo4j's users write
// names, periodStart for period_start.
func propertyOf(f wps.Field) string {
	words := strings.Split(string(f), "_")
	for i, word := range words[1:] {
		words[i+1] = strings.ToUpper(word[:1]) + word[1:]
	}
	return strings.Join(words, "")
}

// properties are those of one node or relation, as they are written.
type properties map[string]any

// text adds a text that is recorded.
func (p properties) text(name, text string) {
	if text != "" {
		p[name] = text
	}
}

// date adds a date as its text, and the first and last day that it can mean as
// numbers yyyymmdd.
func (p properties) date(name string, d wps.Date) {
	if d != "" {
		p[name], p[name+"First"], p[name+"Last"] = string(d), int64(d.First()), int64(d.Last())
	}
}

func (p properties) ids(name string, ids []wps.ID) {
	if len(ids) == 0 {
		return
	}
	texts := make([]string, len(ids))
	for i, id := range ids {
		texts[i] = string(id)
	}
	p[name] = texts
}

// packed adds records of several parts as JSON, each one text.
func packed[T any](p properties, name string, records []T) {
	if len(records) > 0 {
		p[name] = pack(records)
	}
}

// attributes adds fields by their types.
func (p properties) attributes(all wps.Attributes, fields []wps.FieldType) {
	for _, f := range fields {
		name, text := propertyOf(f.Field), all.Text(f.Field)
		switch f.Type {
		case wps.DateValue:
			p.date(name, wps.Date(text))
		case wps.NumberValue:
			p.number(name, text)
		case wps.AnswerValue:
			p.answer(name, text)
		case wps.ListValue, wps.EnumsValue:
			if list := all.List(f.Field); len(list) > 0 {
				p[name] = list
			}
		default:
			p.text(name, text)
		}
	}
}

// number adds a number, its place in the order of numbers, and its text where
// that is written in another way than we write numbers (3.50).
func (p properties) number(name, text string) {
	if text == "" {
		return
	}
	value, canonical := number(text)
	p[name] = value
	if !canonical {
		p[name+"Text"] = text
	}
	n, _ := strconv.ParseFloat(text, 64)
	p[name+"Key"] = plan.NumberKey(n)
}

// number reads a number; canonical tells whether writing it gives text again.
func number(text string) (value any, canonical bool) {
	if n, err := strconv.ParseInt(text, 10, 64); err == nil {
		return n, numberText(n) == text
	}
	n, _ := strconv.ParseFloat(text, 64)
	return n, numberText(n) == text
}

// numberText writes a number that the server gave.
func numberText(value any) string {
	switch n := value.(type) {
	case int64:
		return strconv.FormatInt(n, 10)
	case float64:
		return strconv.FormatFloat(n, 'f', -1, 64)
	}
	return ""
}

// answer adds yes or no as true or false.
func (p properties) answer(name, text string) {
	switch text {
	case "yes":
		p[name] = true
	case "no":
		p[name] = false
	}
}
