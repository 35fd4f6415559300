package wps_test

import (
	"testing"

	"wpsgraph/internal/wps"
)

// FuzzDate takes any text for a date: it is refused, or covers days in their
// order, and no day before or behind them.
func FuzzDate(f *testing.F) {
	for _, text := range []string{"2022", "2022-12", "2022-12-07", "2024-02-29", "2023-02-29", "0000", "9999-12-31", "-001", "２０２２", "2022-1", ""} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, err := wps.ParseDate(text)
		if err != nil {
			if d != "" {
				t.Errorf("%q is refused and is %q", text, d)
			}
			return
		}
		if string(d) != text {
			t.Errorf("%q was read as %q", text, d)
		}
		first, last := d.First(), d.Last()
		if first > last || len(first.Date()) != len("2022-12-07") || len(last.Date()) != len("2022-12-07") {
			t.Fatalf("%q lasts from %s to %s", text, first.Date(), last.Date())
		}
		if whole := string(first.Date()); whole[:len(text)] != text || string(last.Date())[:len(text)] != text {
			t.Errorf("%q lasts from %s to %s", text, first.Date(), last.Date())
		}
	})
}
