package topology_test

import (
	"context"
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"wpsgraph/internal/topology"
	"wpsgraph/internal/topology/topologytest"
	"wpsgraph/internal/wps"
)

func ids[N ~int32](of func(N) wps.ID, list []N) []wps.ID {
	out := make([]wps.ID, len(list))
	for i, x := range list {
		out[i] = of(x)
	}
	return out
}

func TestNodesAreInTheOrderOfIDs(t *testing.T) {
	w := among("org:b", "body:a", "theme:c", "practice:d")
	w.Entity("body:a", "universal=yes")
	g := w.Graph(t)
	want := []wps.ID{"body:a", "org:b", "practice:d", "theme:c"}
	if g.Nodes() != len(want) {
		t.Fatalf("%d nodes, want %d", g.Nodes(), len(want))
	}
	for i, id := range want {
		n, ok := g.Node(id)
		if !ok || int(n) != i || g.ID(n) != id || g.Kind(n) != id.Kind() || g.Universal(n) != (id == "body:a") {
			t.Errorf("%s: %d, %v, %s, %s, %v", id, n, ok, g.ID(n), g.Kind(n), g.Universal(n))
		}
	}
	for _, id := range []wps.ID{"", "body:", "body:aa", "org:a", "theme:d"} {
		if n, ok := g.Node(id); ok {
			t.Errorf("%q is node %d", id, n)
		}
	}
}

func TestRelationsKeepEverythingThatIsAskedOfThem(t *testing.T) {
	w := among("org:a", "org:b")
	w.Relation("org:a", wps.MemberOf, "org:b", "since=2018-02", "until=2020", "status=SUSPENDED", "confidence=LOW")
	w.Relation("org:a", wps.PartnersWith, "org:b", "wps=no")
	w.Relation("org:b", wps.Supports, "org:a", "wps=yes", "since=2019-01-01", "confidence=MEDIUM", "id=SUPPORTS:of:its:own")
	g := w.Graph(t)
	if g.Relations() != len(w.Relations) {
		t.Fatalf("%d relations", g.Relations())
	}
	for r := range topology.Rel(g.Relations()) {
		id := g.RelationID(r)
		i := slices.IndexFunc(w.Relations, func(x *wps.Relation) bool { return x.ID == id })
		if i < 0 {
			t.Errorf("%s is none of the relations", id)
			continue
		}
		got, x := g.Relation(r), w.Relations[i]
		from, _ := g.Node(x.From)
		to, _ := g.Node(x.To)
		want := topology.Relation{
			Type: x.Type, From: from, To: to, Span: x.Span, Confidence: x.Confidence,
			AboutWPS: x.AboutWPS(), Status: x.Attributes.Text(wps.Status),
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: want -, got +:\n%s", id, diff)
		}
		if got.Other(from) != to || got.Other(to) != from {
			t.Errorf("%s: the other ends are wrong", id)
		}
	}
}

// Ids are put together again from type, ends and date, or kept where they are
// others.
func TestRelationIDsComeBack(t *testing.T) {
	dates := []wps.Date{"", "2020", "2020-02", "2020-02-29", "2020-01-01", "2020-12-31", "2020-12", "2000", "2021-02", "2020-01"}
	rapid.Check(t, func(t *rapid.T) {
		w := among("org:a", "org:b", "body:c")
		want := []wps.ID{}
		for range rapid.IntRange(0, 12).Draw(t, "relations") {
			end := rapid.SampledFrom([]wps.ID{"org:a", "org:b", "body:c"})
			r := w.Relation(
				end.Draw(t, "from"), rapid.SampledFrom(wps.RelationTypes).Draw(t, "type"), end.Draw(t, "to"),
				"since="+string(rapid.SampledFrom(dates).Draw(t, "since")),
				"id="+rapid.SampledFrom([]string{"", "", "", "X:y", "MEMBER_OF:org:a:org:b"}).Draw(t, "id"),
			)
			want = append(want, r.ID)
		}
		g := w.Graph(t)
		got := []wps.ID{}
		for r := range topology.Rel(g.Relations()) {
			got = append(got, g.RelationID(r))
		}
		slices.Sort(want)
		slices.Sort(got)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("want -, got +:\n%s", diff)
		}
	})
}

func TestRelationsOfANodeAreListedByDirectionAndType(t *testing.T) {
	w := among("org:a", "org:b", "body:c")
	w.Relation("org:a", wps.Supports, "org:b")
	w.Relation("org:a", wps.Funds, "org:b")
	w.Relation("org:b", wps.MemberOf, "body:c")
	w.Relation("body:c", wps.Funds, "org:b")
	g := w.Graph(t)
	b, _ := g.Node("org:b")
	for _, c := range []struct {
		about string
		got   []topology.Rel
		want  []wps.ID
	}{
		{"out", slices.Collect(g.Out(b)), []wps.ID{"MEMBER_OF:org:b:body:c:-"}},
		{"in", slices.Collect(g.In(b)), []wps.ID{"FUNDS:body:c:org:b:-", "FUNDS:org:a:org:b:-", "SUPPORTS:org:a:org:b:-"}},
		{"in, of types", slices.Collect(g.In(b, wps.Supports, wps.MemberOf)), []wps.ID{"SUPPORTS:org:a:org:b:-"}},
		{"out, of types", slices.Collect(g.Out(b, wps.Funds)), []wps.ID{}},
	} {
		if diff := cmp.Diff(c.want, ids(g.RelationID, c.got)); diff != "" {
			t.Errorf("%s: want -, got +:\n%s", c.about, diff)
		}
	}
	for range g.In(b) {
		break // ends the list
	}
}

