package explorer

import (
	"context"
	"math"
	"slices"
	"strings"

	"wpsgraph/internal/words"
	"wpsgraph/internal/wps"
)

// picture is a drawing made by the server; the rows that it draws stand in a
// table beside it.
type picture struct {
	ID            string
	Title, Says   string
	Width, Height int
	Lines         []line
	Bars          []bar
	Marks         []mark
}

// Linked tells whether marks of the picture lead somewhere.
func (p *picture) Linked() bool {
	return slices.ContainsFunc(p.Marks, func(m mark) bool { return m.To != "" })
}

// bar is a rectangle.
type bar struct {
	X, Y, Width, Height int
	Class               string
}

// line is a straight line between two points.
type line struct {
	X1, Y1, X2, Y2 int
	Class          string
}

// stroke is all lines of a class as one path: a picture of many stays light.
type stroke struct{ Class, Path string }

// Strokes are the lines, by class in the order in which these come first.
func (p *picture) Strokes() []stroke {
	var all []stroke
	for _, l := range p.Lines {
		i := slices.IndexFunc(all, func(s stroke) bool { return s.Class == l.Class })
		if i < 0 {
			i, all = len(all), append(all, stroke{Class: l.Class})
		}
		all[i].Path += "M" + itoa(l.X1) + " " + itoa(l.Y1) + "L" + itoa(l.X2) + " " + itoa(l.Y2)
	}
	return all
}

// mark is an entity, or a word.
type mark struct {
	X, Y   int
	Text   string
	Anchor string
	Family string // its shape and colour; none for a word alone
	To     string
	DY     int
	Strong bool
	Quiet  bool
	Flush  bool // the word begins where the mark stands
}

// shortened is a text of at most n signs.
func shortened(text string, n int) string {
	if runes := []rune(text); len(runes) > n {
		return strings.TrimSpace(string(runes[:n-1])) + "…"
	}
	return text
}

// columnWidth is the distance between the steps of a way.
const columnWidth = 190

// wayPicture draws a way with one column a step.
func (v *visit) wayPicture(n int, w way) *picture {
	if len(w.Hops) == 0 {
		return nil
	}
	stops := []ref{w.Hops[0].From}
	for _, h := range w.Hops {
		stops = append(stops, h.To)
	}
	p := &picture{
		ID: "way-" + itoa(n), Title: v.text("ui.picture.way", number("n", n)), Says: v.text("ui.picture.way_says"),
		Width: columnWidth * len(stops), Height: 76,
	}
	x := func(i int) int {
		if v.say.RightToLeft() {
			i = len(stops) - 1 - i
		}
		return columnWidth*i + columnWidth/2
	}
	for i, h := range w.Hops {
		class := "tie"
		if h.Strength < 0.35 {
			class = "tie thin"
		}
		p.Lines = append(p.Lines, line{x(i), 26, x(i + 1), 26, class})
	}
	for i, stop := range stops {
		p.Marks = append(p.Marks, mark{X: x(i), Y: 26, Text: shortened(stop.Short(), 26), Anchor: "middle", Family: family(stop.Kind), To: v.entity(stop.ID).String(), DY: 34})
	}
	return p
}

// neighboursDrawn is how many neighbours a picture shows at most.
const neighboursDrawn = 40

// group is the neighbours by one relation.
type group struct {
	title string
	refs  []ref
}

// groupsOf are the neighbours in the order of the lists, each once a list.
func groupsOf(lists []*panel) (groups []group, total int) {
	for _, list := range lists {
		g := group{title: list.Title}
		for _, t := range list.Tables {
			for _, r := range t.Rows {
				if total == neighboursDrawn || len(r.Cells) == 0 || len(r.Cells[0].Refs) != 1 {
					continue
				}
				one := r.Cells[0].Refs[0]
				if slices.ContainsFunc(g.refs, func(other ref) bool { return other.ID == one.ID }) {
					continue
				}
				g.refs = append(g.refs, one)
				total++
			}
		}
		if len(g.refs) > 0 {
			groups = append(groups, g)
		}
	}
	return groups, total
}

