package explorer

import (
	"context"

	"wpsgraph/docs/queries"
	"wpsgraph/internal/wps"
)

// homeView is what is special to the start page.
type homeView struct {
	Needs     []link
	Questions []questionLink
	Saved     []link // saved queries, each opened in GraphiQL
}

// shownQueries is how many of the saved queries the start page offers.
const shownQueries = 10

type questionLink struct{ Number, Name, To string }

type kindCount struct {
	Kind  wps.Kind `json:"kind"`
	Count int      `json:"count"`
}

type homeAnswer struct {
	Questions struct {
		Nodes []struct {
			ID           wps.ID `json:"id"`
			Name         string `json:"name"`
			WorkingGroup *int   `json:"workingGroup"`
			Number       *int   `json:"number"`
		} `json:"nodes"`
	} `json:"questions"`
	Statistics struct {
		Entities    []kindCount `json:"entities"`
		Sources     int         `json:"sources"`
		SourcesRead int         `json:"sourcesRead"`
	} `json:"statistics"`
}

// home is the start page: one box, needs in words, the nine questions.
func home(ctx context.Context, v *visit) (*page, error) {
	var a homeAnswer
	asked, err := v.ask(ctx, "home", nil, &a)
	if err != nil {
		return nil, err
	}
	body := homeView{Needs: []link{
		{v.text("ui.home.need_practices"), v.to("/practices").String()},
		{v.text("ui.home.need_connections"), v.to("/connections").String()},
		{v.text("ui.home.need_gaps"), v.to("/gaps").String()},
		{v.text("ui.home.need_compare"), v.to("/compare").String()},
		{v.text("ui.home.need_between"), v.to("/between").String()},
	}}
	for _, q := range a.Questions.Nodes {
		to := v.entity(q.ID)
		body.Questions = append(body.Questions, questionLink{to.path[len("/question/"):], q.Name, to.String()})
	}
	saved, err := queries.All()
	if err != nil {
		return nil, err
	}
	for _, q := range saved[:min(shownQueries, len(saved))] {
		body.Saved = append(body.Saved, link{q.Asks, q.InGraphiQL()})
	}
	t := &table{Caption: v.text("ui.home.covered"), Columns: []string{v.text("ui.col.kind"), v.text("ui.col.count")}, NoFoot: true}
	for _, k := range a.Statistics.Entities {
		t.Rows = append(t.Rows, row{Cells: []cell{
			{Text: v.say.Label("kinds", string(k.Kind)), Link: v.to("/data").String()}, v.number(k.Count),
		}})
	}
	covered := v.panel("covered", v.text("ui.home.covered"), asked, ".csv", ".json")
	covered.Lead = v.text("ui.home.covered_lead", count("n", a.Statistics.Sources), number("read", a.Statistics.SourcesRead))
	covered.Tables = []*table{scaled(t, 1)}
	covered.address = v.to("/data")
	return &page{Template: "home", Title: v.text("ui.home.title"), Panels: []*panel{covered}, Body: body}, nil
}
