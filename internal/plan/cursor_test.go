package plan_test

import (
	"testing"
	"unicode/utf8"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// FuzzCursor takes any text for a cursor: it is refused with the code for that,
// or is a place in a list, and written again it is the same place.
func FuzzCursor(f *testing.F) {
	for _, c := range []plan.Cursor{
		{Order: plan.Order{By: plan.ByID}, ID: "country:ken"},
		{Order: plan.Order{By: plan.ByName, Desc: true}, Key: "Réseau – شبكة", ID: "network:a"},
		{Order: plan.Order{By: plan.BySince}, Missing: true, ID: "MEMBER_OF:a:b:-"},
	} {
		f.Add(c.String(), string(c.Order.By), c.Order.Desc)
	}
	f.Add("", "ID", false)
	f.Add("e30", "ID", false)
	f.Add("eyJiIjoiSUQiLCJpIjoiXHUwMDAwIn0", "ID", false)
	f.Fuzz(func(t *testing.T, text, by string, desc bool) {
		order := plan.Order{By: plan.By(by), Desc: desc}
		c, err := plan.ParseCursor(text, order)
		if err != nil {
			if wps.CodeOf(err) != wps.BadCursor {
				t.Fatalf("%q is refused with %v", text, err)
			}
			return
		}
		if c.ID == "" || c.Order != order || c.Compare(*c) != 0 {
			t.Fatalf("%q is %+v", text, c)
		}
		again, err := plan.ParseCursor(c.String(), order)
		if utf8.ValidString(by) && (err != nil || again.Compare(*c) != 0) {
			t.Errorf("%q was read as %+v, written as %q and read as %+v: %v", text, c, c, again, err)
		}
	})
}
