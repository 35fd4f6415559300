package wps

import (
	"cmp"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// drawRelations draws relations between a few ends, some of which begin as
// others do, with ids that are the default ones, extend them, or are any.
func drawRelations(t *rapid.T, anyIDs bool) []*Relation {
	end := rapid.SampledFrom([]ID{"org:a", "org:a-b", "org:a-b-c", "org:ab", "body:a", "country:a1", "theme:z"})
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) *Relation {
		r := &Relation{
			Type: rapid.SampledFrom(RelationTypes).Draw(t, "type"), From: end.Draw(t, "from"), To: end.Draw(t, "to"),
			Since:      rapid.SampledFrom([]Date{"", "2001", "2001-02", "2001-02-03", "2002"}).Draw(t, "since"),
			Until:      rapid.SampledFrom([]Date{"", "2003"}).Draw(t, "until"),
			Confidence: rapid.SampledFrom(Confidences).Draw(t, "confidence"),
			Sources:    rapid.SampledFrom([][]ID{nil, {"source:a"}, {"source:a", "source:b"}, {"source:ab"}}).Draw(t, "sources"),
			Note:       rapid.SampledFrom([]string{"", "a", "b"}).Draw(t, "note"),
			Attributes: rapid.SampledFrom([]Attributes{nil, {{Field: Status, Text: "MEMBER"}}, {{Field: Attested, List: []string{"x"}}}}).Draw(t, "attributes"),
		}
		r.ID = r.DefaultID()
		if rapid.IntRange(0, 3).Draw(t, "own id") == 0 {
			r.ID += ":2"
		}
		if anyIDs && rapid.Bool().Draw(t, "any id") {
			r.ID = ID(rapid.StringN(1, 5, 9).Draw(t, "id"))
		}
		return r
	}), 0, 40).Draw(t, "relations")
}

func TestRelationsComeOutAsTheyWent(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := drawRelations(t, true)
		packed := RelationsOf(list...)
		if got := slices.Collect(packed.All()); len(list) > 0 && !gocmp.Equal(got, list) {
			t.Fatal(gocmp.Diff(list, got))
		}
		places := make([]int32, len(list)/2)
		for i := range places {
			places[i] = int32(2 * i)
		}
		for i, r := range slices.Collect(packed.choose(places).All()) {
			if !gocmp.Equal(r, list[2*i]) {
				t.Fatal(gocmp.Diff(list[2*i], r))
			}
		}
	})
}

func TestRelationsAreSortedByTheirIDs(t *testing.T) {
	for _, anyIDs := range []bool{false, true} {
		rapid.Check(t, func(t *rapid.T) {
			list := drawRelations(t, anyIDs)
			sorted := RelationsOf(list...).byID()
			slices.SortFunc(list, func(a, b *Relation) int { return cmp.Compare(a.ID, b.ID) })
			for i, r := range list {
				if got := sorted.ID(i); got != r.ID {
					t.Fatalf("%s at %d, want %s", got, i, r.ID)
				}
				if at, ok := sorted.Find(r.ID); !ok || sorted.ID(at) != r.ID {
					t.Fatalf("%s is not found", r.ID)
				}
			}
			if _, ok := sorted.Find("MEMBER_OF:nobody"); ok {
				t.Fatal("found what is not there")
			}
		})
	}
}

func TestRelationsOfTheSameEndsAreJoined(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ends := []ID{"theme:z", "body:a", "org:a", "org:a-b", "org:a-b-c", "org:ab", "country:a1"}
		var parts []*Relations
		var all []*Relation
		for range rapid.IntRange(0, 3).Draw(t, "parts") {
			list := drawRelations(t, false)
			b := NewRelationsBuilder(ends)
			for _, r := range list {
				b.AddBetween(r, int32(slices.Index(ends, r.From)), int32(slices.Index(ends, r.To)))
			}
			parts, all = append(parts, b.Relations()), append(all, list...)
		}
		if got := slices.Collect(JoinRelations(parts...).All()); !gocmp.Equal(got, all) {
			t.Fatal(gocmp.Diff(all, got))
		}
	})
}
