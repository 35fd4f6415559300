package explorer

import (
	"context"

	"wpsgraph/internal/words"
	"wpsgraph/internal/wps"
)

// cellView is what is special to the page of one cell.
type cellView struct {
	State    string
	Says     string
	Searched []string
	Inputs   []factor
	Score    string
	Share    *share
	Helpers  []helperView
	Find     *link
}

type helperView struct {
	Actor   ref
	Because string
	Sources []source
	Way     *wayView
}

type cellAnswer struct {
	Coverage struct {
		Rows  []ref `json:"rows"`
		Cells [][]struct {
			Count    int    `json:"count"`
			State    string `json:"state"`
			Evidence []struct {
				ref
				Sources []source `json:"sources"`
			} `json:"evidence"`
		} `json:"cells"`
	} `json:"coverage"`
	Gaps struct {
		Nodes []gap `json:"nodes"`
	} `json:"gaps"`
}

// gapCell is the page of one body and one theme or function.
func gapCell(ctx context.Context, v *visit) (*page, error) {
	column := v.segment(2)
	if f := functionOf(column); f != "" {
		return v.functionCell(ctx, string(f))
	}
	body, theme := idOf("/body/"+v.segment(1)), idOf("/theme/"+column)
	chosen, err := v.named2(ctx, body, theme)
	if err != nil {
		return nil, err
	}
	var a cellAnswer
	asked, err := v.ask(ctx, "cell", map[string]any{"body": body, "theme": theme}, &a)
	if err != nil {
		return nil, err
	}
	c := a.Coverage.Cells[0][0]
	view := cellView{State: c.State, Says: v.text("ui.state."+c.State, words.Count("n", c.Count)), Find: &link{
		v.text("ui.cell.find"), v.to("/practices").with("for", valueOf(body)).with("theme", valueOf(theme)).String(),
	}}
	if len(a.Gaps.Nodes) > 0 {
		view.gap(v, a.Gaps.Nodes[0])
	}
	recorded := v.panel("recorded", v.text("ui.cell.recorded"), asked, ".csv", ".json", ".bib")
	t := &table{Caption: recorded.Title, Columns: []string{v.text("ui.col.name"), v.text("ui.col.kind"), v.text("ui.col.sources")}}
	for _, e := range c.Evidence {
		t.Rows = append(t.Rows, row{ID: string(e.ID), Sources: e.Sources, Cells: []cell{names(e.ref), say(v.say.Label(words.Kind, string(e.Kind)))}})
	}
	recorded.Tables, recorded.Lead = []*table{t}, v.text("ui.cell.recorded_lead", words.Count("n", len(c.Evidence)))
	return &page{
		Template: "cell", Title: v.text("ui.cell.title", words.Quote("body", chosen[0].Short()), words.Quote("theme", chosen[1].Name)),
		Lead: view.Says, Panels: v.cellPanels(recorded, view), Body: view, Dated: true,
	}, nil
}

// cellPanels are what is recorded, who could help, and what the score was
// computed from: parts of one answer.
func (v *visit) cellPanels(recorded *panel, view cellView) []*panel {
	helpers := v.panel("helpers", v.text("ui.cell.elsewhere"), recorded.asked, recorded.Forms...)
	t := &table{Caption: helpers.Title, Columns: []string{v.text("ui.col.name"), v.text("ui.col.why"), v.text("ui.col.sources")}}
	for _, h := range view.Helpers {
		t.Rows = append(t.Rows, row{ID: string(h.Actor.ID), Sources: h.Sources, Cells: []cell{names(h.Actor), say(h.Because)}})
	}
	helpers.Tables = []*table{t}
	if len(view.Inputs) == 0 {
		return []*panel{recorded, helpers}
	}
	inputs := v.panel("inputs", v.text("ui.cell.inputs"), recorded.asked, recorded.Forms...)
	t = &table{Caption: inputs.Title, Columns: []string{v.text("ui.col.says"), v.text("ui.col.value")}}
	for _, f := range view.Inputs {
		t.Rows = append(t.Rows, row{ID: f.Name, Cells: []cell{say(f.Says), {Text: v.say.Number(f.Value), Number: true}}})
	}
	inputs.Tables = []*table{t}
	return []*panel{recorded, helpers, inputs}
}