func TestRelationsAreCountedThatHoldOrMayHold(t *testing.T) {
	w := among("org:a", "org:b", "body:c")
	w.Relation("org:a", wps.Funds, "org:b", "since=2019")
	w.Relation("org:a", wps.Funds, "org:b", "since=2020", "until=2021")
	w.Relation("org:b", wps.Funds, "org:a", "since=2026")
	w.Relation("org:a", wps.MemberOf, "body:c", "since=2027")
	g := w.Graph(t)
	a, _ := g.Node("org:a")
	want := []topology.RelationCount{{Type: wps.Funds, Count: 1}, {Type: wps.Funds, In: true, Count: 1}}
	if diff := cmp.Diff(want, g.RelationCounts(a, 20261125)); diff != "" {
		t.Errorf("want -, got +:\n%s", diff)
	}
	c, _ := g.Node("body:c")
	if got := g.RelationCounts(c, 20261125); got != nil {
		t.Errorf("%+v, want none", got)
	}
}

func TestExistenceIsThatOfTheEntity(t *testing.T) {
	w := &world{}
	w.Entity("org:a", "founded=2019")
	w.Entity("org:ended", "founded=2000", "ended=2010")
	w.Entity("body:b", "founded=2002")
	g := w.Graph(t)
	for _, c := range []struct {
		id   wps.ID
		day  wps.Day
		want wps.Answer
	}{
		{"org:a", 20181231, wps.No},
		{"org:a", 20190601, wps.NotRecorded},
		{"org:a", 20191231, wps.Yes},
		{"org:ended", 20101230, wps.Yes},
		{"org:ended", 20101231, wps.No},
		{"body:b", 19900101, wps.NotRecorded},
		{"body:b", 20030101, wps.Yes},
	} {
		n, _ := g.Node(c.id)
		if got := g.Exists(n, c.day); got != c.want {
			t.Errorf("%s on %d: %s, want %s", c.id, c.day, got, c.want)
		}
	}
	a, _ := g.Node("org:a")
	if got := g.KnownSince(a); got != 20191231 {
		t.Errorf("known since %d", got)
	}
}

func TestBuildSaysWhatIsWrongWithAStream(t *testing.T) {
	broken := errors.New("the line broke")
	entity := func(id wps.ID) *wps.Entity { return &wps.Entity{ID: id, Kind: id.Kind()} }
	relations := func(t wps.RelationType, from, to wps.ID) *wps.Relations {
		b := wps.NewRelationsBuilder([]wps.ID{"org:a", "org:b"})
		b.Add(&wps.Relation{Type: t, From: from, To: to})
		return b.Relations()
	}
	failing := func(yield func(*wps.Entity, error) bool) { yield(nil, broken) }
	good := topologytest.Stream([]*wps.Entity{entity("org:a"), entity("org:b")})
	none := wps.RelationsOf()
	if _, err := topology.Build(t.Context(), failing, none); !errors.Is(err, broken) {
		t.Errorf("entities break: %v", err)
	}
	for about, build := range map[string]func() (*topology.Graph, error){
		"entities out of order": func() (*topology.Graph, error) {
			return topology.Build(t.Context(), topologytest.Stream([]*wps.Entity{entity("org:b"), entity("org:a")}), none)
		},
		"an entity twice": func() (*topology.Graph, error) {
			return topology.Build(t.Context(), topologytest.Stream([]*wps.Entity{entity("org:a"), entity("org:a")}), none)
		},
		"an unknown kind": func() (*topology.Graph, error) {
			return topology.Build(t.Context(), topologytest.Stream([]*wps.Entity{entity("person:a")}), none)
		},
		"an unknown end": func() (*topology.Graph, error) {
			return topology.Build(t.Context(), good, relations(wps.Funds, "org:a", "org:c"))
		},
		"an unknown type": func() (*topology.Graph, error) {
			return topology.Build(t.Context(), good, relations("LOVES", "org:a", "org:b"))
		},
	} {
		if _, err := build(); wps.CodeOf(err) != wps.Internal {
			t.Errorf("%s: %v", about, err)
		}
	}
}

func TestBuildEndsWithItsContext(t *testing.T) {
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	w := among("org:a", "org:b")
	w.Complete()
	if _, err := topology.Build(ended, topologytest.Stream(w.Entities), wps.RelationsOf(w.Relations...)); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}

// The arrays: at most 24 bytes a relation and 48 an entity, without the text of
// ids. Even where every relation has a date of its own.
func TestMemoryStaysBounded(t *testing.T) {
	w := &world{}
	day := wps.Day(20000101)
	for range 3000 {
		r := &wps.Relation{Type: wps.Funds, From: "org:a", To: "org:b", Since: day.Date(), Until: day.AddYears(3).Date()}
		r.ID = r.DefaultID()
		w.Relations = append(w.Relations, r)
		day = day.Next()
	}
	for i := range 676 {
		w.Entity(member(i), "founded=2000")
	}
	w.Entity("org:a")
	w.Entity("org:b")
	m := w.Graph(t).Memory()
	// The dates are kept once: 3000 here, 8 bytes each for beginning and end; in
	// a graph with more relations than days there are few a relation.
	dates := 8 * 2 * len(w.Relations)
	if each := float64(m.Relations-dates) / float64(len(w.Relations)); each > 24 {
		t.Errorf("%.1f bytes a relation", each)
	}
	if each := float64(m.Nodes) / float64(len(w.Entities)); each > 48 {
		t.Errorf("%.1f bytes an entity", each)
	}
	if text := 676*len("org:maa") + 2*len("org:a"); m.Text != text {
		t.Errorf("%d bytes of text, want %d", m.Text, text)
	}
}
