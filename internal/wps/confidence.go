package wps

// Confidence says how far a statement can be relied upon.
type Confidence string

// High: a primary source says so. Medium: a secondary source, or general
// knowledge. Low: unclear.
const (
	High   Confidence = "HIGH"
	Medium Confidence = "MEDIUM"
	Low    Confidence = "LOW"
)

// Confidences lists them, best first.
var Confidences = []Confidence{High, Medium, Low}

// Weight is the factor by which a statement of this confidence counts:
// 1 for HIGH, .9 for MEDIUM, .7 for LOW and for none.
func (c Confidence) Weight() float64 {
	switch c {
	case High:
		return 1
	case Medium:
		return .9
	}
	return .7
}

// AtLeast tells whether c is as good as least or better.
func (c Confidence) AtLeast(least Confidence) bool { return c.Weight() >= least.Weight() }