// named2 are two entities that must exist.
func (v *visit) named2(ctx context.Context, a, b wps.ID) ([]ref, error) {
	var answer struct {
		Nodes []*ref `json:"nodes"`
	}
	if a == "" || b == "" {
		return nil, wps.Errorf(wps.NotFound, "%s", v.address.path)
	}
	if _, err := v.ask(ctx, "names", map[string]any{"ids": []wps.ID{a, b}}, &answer); err != nil {
		return nil, err
	}
	if answer.Nodes[0] == nil || answer.Nodes[1] == nil {
		return nil, wps.Errorf(wps.NotFound, "%s", v.address.path)
	}
	return []ref{*answer.Nodes[0], *answer.Nodes[1]}, nil
}

// gap adds what the analysis says.
func (c *cellView) gap(v *visit, g gap) {
	c.Says, c.Inputs, c.Score = g.Says, g.Inputs, v.scored(g)
	c.Share = shareOf(g.Score, g.ScoreLow, g.ScoreHigh)
	for _, a := range g.Assessments {
		c.Searched = append(c.Searched, v.text("ui.cell.searched", words.On("on", a.On), words.Quote("scope", a.Scope), words.Quote("searched", a.Searched)))
	}
	for i, h := range g.Helpers {
		one := helperView{Actor: h.Actor, Because: h.Because}
		if h.Practice != nil {
			one.Sources = h.Practice.Sources
		}
		if h.Path != nil {
			ways, _ := v.wayViews([]way{*h.Path})
			ways[0].Number, ways[0].Title = i+1, v.text("ui.cell.way_to", words.Quote("name", h.Actor.Short()))
			one.Way = &ways[0]
		}
		c.Helpers = append(c.Helpers, one)
	}
}

type functionAnswer struct {
	Node *struct {
		ref
		Functions []function `json:"functions"`
	} `json:"node"`
	Gaps struct {
		Nodes []gap `json:"nodes"`
	} `json:"gaps"`
}

// functionCell is the page of one body and one function.
func (v *visit) functionCell(ctx context.Context, name string) (*page, error) {
	var a functionAnswer
	body := idOf("/body/" + v.segment(1))
	asked, err := v.ask(ctx, "function", map[string]any{"body": body, "gap": "gap:MISSING_COUNTERPART:" + string(body) + ":" + name}, &a)
	if err != nil {
		return nil, err
	}
	if a.Node == nil {
		return nil, wps.Errorf(wps.NotFound, "%s", v.address.path)
	}
	view := cellView{}
	recorded := v.panel("recorded", v.text("ui.cell.recorded"), asked, ".csv", ".json", ".bib")
	t := &table{Caption: recorded.Title, Columns: []string{
		v.text("ui.col.name"), v.text("ui.col.state"), v.text("ui.col.since"), v.text("ui.col.note"), v.text("ui.col.sources"),
	}}
	for _, f := range a.Node.Functions {
		if f.Function != name {
			continue
		}
		view.State, view.Says = f.State, v.text("ui.state."+f.State, words.Count("n", 1))
		if f.Entity != nil {
			t.Rows = append(t.Rows, row{ID: f.Function, Sources: f.Sources, Cells: []cell{
				names(*f.Entity), {Text: v.say.Label(words.State, f.State), Mark: f.State}, v.date(f.Since), say(textOf(f.Note)),
			}})
		}
	}
	for _, g := range a.Gaps.Nodes {
		view.gap(v, g)
	}
	recorded.Tables, recorded.Lead = []*table{t}, v.text("ui.cell.recorded_lead", words.Count("n", len(t.Rows)))
	return &page{
		Template: "cell", Title: v.text("ui.cell.title", words.Quote("body", a.Node.Short()), words.Quote("theme", v.say.Label(words.Function, name))),
		Lead: view.Says, Panels: v.cellPanels(recorded, view), Body: view, Dated: true,
	}, nil
}
