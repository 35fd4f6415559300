package wps

import (
	"fmt"
	"reflect"
	"testing"
)

// TestEveryFieldOfARecordCountsForTheHash changes each field of each record, and
// of what lies in it, one at a time: none may be forgotten when one is added.
func TestEveryFieldOfARecordCountsForTheHash(t *testing.T) {
	seen := map[string]string{}
	relation := &Relation{Sources: []ID{""}, Attributes: Attributes{{List: []string{""}}}}
	check := func(path string, c *Content) {
		c.Relations = RelationsOf(relation)
		h := c.hash()
		if before, ok := seen[h]; ok {
			t.Errorf("%s is no part of the hash: it is the same as with %s", path, before)
		}
		seen[h] = path
	}
	entity := &Entity{
		Names: []Name{{}}, States: []State{{Sources: []ID{""}}}, Figures: []Figure{{}},
		Attributes: Attributes{{List: []string{""}}}, Sources: []ID{""}, FormerIDs: []ID{""},
	}
	source := &Source{}
	content := &Content{Entities: []*Entity{entity}, Sources: []*Source{source}}
	check("nothing", content)
	changed := 0
	for name, record := range map[string]any{"entity": entity, "relation": relation, "source": source} {
		changeEach(name, reflect.ValueOf(record).Elem(), func(path string) {
			changed++
			check(path, content)
		})
	}
	if changed < 45 {
		t.Errorf("only %d fields were changed", changed)
	}
}

// changeEach changes every leaf of a record, tells of it, and puts it back.
func changeEach(path string, v reflect.Value, tell func(path string)) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			changeEach(path+"."+v.Type().Field(i).Name, v.Field(i), tell)
		}
		return
	case reflect.Slice:
		for i := range v.Len() {
			changeEach(fmt.Sprintf("%s[%d]", path, i), v.Index(i), tell)
		}
	}
	before := reflect.ValueOf(v.Interface())
	switch v.Kind() {
	case reflect.String:
		v.SetString("x")
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int32:
		v.SetInt(7)
	case reflect.Slice:
		v.Set(reflect.Append(v, reflect.Zero(v.Type().Elem())))
	}
	tell(path)
	v.Set(before)
}

func TestTextsDoNotRunIntoEachOther(t *testing.T) {
	one := &Source{Title: "ab", Publisher: "c"}
	two := &Source{Title: "a", Publisher: "bc"}
	if string(one.appendTo(nil)) == string(two.appendTo(nil)) {
		t.Error("two sources are written alike")
	}
}

// BenchmarkHash sums a hundred thousand relations.
func BenchmarkHash(b *testing.B) {
	relations := NewRelationsBuilder(nil)
	for i := range 100_000 {
		r := &Relation{
			Type: MemberOf, From: ID(fmt.Sprintf("country:c%d", i%200)), To: ID(fmt.Sprintf("body:b%d", i)), Since: "2001-02",
			Confidence: "HIGH", Sources: []ID{"source:one", "source:two"}, Attributes: Attributes{{Field: Status, Text: "MEMBER"}},
		}
		relations.Add(r)
	}
	c := &Content{Relations: relations.Relations()}
	b.ReportAllocs()
	for b.Loop() {
		c.hash()
	}
}
