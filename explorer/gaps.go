package explorer

import (
	"context"
	"slices"
	"strings"

	"wpsgraph/internal/words"
	"wpsgraph/internal/wps"
)

// gapsView is what is special to the page of gaps.
type gapsView struct {
	By     []link // the views; the one that is shown has no address
	Matrix *matrix
	Up     *link
	Of     field
}

// matrix is a table of bodies against themes, functions or statuses.
type matrix struct {
	Caption string
	Columns []matrixColumn
	Rows    []matrixRow
}

type matrixColumn struct{ Label, To string }

type matrixRow struct {
	Body  ref
	Note  string
	Cells []matrixCell
}

// matrixCell is a number and a state.
type matrixCell struct {
	Count int
	Class string
	State string
	To    string
	Says  string
}

type coverageAnswer struct {
	Coverage struct {
		AsOf    wps.Date `json:"asOf"`
		Rows    []ref    `json:"rows"`
		Columns []struct {
			Key    string `json:"key"`
			Label  string `json:"label"`
			Entity *struct {
				ID      wps.ID   `json:"id"`
				Kind    wps.Kind `json:"kind"`
				Broader *struct {
					ID wps.ID `json:"id"`
				} `json:"broader"`
			} `json:"entity"`
		} `json:"columns"`
		Cells [][]struct {
			Count int    `json:"count"`
			State string `json:"state"`
		} `json:"cells"`
	} `json:"coverage"`
}

// views are the ways to look at gaps, and what the API calls them.
var views = []struct{ name, by string }{
	{"pillar", "THEME"}, {"theme", "THEME"}, {"function", "FUNCTION"}, {"status", "PLAN_STATUS"}, {"question", "QUESTION"}, {"plan", ""}, {"tie", ""},
}

// gaps shows what is recorded, and what is not, by region.
func gaps(ctx context.Context, v *visit) (*page, error) {
	by := v.address.get("by")
	i := slices.IndexFunc(views, func(w struct{ name, by string }) bool { return w.name == by })
	if i < 0 {
		return nil, wps.Errorf(wps.BadUserInput, "%s", by)
	}
	chosen, err := v.resolve(ctx, "of")
	if err != nil {
		return nil, err
	}
	p := &page{Template: "gaps", Title: v.text("ui.gaps.title"), Lead: v.text("ui.gaps.lead"), Dated: true}
	body := gapsView{Of: v.field("of", v.text("ui.gaps.of"), kindsOf["of"], chosen)}
	if err := v.asks(ctx, &body.Of); err != nil {
		return nil, err
	}
	for _, w := range views {
		to := v.to("/gaps").with("by", w.name).with("of", v.address.list("of")...).String()
		if w.name == by && v.address.get("pillar") == "" {
			to = ""
		}
		body.By = append(body.By, link{v.text("ui.gaps.by_" + w.name), to})
	}
	var part *panel
	if views[i].by == "" {
		part, err = v.gapList(ctx, by, chosen["of"])
	} else {
		part, err = v.coverage(ctx, views[i].name, views[i].by, chosen["of"], &body)
	}
	if err != nil {
		return nil, err
	}
	p.Panels, p.Body = []*panel{part}, body
	return p, nil
}

// coverage is the panel of a matrix.
func (v *visit) coverage(ctx context.Context, name, by string, of []ref, body *gapsView) (*panel, error) {
	columns, err := v.columns(ctx, name, body)
	if err != nil {
		return nil, err
	}
	var a coverageAnswer
	asked, err := v.ask(ctx, "coverage", map[string]any{"by": by, "rows": orNull(ids(of)), "columns": orNull(columns)}, &a)
	if err != nil {
		return nil, err
	}
	title := v.text("ui.gaps.table_" + name)
	part := v.panel("coverage", title, asked, ".csv", ".json")
	body.Matrix = v.matrix(title, name, a)
	part.Tables = []*table{body.Matrix.table(v)}
	return part, nil
}

// columns are the themes of the view: the pillars, those of one, or all.
func (v *visit) columns(ctx context.Context, name string, body *gapsView) ([]wps.ID, error) {
	if name != "pillar" {
		return nil, nil
	}
	var a struct {
		Themes struct {
			Nodes []struct {
				ref
				Broader *ref `json:"broader"`
			} `json:"nodes"`
		} `json:"themes"`
	}
	if _, err := v.ask(ctx, "themes", nil, &a); err != nil {
		return nil, err
	}
	pillar := wps.ID("theme:" + v.address.get("pillar"))
	var columns []wps.ID
	for _, n := range a.Themes.Nodes {
		if v.address.get("pillar") == "" && n.Broader == nil || n.ID == pillar || n.Broader != nil && n.Broader.ID == pillar {
			columns = append(columns, n.ID)
		}
	}
	if len(columns) == 0 {
		return nil, wps.Errorf(wps.NotFound, "%s", pillar)
	}
	if v.address.get("pillar") != "" {
		body.Up = &link{v.text("ui.gaps.all_pillars"), v.to("/gaps").with("of", v.address.list("of")...).String()}
	}
	return columns, nil
}

