package explorer

import (
	"context"
	"html/template"
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
	Marks         []mark
}

// line is a straight line between two points.
type line struct {
	X1, Y1, X2, Y2 int
	Class          string
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
}

var pictureFunctions = template.FuncMap{
	"minus": func(a, b int) int { return a - b },
	"plus":  func(a, b int) int { return a + b },
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
const neighboursDrawn = 60

// neighbours draws an entity among those that it is tied to, one sector a
// relation.
func (v *visit) neighbours(center ref, lists []*panel) *picture {
	const size, radius = 640, 210
	var groups []string
	var found [][]ref
	total := 0
	for _, list := range lists {
		var refs []ref
		for _, t := range list.Tables {
			for _, r := range t.Rows {
				if total < neighboursDrawn && len(r.Cells) > 0 && len(r.Cells[0].Refs) == 1 {
					refs = append(refs, r.Cells[0].Refs[0])
					total++
				}
			}
		}
		if len(refs) > 0 {
			groups, found = append(groups, list.Title), append(found, refs)
		}
	}
	if total == 0 {
		return nil
	}
	p := &picture{
		ID: "neighbours", Title: v.text("ui.picture.neighbours", words.Quote("name", center.Short())),
		Says: v.text("ui.picture.neighbours_says", words.Count("n", total)), Width: 900, Height: size,
	}
	step := 2 * math.Pi / float64(total+len(groups))
	angle := -math.Pi / 2
	for g, refs := range found {
		middle := angle + step*float64(len(refs))/2
		gx, gy := around(450, size/2, radius*45/100, middle)
		p.Marks = append(p.Marks, mark{X: gx, Y: gy, Text: shortened(groups[g], 22), Anchor: "middle", Strong: true})
		for _, r := range refs {
			angle += step
			px, py := around(450, size/2, radius, angle)
			p.Lines = append(p.Lines, line{450, size / 2, px, py, "tie thin"})
			anchor := "start"
			if math.Cos(angle) < 0 {
				anchor = "end"
			}
			p.Marks = append(p.Marks, mark{X: px, Y: py, Text: shortened(r.Short(), 24), Anchor: anchor, Family: family(r.Kind), To: v.entity(r.ID).String()})
		}
		angle += step
	}
	p.Marks = append(p.Marks, mark{X: 450, Y: size / 2, Text: shortened(center.Short(), 26), Anchor: "middle", Family: family(center.Kind), DY: 28, Strong: true})
	return p
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
	p := &picture{ID: "overview", Title: part.Title, Says: v.text("ui.picture.overview_says"), Width: 900, Height: 720}
	at := func(i int) (int, int) {
		return around(450, 360, 230, 2*math.Pi*float64(i)/float64(len(bodies))-math.Pi/2)
	}
	t := &table{Caption: part.Title, Columns: []string{v.text("ui.col.region"), v.text("ui.col.tied_to")}, NoFoot: true}
	for i, b := range bodies {
		var tied []ref
		for _, e := range b.Relations.Edges {
			j, found := place[e.Node.ID]
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
		if x < 450 {
			anchor = "end"
		}
		p.Marks = append(p.Marks, mark{X: x, Y: y, Text: b.Short(), Anchor: anchor, Family: "body", To: v.entity(b.ID).String()})
		t.Rows = append(t.Rows, row{ID: string(b.ID), Cells: []cell{names(b.ref), names(tied...)}})
	}
	part.Picture, part.Tables = p, []*table{t}
	return part, nil
}
