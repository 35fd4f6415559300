package explorer

import (
	"time"

	"wpsgraph/internal/words"
	"wpsgraph/internal/wps"
)

// calendar lays years out from one side of a picture to the other.
type calendar struct {
	first, last int // years: from the beginning of the first to the end of the last
	left, width int
	mirrored    bool // time runs to the left, as it is read in Arabic
}

// The measures of a timeline, in pixels.
const (
	timelineWidth = 1080
	namesWidth    = 290
	lineHeight    = 22
	barHeight     = 10
)

// calendarOf spans all lines and the date of the page.
func calendarOf(lines []stretch, on wps.Date, mirrored bool) calendar {
	c := calendar{first: yearOf(on.First()), last: yearOf(on.Last()), left: namesWidth, width: timelineWidth - namesWidth - 20, mirrored: mirrored}
	if mirrored {
		c.left = 20
	}
	for _, s := range lines {
		for _, d := range []wps.Date{s.from, s.until} {
			if d != "" {
				c.first, c.last = min(c.first, yearOf(d.First())), max(c.last, yearOf(d.Last()))
			}
		}
	}
	return c
}

func yearOf(d wps.Day) int { return int(d / 10000) }

// x is where a day stands: the day of its year as a share of 366.
func (c calendar) x(d wps.Day) int {
	day := time.Date(yearOf(d), time.Month(d/100%100), int(d%100), 0, 0, 0, 0, time.UTC).YearDay() - 1
	along := (yearOf(d)-c.first)*366 + day
	x := along * c.width / ((c.last - c.first + 1) * 366)
	if c.mirrored {
		x = c.width - x
	}
	return c.left + x
}

// bar is the bar between two days, at least as wide as can be seen.
func (c calendar) bar(from, to wps.Day, y int, class string) bar {
	const least = 4
	a, b := c.x(from), c.x(to)
	if c.mirrored {
		a, b = b, a
	}
	return bar{X: a, Y: y - barHeight/2, Width: max(least, b-a), Height: barHeight, Class: class}
}

// years are those that the picture writes: at most eleven, at a round distance.
func (c calendar) years() []int {
	const most = 10
	step := 1
	for _, wider := range []int{2, 5, 10, 20, 50, 100} {
		if (c.last-c.first)/step > most {
			step = wider
		}
	}
	var years []int
	for year := (c.first + step - 1) / step * step; year <= c.last; year += step {
		years = append(years, year)
	}
	return years
}

// timelinePicture draws one line a stretch below the years.
func (v *visit) timelinePicture(name string, lines []stretch) *picture {
	on := wps.Date(v.on())
	c := calendarOf(lines, on, v.say.RightToLeft())
	p := &picture{
		ID: "timeline-picture", Title: v.text("ui.timeline.title", words.Quote("name", name)), Says: v.text("ui.timeline.says"),
		Width: timelineWidth, Height: (len(lines) + 2) * lineHeight,
	}
	for _, year := range c.years() {
		x := c.x(wps.Day(year*10000 + 101))
		p.Lines = append(p.Lines, line{x, lineHeight, x, p.Height, "year"})
		p.Marks = append(p.Marks, mark{X: x, Y: lineHeight / 2, Text: itoa(year), Anchor: "middle", Quiet: true})
	}
	edge, anchor := 0, "start"
	if c.mirrored {
		edge, anchor = timelineWidth, "end"
	}
	for i, s := range lines {
		y := (i+1)*lineHeight + lineHeight/2
		p.Marks = append(p.Marks, mark{X: edge, Y: y, Text: shortened(s.what.Short(), 38), Anchor: anchor, Flush: true})
		p.draw(c, s, y, on)
	}
	return p
}

// draw draws a line: a bar, and a thin line where the end is not recorded.
func (p *picture) draw(c calendar, s stretch, y int, on wps.Date) {
	class := family(s.what.Kind)
	switch {
	case s.from == "":
		p.Bars = append(p.Bars, c.bar(s.until.First(), s.until.Last(), y, class))
	case s.moment:
		p.Bars = append(p.Bars, c.bar(s.from.First(), s.from.Last(), y, class))
	case s.until != "":
		p.Bars = append(p.Bars, c.bar(s.from.First(), s.until.Last(), y, class))
	case s.open:
		p.Bars = append(p.Bars, c.bar(s.from.First(), s.from.Last(), y, class))
		p.Lines = append(p.Lines, line{c.x(s.from.Last()), y, c.x(on.Last()), y, "open"})
	default:
		p.Bars = append(p.Bars, c.bar(s.from.First(), max(s.from.First(), on.Last()), y, class))
	}
}