// neighbours draws an entity between those that it is tied to: half of the
// relations to each side, each with its neighbours below it.
func (v *visit) neighbours(center ref, lists []*panel) *picture {
	groups, total := groupsOf(lists)
	if total == 0 {
		return nil
	}
	var sides [2][]group
	var rows [2]int
	for _, g := range groups {
		side := 0
		if rows[0] > rows[1] {
			side = 1
		}
		sides[side] = append(sides[side], g)
		rows[side] += len(g.refs) + 2
	}
	const middle, rowHeight = 480, 20
	height := max(rows[0], rows[1], 5)*rowHeight + 40
	p := &picture{
		ID: "neighbours", Title: v.text("ui.picture.neighbours", words.Quote("name", center.Short())),
		Says: v.text("ui.picture.neighbours_says", words.Count("n", total)), Width: 2 * middle, Height: height,
	}
	for side, all := range sides {
		y := (height-rows[side]*rowHeight)/2 + rowHeight
		for _, g := range all {
			p.Marks = append(p.Marks, beside(side, y, height, mark{Text: shortened(g.title, 30), Strong: true}))
			for _, r := range g.refs {
				y += rowHeight
				m := beside(side, y, height, mark{Text: shortened(r.Short(), 30), Family: family(r.Kind), To: v.entity(r.ID).String()})
				p.Lines = append(p.Lines, line{middle, height / 2, m.X, m.Y, "tie thin"})
				p.Marks = append(p.Marks, m)
			}
			y += 2 * rowHeight
		}
	}
	p.Marks = append(p.Marks, mark{X: middle, Y: height / 2, Text: shortened(center.Short(), 26), Anchor: "middle", Family: family(center.Kind), DY: 28, Strong: true})
	return p
}

// beside puts a mark on the arc of a side, 0 to the right and 1 to the left.
func beside(side, y, height int, m mark) mark {
	const middle, reach = 480, 200
	up := float64(2*y-height) / (1.25 * float64(height))
	x := int(math.Round(reach * math.Sqrt(1-up*up)))
	m.X, m.Y, m.Anchor = middle+x, y, "start"
	if side == 1 {
		m.X, m.Anchor = middle-x, "end"
	}
	return m
}

// around is a point on an ellipse, a little wider than high.
func around(x, y, radius int, angle float64) (px, py int) {
	return x + int(math.Round(float64(radius)*1.15*math.Cos(angle))), y + int(math.Round(float64(radius)*1.3*math.Sin(angle)))
}

// overview is the ties between the regional bodies, as a picture and a table.
func (v *visit) overview(ctx context.Context) (*panel, error) {
	var a bodiesAnswer
	asked, err := v.ask(ctx, "bodies", nil, &a)
	if err != nil {
		return nil, err
	}
	part := v.panel("overview", v.text("ui.between.overview"), asked, ".csv", ".json")
	place := map[wps.ID]int{}
	bodies := a.RegionalBodies.Nodes
	for i, b := range bodies {
		place[b.ID] = i
	}
	p := &picture{ID: "overview", Title: part.Title, Says: v.text("ui.picture.overview_says"), Width: 1000, Height: 860}
	at := func(i int) (int, int) {
		return around(500, 430, 300, 2*math.Pi*float64(i)/float64(len(bodies))-math.Pi/2)
	}
	t := &table{Caption: part.Title, Columns: []string{v.text("ui.col.region"), v.text("ui.col.tied_to"), v.text("ui.col.sources")}}
	for i, b := range bodies {
		var tied []ref
		var sources []source
		for _, e := range b.Relations.Edges {
			j, found := place[e.Node.ID]
			if found {
				sources = union(sources, e.Relation.Sources)
			}
			if !found || slices.ContainsFunc(tied, func(r ref) bool { return r.ID == e.Node.ID }) {
				continue
			}
			tied = append(tied, bodies[j].ref)
			if i < j {
				x1, y1 := at(i)
				x2, y2 := at(j)
				class := "tie thin"
				if e.Relation.Type == wps.PartOf {
					class = "tie"
				}
				p.Lines = append(p.Lines, line{x1, y1, x2, y2, class})
			}
		}
		x, y := at(i)
		anchor := "start"
		if x < 500 {
			anchor = "end"
		}
		p.Marks = append(p.Marks, mark{X: x, Y: y, Text: b.Short(), Anchor: anchor, Family: "body", To: v.entity(b.ID).String()})
		others := names(tied...)
		if len(tied) == 0 {
			others = cell{Text: v.say.Label(words.State, "NOT_RECORDED"), Mark: "NOT_RECORDED"}
		}
		t.Rows = append(t.Rows, row{ID: string(b.ID), Sources: sources, Cells: []cell{names(b.ref), others}})
	}
	part.Picture, part.Tables = p, []*table{t}
	return part, nil
}
