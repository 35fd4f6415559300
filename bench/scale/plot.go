package main

import (
	"bytes"
	"fmt"
	"math"
	"slices"

	"github.com/go-analyze/charts/chartdraw"
	"github.com/go-analyze/charts/chartdraw/drawing"
)

// plot says how figures grow with the entities. Both axes are logarithmic: what
// grows as the entities do is parallel to the dotted line, however large it is.
type plot struct {
	file  string
	unit  string
	sizes []float64
	lines []line
}

// line is a figure at each of the sizes, and perhaps another, dashed in the same
// colour.
type line struct {
	name           string
	values, dashed []float64
}

// draw makes an SVG, of the same bytes for the same figures. It needs two sizes.
func (p *plot) draw() ([]byte, error) {
	x := logarithms(p.sizes)
	across := make([]chartdraw.Tick, len(x))
	for i, size := range p.sizes {
		across[i] = chartdraw.Tick{Value: x[i], Label: fmt.Sprint(size)}
	}
	low, high := p.decades()
	var up []chartdraw.Tick
	for exponent := low; exponent <= high; exponent++ {
		up = append(up, chartdraw.Tick{Value: exponent, Label: fmt.Sprint(math.Pow(10, exponent))})
	}
	grid := chartdraw.Style{StrokeColor: drawing.ColorFromHex("dddddd"), StrokeWidth: 1}
	c := chartdraw.Chart{
		Width: 900, Height: 400,
		Background: chartdraw.Style{Padding: chartdraw.Box{Top: 15, Left: 340, Right: 15, Bottom: 15, IsSet: true}},
		XAxis:      chartdraw.XAxis{Name: "entities", Ticks: across, GridMajorStyle: grid, GridMinorStyle: grid},
		YAxis:      chartdraw.YAxis{Name: p.unit, Ticks: up, GridMajorStyle: grid, GridMinorStyle: grid},
		Series:     p.series(x, low),

		YAxisSecondary: chartdraw.HideYAxis(),
	}
	c.Elements = []chartdraw.Renderable{chartdraw.LegendLeft(&c)}
	var out bytes.Buffer
	err := c.Render(chartdraw.SVG, &out)
	return out.Bytes(), err
}

// decades are the powers of ten between which all values are, and the line of
// proportion.
func (p *plot) decades() (low, high float64) {
	low, high = math.Inf(1), math.Inf(-1)
	for _, l := range p.lines {
		for _, value := range logarithms(slices.Concat(l.values, l.dashed)) {
			low, high = min(low, math.Floor(value)), max(high, math.Ceil(value))
		}
	}
	x := logarithms(p.sizes)
	return low, max(high, math.Ceil(low+slices.Max(x)-slices.Min(x)))
}

func (p *plot) series(x []float64, low float64) []chartdraw.Series {
	proportion := make([]float64, len(x))
	for i := range x {
		proportion[i] = low + x[i] - x[0]
	}
	all := []chartdraw.Series{curve("in proportion to the entities", x, proportion, drawing.ColorFromHex("888888"), 1, 4)}
	for i, l := range p.lines {
		colour := colours[i]
		all = append(all, curve(l.name, x, logarithms(l.values), colour))
		if l.dashed != nil {
			all = append(all, curve("", x, logarithms(l.dashed), colour, 6, 4))
		}
	}
	return all
}

// colours are those of Okabe and Ito, which the colour-blind tell apart, without
// the palest.
var colours = []drawing.Color{
	drawing.ColorFromHex("0072b2"), drawing.ColorFromHex("d55e00"), drawing.ColorFromHex("009e73"),
	drawing.ColorFromHex("cc79a7"), drawing.ColorFromHex("e69f00"),
}

func curve(name string, x, y []float64, colour drawing.Color, dashes ...float64) chartdraw.ContinuousSeries {
	return chartdraw.ContinuousSeries{Name: name, XValues: x, YValues: y, Style: chartdraw.Style{
		StrokeColor: colour, StrokeWidth: 2, StrokeDashArray: dashes, DotColor: colour, DotWidth: 3,
	}}
}

// logarithms are those of values, and that of a thousandth for what is less:
// nothing has none.
func logarithms(values []float64) []float64 {
	all := make([]float64, len(values))
	for i, v := range values {
		all[i] = math.Log10(max(v, 0.001))
	}
	return all
}