// matrix lays out the answer, each cell with its page.
func (v *visit) matrix(caption, name string, a coverageAnswer) *matrix {
	m := &matrix{Caption: caption}
	for _, c := range a.Coverage.Columns {
		column := matrixColumn{Label: v.columnLabel(name, c.Key, c.Label)}
		switch {
		case name == "pillar" && v.address.get("pillar") == "":
			column.To = v.to("/gaps").with("pillar", wps.ID(c.Key).Slug()).with("of", v.address.list("of")...).String()
		case c.Entity != nil:
			column.To = v.entity(c.Entity.ID).String()
		}
		m.Columns = append(m.Columns, column)
	}
	for i, body := range a.Coverage.Rows {
		r := matrixRow{Body: body}
		if body.ID == "body:au" && len(a.Coverage.Rows) > 1 {
			r.Note = v.text("ui.gaps.au_includes")
		}
		for j, c := range a.Coverage.Cells[i] {
			one := matrixCell{Count: c.Count, State: c.State, Class: heat(c.Count), Says: v.cellSays(c.State, c.Count)}
			one.To = v.cellAddress(name, body, a.Coverage.Columns[j].Key)
			r.Cells = append(r.Cells, one)
		}
		m.Rows = append(m.Rows, r)
	}
	return m
}

func (v *visit) columnLabel(name, key, label string) string {
	switch name {
	case "function":
		return v.say.Label(words.Function, key)
	case "status":
		return v.say.Label(words.PlanStatus, key)
	}
	return label
}

func (v *visit) cellAddress(name string, body ref, key string) string {
	switch name {
	case "pillar", "theme":
		return v.to("/gaps/" + body.ID.Slug() + "/" + wps.ID(key).Slug()).String()
	case "function":
		return v.to("/gaps/" + body.ID.Slug() + "/" + slugOfFunction(key)).String()
	case "question":
		return v.entity(wps.ID(key)).String()
	}
	return ""
}

func (v *visit) cellSays(state string, n int) string {
	if n > 0 {
		return v.say.Label(words.State, state) + ": " + v.say.Number(float64(n))
	}
	return v.say.Label(words.State, state)
}

// heat is the class of a number: 1, 2 to 5, 6 to 14, 15 and more.
func heat(n int) string {
	switch {
	case n <= 0:
		return "h0"
	case n == 1:
		return "h1"
	case n < 6:
		return "h2"
	case n < 15:
		return "h3"
	}
	return "h4"
}

// table is the matrix as rows, for files.
func (m *matrix) table(v *visit) *table {
	t := &table{Caption: m.Caption, Columns: []string{v.text("ui.col.region")}}
	for _, c := range m.Columns {
		t.Columns = append(t.Columns, c.Label, c.Label+": "+v.text("ui.col.state"))
	}
	for _, r := range m.Rows {
		one := row{ID: string(r.Body.ID), Cells: []cell{names(r.Body)}}
		for _, c := range r.Cells {
			one.Cells = append(one.Cells, v.number(c.Count), say(c.State))
		}
		t.Rows = append(t.Rows, one)
	}
	return t
}

// gapKinds are the kinds of gaps that are shown as lists.
var gapKinds = map[string][]string{"plan": {"PLAN"}, "tie": {"STRUCTURAL_HOLE", "GLOBAL_VOID", "EVIDENCE", "TRACK"}}

// gapList is the panel of gaps as a list, largest first.
func (v *visit) gapList(ctx context.Context, name string, of []ref) (*panel, error) {
	filter := map[string]any{"kinds": gapKinds[name]}
	if len(of) > 0 {
		filter["subjects"] = ids(of)
	}
	var a struct {
		Gaps struct {
			TotalCount int      `json:"totalCount"`
			PageInfo   pageInfo `json:"pageInfo"`
			Nodes      []gap    `json:"nodes"`
		} `json:"gaps"`
	}
	asked, err := v.ask(ctx, "gaps", map[string]any{"filter": filter, "first": 50, "after": v.cursor()}, &a)
	if err != nil {
		return nil, err
	}
	part := v.panel("gaps", v.text("ui.gaps.table_"+name), asked, ".csv", ".json", ".bib")
	part.Lead = v.text("ui.rows", words.Count("n", a.Gaps.TotalCount))
	part.Tables = []*table{v.gapTable(part.Title, a.Gaps.Nodes)}
	if a.Gaps.PageInfo.HasNextPage {
		part.More = &link{v.text("ui.next"), v.address.as("").with("after", textOf(a.Gaps.PageInfo.EndCursor)).String()}
	}
	return part, nil
}

// functionOf is the function that a slug names, or "".
func functionOf(slug string) wps.Function {
	f := wps.Function(strings.ToUpper(strings.ReplaceAll(slug, "-", "_")))
	if slices.Contains(wps.Functions, f) {
		return f
	}
	return ""
}
