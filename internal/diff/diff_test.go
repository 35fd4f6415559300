package diff_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"wpsgraph/internal/diff"
	"wpsgraph/internal/wps"
)

// Two versions of a small data set:
//
//	old                                    new
//	network:a  "Alpha"                     network:a  "Alpha", ACTIVE since 2020, once network:b
//	network:b  "Beta"                      (became part of network:a)
//	network:c  "Gamma", founded 2001       network:c  "Gamma", founded 2001-05
//	                                       network:d  "Delta"
//	network:e  "Epsilon"
//	a PARTNERS_WITH c                      a PARTNERS_WITH c, about "training"
//	                                       d MEMBER_OF c
func versions() (before, after *wps.Content) {
	network := func(id wps.ID, name string, attributes ...wps.Attribute) *wps.Entity {
		return &wps.Entity{ID: id, Kind: wps.Network, Name: name, Confidence: wps.High, Attributes: attributes}
	}
	alpha := network("network:a", "Alpha")
	alpha.States = []wps.State{{Status: wps.Active, From: "2020"}}
	alpha.FormerIDs = []wps.ID{"network:b"}
	partners := func(attributes ...wps.Attribute) *wps.Relation {
		r := &wps.Relation{Type: wps.PartnersWith, From: "network:a", To: "network:c", Confidence: wps.High, Attributes: attributes}
		r.ID = r.DefaultID()
		return r
	}
	member := &wps.Relation{Type: wps.MemberOf, From: "network:d", To: "network:c", Since: "2024", Confidence: wps.High}
	member.ID = member.DefaultID()
	total := wps.PublishedTotal{What: "members", AsOf: "2024", Count: 12}
	before = &wps.Content{
		Version: wps.Version{Name: "1", Published: "2024-01-01"},
		Entities: []*wps.Entity{
			network("network:a", "Alpha"), network("network:b", "Beta"),
			network("network:c", "Gamma", wps.Attribute{Field: wps.Founded, Text: "2001"}), network("network:e", "Epsilon"),
		},
		Relations: wps.RelationsOf(partners()),
		Tables:    wps.Tables{Totals: []wps.PublishedTotal{total}},
	}
	total.Count = 13
	after = &wps.Content{
		Version: wps.Version{Name: "2", Published: "2024-06-01"},
		Entities: []*wps.Entity{
			alpha, network("network:c", "Gamma", wps.Attribute{Field: wps.Founded, Text: "2001-05"}), network("network:d", "Delta"),
		},
		Relations: wps.RelationsOf(partners(wps.Attribute{Field: wps.About, Text: "training"}), member),
		Sources:   []*wps.Source{{ID: "source:new", Title: "New", Type: wps.OtherSource}},
		Tables:    wps.Tables{Totals: []wps.PublishedTotal{total}},
	}
	before.Complete()
	after.Complete()
	return before, after
}

func TestChangesAreSaidInWords(t *testing.T) {
	before, after := versions()
	var got bytes.Buffer
	if err := diff.Of(before, after).Write(&got, func(id wps.ID) string { return "<" + string(id) + ">" }); err != nil {
		t.Fatal(err)
	}
	want := `From version 1 (2024-01-01) to version 2 (2024-06-01): entities 1 added, 2 changed, 1 removed, 1 merged; relations 1 added, 1 changed, 0 removed; sources 1 added, 0 changed, 0 removed; rows of lists 1 added, 0 changed, 1 removed.

Entities
  ~ Alpha (network:a)
      states: not recorded → «ACTIVE from 2020»
      former_ids: not recorded → «network:b»
  > Beta (network:b) became part of network:a
  ~ Gamma (network:c)
      founded: «2001» → «2001-05»
  + Delta (network:d)
  - Epsilon (network:e)

Relations
  + <MEMBER_OF:network:d:network:c:2024>
  ~ <PARTNERS_WITH:network:a:network:c:->
      about: not recorded → «training»

Sources
  + New (source:new)

Lists
  - published total: members as of 2024: 12
  + published total: members as of 2024: 13
`
	if d := cmp.Diff(want, got.String()); d != "" {
		t.Error("-want +got", d)
	}
}

func TestTheSameVersionHasNoChanges(t *testing.T) {
	before, _ := versions()
	d := diff.Of(before, before)
	var got bytes.Buffer
	if err := d.Write(&got, nil); err != nil {
		t.Fatal(err)
	}
	if want := "From version 1 (2024-01-01) to version 1 (2024-01-01): nothing changed.\n"; !d.None() || got.String() != want {
		t.Errorf("%q, want %q", got.String(), want)
	}
}

func TestBackwardsIsTheMirrorImage(t *testing.T) {
	before, after := versions()
	there, back := diff.Of(before, after), diff.Of(after, before)
	opposite := map[diff.Change]diff.Change{diff.Added: diff.Removed, diff.Removed: diff.Added, diff.Merged: diff.Added, diff.Changed: diff.Changed}
	if len(there.Entities) != len(back.Entities) || len(there.Relations) != len(back.Relations) {
		t.Fatalf("%v and %v", there, back)
	}
	for i, r := range there.Entities {
		if b := back.Entities[i]; b.ID != r.ID || b.Change != opposite[r.Change] || len(b.Fields) != len(r.Fields) {
			t.Errorf("%v there, %v back", r, b)
		}
	}
}

func TestJSONHasAListForEachSort(t *testing.T) {
	before, after := versions()
	var text bytes.Buffer
	if err := diff.Of(before, after).WriteJSON(&text); err != nil {
		t.Fatal(err)
	}
	var got struct {
		Old, New                            struct{ Name, Hash string }
		Entities, Relations, Sources, Lists []struct{ ID, Change, Into string }
	}
	if err := json.Unmarshal(text.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if got.Old.Hash == got.New.Hash || len(got.Entities) != 5 || got.Entities[1].Into != "network:a" || len(got.Lists) != 2 {
		t.Errorf("%+v", got)
	}
}
