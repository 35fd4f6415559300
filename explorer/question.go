package explorer

import (
	"context"

	"wpsgraph/internal/words"
	"wpsgraph/internal/wps"
)

// questionView is what is special to the page of a guiding question.
type questionView struct {
	Asked  string
	Number string
	Pair   *pairFields
	Others []questionLink
}

// pairFields ask for two regional bodies.
type pairFields struct{ A, B field }

type questionNode struct {
	ID           wps.ID   `json:"id"`
	Name         string   `json:"name"`
	Asked        *string  `json:"asked"`
	WorkingGroup *int     `json:"workingGroup"`
	Number       *int     `json:"number"`
	Citation     string   `json:"citation"`
	BibTeX       string   `json:"bibtex"`
	Sources      []source `json:"sources"`
	Answer       struct {
		Summary   string `json:"summary"`
		Query     string `json:"query"`
		Practices struct {
			TotalCount int      `json:"totalCount"`
			PageInfo   pageInfo `json:"pageInfo"`
			Nodes      []struct {
				ref
				Sources  []source `json:"sources"`
				What     *string  `json:"what"`
				Evidence struct {
					Grade int    `json:"grade"`
					Says  string `json:"says"`
				} `json:"evidence"`
			} `json:"nodes"`
		} `json:"practices"`
		ByRegion []struct {
			Region ref `json:"region"`
			Count  int `json:"count"`
		} `json:"byRegion"`
		RegionsWithout []ref `json:"regionsWithout"`
	} `json:"answer"`
}

// question shows what the data answer to a guiding question.
func question(ctx context.Context, v *visit) (*page, error) {
	id := idOf(v.address.path)
	if id == "" {
		return nil, wps.Errorf(wps.NotFound, "%s", v.address.path)
	}
	var a struct {
		Node *questionNode `json:"node"`
	}
	asked, err := v.ask(ctx, "question", map[string]any{"id": id, "after": v.cursor()}, &a)
	if err != nil {
		return nil, err
	}
	if a.Node == nil {
		return nil, wps.Errorf(wps.NotFound, "%s", v.address.path)
	}
	q := a.Node
	number := v.address.path[len("/question/"):]
	body := questionView{Asked: textOf(q.Asked), Number: number}
	if number == "3.1" {
		body.Pair = &pairFields{
			v.field("a", v.text("ui.between.a"), kindsOf["a"], nil), v.field("b", v.text("ui.between.b"), kindsOf["b"], nil),
		}
	}
	found := v.panel("practices", v.text("ui.question.practices"), asked, ".csv", ".json", ".bib")
	found.cited = q.Citation
	found.Lead = v.text("ui.rows", words.Count("n", q.Answer.Practices.TotalCount))
	t := &table{Caption: found.Title, Columns: []string{v.text("ui.col.name"), v.text("ui.col.what"), v.text("ui.col.evidence"), v.text("ui.col.sources")}}
	for _, n := range q.Answer.Practices.Nodes {
		t.Rows = append(t.Rows, row{ID: string(n.ID), Sources: n.Sources, Cells: []cell{names(n.ref), say(textOf(n.What)), say(n.Evidence.Says)}})
	}
	found.Tables = []*table{t}
	if q.Answer.Practices.PageInfo.HasNextPage {
		found.More = &link{v.text("ui.next"), v.address.as("").with("after", textOf(q.Answer.Practices.PageInfo.EndCursor)).String()}
	}
	regions := v.panel("regions", v.text("ui.question.regions"), asked, ".csv", ".json")
	r := &table{Caption: regions.Title, Columns: []string{v.text("ui.col.region"), v.text("ui.col.practices")}, NoFoot: true}
	for _, one := range q.Answer.ByRegion {
		r.Rows = append(r.Rows, row{ID: string(one.Region.ID), Cells: []cell{names(one.Region), v.number(one.Count)}})
	}
	regions.Tables = []*table{scaled(r, 1)}
	panels := []*panel{regions, found}
	if len(q.Answer.RegionsWithout) > 0 {
		panels = append(panels, v.regionsWithout(q.Answer.RegionsWithout, asked))
	}
	if body.Others, err = v.questions(ctx); err != nil {
		return nil, err
	}
	return &page{
		Template: "question", Title: v.text("ui.question.title", words.Quote("number", number), words.Quote("name", q.Name)),
		Lead: q.Answer.Summary, Panels: panels, Body: body, bibtex: q.BibTeX, Dated: true,
	}, nil
}

// regionsWithout lists the regional bodies of which nothing is recorded, all in
// one row: nobody says so, and there is nothing to cite.
func (v *visit) regionsWithout(regions []ref, asked answer) *panel {
	without := v.panel("without", v.text("ui.question.without"), asked, ".csv", ".json")
	without.Lead = v.text("ui.question.without_lead")
	without.Tables = []*table{{Caption: without.Title, Columns: []string{v.text("ui.col.state"), v.text("ui.col.region")}, NoFoot: true, Rows: []row{{
		Cells: []cell{{Text: v.say.Label(words.State, "NOT_RECORDED"), Mark: "NOT_RECORDED"}, names(regions...)},
	}}}}
	return without
}

// questions are links to all nine.
func (v *visit) questions(ctx context.Context) ([]questionLink, error) {
	var a homeAnswer
	if _, err := v.ask(ctx, "home", nil, &a); err != nil {
		return nil, err
	}
	var all []questionLink
	for _, q := range a.Questions.Nodes {
		to := v.entity(q.ID)
		all = append(all, questionLink{to.path[len("/question/"):], q.Name, to.String()})
	}
	return all, nil
}
