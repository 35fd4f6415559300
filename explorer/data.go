package explorer

import (
	"context"

	"wpsgraph/internal/words"
)

type answerCount struct {
	Yes         int `json:"yes"`
	No          int `json:"no"`
	NotRecorded int `json:"notRecorded"`
}

type dataAnswer struct {
	Dataset    dataset `json:"dataset"`
	Statistics struct {
		Entities                 []kindCount     `json:"entities"`
		Relations                []relationCount `json:"relations"`
		CountriesEverWithPlan    int             `json:"countriesEverWithPlan"`
		CountriesWithCurrentPlan int             `json:"countriesWithCurrentPlan"`
		Sources                  int             `json:"sources"`
		SourcesRead              int             `json:"sourcesRead"`
		PlansWithBudget          answerCount     `json:"plansWithBudget"`
		PlansWithMonitoring      answerCount     `json:"plansWithMonitoring"`
		PlansWithCivilSociety    answerCount     `json:"plansWithCivilSociety"`
	} `json:"statistics"`
	PublishedTotals []total `json:"publishedTotals"`
}

// data shows what the graph holds, and how it was made.
func data(ctx context.Context, v *visit) (*page, error) {
	var a dataAnswer
	asked, err := v.ask(ctx, "data", nil, &a)
	if err != nil {
		return nil, err
	}
	totals := v.panel("totals", v.text("ui.totals.title"), asked, ".csv", ".json", ".bib")
	totals.Lead = v.text("ui.totals.lead")
	totals.Tables = []*table{v.totalTable(totals.Title, a.PublishedTotals)}
	counts := v.panel("counts", v.text("ui.data.counts"), asked, ".csv", ".json")
	counts.Lead = v.text("ui.home.covered_lead", words.Count("n", a.Statistics.Sources), number("read", a.Statistics.SourcesRead))
	counts.Tables = []*table{scaled(v.countTable(a), 1), scaled(v.relationCounts(a), 1), v.planCounts(a)}
	for _, t := range counts.Tables {
		t.NoFoot = true
	}
	return &page{Template: "data", Title: v.text("ui.data.title"), Lead: v.text("ui.data.lead"), Panels: []*panel{counts, totals}, Body: a.Dataset, bibtex: a.Dataset.BibTeX, Dated: true}, nil
}

func (v *visit) countTable(a dataAnswer) *table {
	t := &table{Caption: v.text("ui.data.entities"), Shown: true, Columns: []string{v.text("ui.col.kind"), v.text("ui.col.count")}}
	for _, k := range a.Statistics.Entities {
		t.Rows = append(t.Rows, row{ID: string(k.Kind), Cells: []cell{say(v.say.Label(words.Kinds, string(k.Kind))), v.number(k.Count)}})
	}
	return t
}

func (v *visit) relationCounts(a dataAnswer) *table {
	t := &table{Caption: v.text("ui.data.relations"), Shown: true, Columns: []string{v.text("ui.col.relation"), v.text("ui.col.count")}}
	for _, k := range a.Statistics.Relations {
		t.Rows = append(t.Rows, row{ID: string(k.Type), Cells: []cell{say(v.say.Label(words.RelationType, string(k.Type))), v.number(k.Count)}})
	}
	return t
}

// planCounts says of plans what is known, what is known not to be, and what
// nobody recorded.
func (v *visit) planCounts(a dataAnswer) *table {
	t := &table{Caption: v.text("ui.data.plans"), Shown: true, Columns: []string{
		v.text("ui.col.property"), v.say.Label(words.Answer, "YES"), v.say.Label(words.Answer, "NO"), v.say.Label(words.Answer, "NOT_RECORDED"),
	}}
	for _, one := range []struct {
		name string
		answerCount
	}{
		{v.say.Label(words.PlanFlag, "BUDGET"), a.Statistics.PlansWithBudget},
		{v.say.Label(words.PlanFlag, "MONITORING"), a.Statistics.PlansWithMonitoring},
		{v.say.Label(words.PlanFlag, "CIVIL_SOCIETY_IN_DRAFTING"), a.Statistics.PlansWithCivilSociety},
	} {
		t.Rows = append(t.Rows, row{Cells: []cell{say(one.name), v.number(one.Yes), v.number(one.No), v.number(one.NotRecorded)}})
	}
	return t
}
