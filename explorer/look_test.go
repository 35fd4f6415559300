package explorer

import (
	"math"
	"regexp"
	"strconv"
	"testing"
)

// contrasts are the colours that stand on each other, and how much they must
// differ (WCAG 2.2: 4.5 for text, 3 for shapes and borders of controls).
var contrasts = []struct {
	name, on, under string
	least           float64
}{
	{"text", "#1b1f24", "#fff", 4.5},
	{"quiet text", "#57606a", "#fff", 4.5},
	{"quiet text in a form", "#57606a", "#f5f7f9", 4.5},
	{"link", "#0b4f8a", "#fff", 4.5},
	{"link in a form", "#0b4f8a", "#f5f7f9", 4.5},
	{"link in an option chosen", "#1b1f24", "#d9e8f2", 4.5},
	{"border of a control", "#6b7280", "#fff", 3},
	{"focus", "#b45309", "#fff", 3},
	{"kind: body", "#1d4ed8", "#fff", 4.5},
	{"kind: network", "#0f766e", "#fff", 4.5},
	{"kind: plan", "#b45309", "#fff", 4.5},
	{"kind: practice", "#7b2d8b", "#fff", 4.5},
	{"kind: money", "#1f2937", "#fff", 4.5},
	{"kind: place", "#4b5563", "#fff", 4.5},
	{"shape: network", "#1b998b", "#fff", 3},
	{"one", "#1b1f24", "#d9e8f2", 4.5},
	{"two to five", "#1b1f24", "#9cc4dd", 4.5},
	{"six to fourteen", "#fff", "#2f76a5", 4.5},
	{"fifteen and more", "#fff", "#0b4a77", 4.5},
}

func TestColoursCanBeToldApart(t *testing.T) {
	content, err := assetFiles.ReadFile("assets/app.css")
	if err != nil {
		t.Fatal(err)
	}
	used := map[string]bool{}
	for _, c := range regexp.MustCompile(`#[0-9a-f]{3,6}\b`).FindAllString(string(content), -1) {
		used[c] = true
	}
	for _, c := range contrasts {
		if !used[c.on] || !used[c.under] {
			t.Errorf("%s: the style sheet has no %s or no %s", c.name, c.on, c.under)
		}
		if got := contrast(t, c.on, c.under); got < c.least {
			t.Errorf("%s: contrast %.2f, want %.1f", c.name, got, c.least)
		}
	}
}

// Black on white is 21, a colour on itself 1.
func TestContrastIsThatOfWCAG(t *testing.T) {
	if got := contrast(t, "#000", "#fff"); math.Abs(got-21) > 1e-9 {
		t.Errorf("black on white: %v", got)
	}
	if got := contrast(t, "#0b4f8a", "#0b4f8a"); got != 1 {
		t.Errorf("a colour on itself: %v", got)
	}
}

// contrast is (L1 + 0.05) / (L2 + 0.05) of the two relative luminances.
func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	first, second := luminance(t, a), luminance(t, b)
	return (max(first, second) + .05) / (min(first, second) + .05)
}

func luminance(t *testing.T, colour string) float64 {
	t.Helper()
	digits := colour[1:]
	if len(digits) == 3 {
		digits = string([]byte{digits[0], digits[0], digits[1], digits[1], digits[2], digits[2]})
	}
	sum := 0.0
	for i, weight := range []float64{.2126, .7152, .0722} {
		n, err := strconv.ParseUint(digits[2*i:2*i+2], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		c := float64(n) / 255
		if c <= .03928 {
			c /= 12.92
		} else {
			c = math.Pow((c+.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}
