package explorer

import (
	"wpsgraph/internal/words"
	"wpsgraph/internal/wps"
)

// relation is a statement that ties two entities.
type relation struct {
	ID         wps.ID           `json:"id"`
	Type       wps.RelationType `json:"type"`
	Since      *wps.Date        `json:"since"`
	Until      *wps.Date        `json:"until"`
	Holds      string           `json:"holds"`
	Status     *string          `json:"status"`
	Form       *string          `json:"form"`
	Role       *string          `json:"role"`
	About      *string          `json:"about"`
	Through    *string          `json:"through"`
	Programme  *string          `json:"programme"`
	Year       *string          `json:"year"`
	Amount     *money           `json:"amount"`
	Confidence string           `json:"confidence"`
	Note       *string          `json:"note"`
	Sources    []source         `json:"sources"`
	From       *ref             `json:"from"`
	To         *ref             `json:"to"`
}

type relationEdge struct {
	Node     ref      `json:"node"`
	Relation relation `json:"relation"`
}

type relationPage struct {
	TotalCount int            `json:"totalCount"`
	PageInfo   pageInfo       `json:"pageInfo"`
	Edges      []relationEdge `json:"edges"`
}

type relationsAnswer struct {
	Node struct {
		Relations relationPage `json:"relations"`
	} `json:"node"`
}

// relationTable is a list of relations as rows.
func (v *visit) relationTable(caption string, edges []relationEdge) *table {
	t := &table{Caption: caption, Columns: []string{
		v.text("ui.col.name"), v.text("ui.col.kind"), v.text("ui.col.since"), v.text("ui.col.until"), v.text("ui.col.details"), v.text("ui.col.sources"),
	}}
	for _, e := range edges {
		t.Rows = append(t.Rows, row{ID: string(e.Relation.ID), Sources: e.Relation.Sources, Cells: []cell{
			names(e.Node), say(v.say.Label(words.Kind, string(e.Node.Kind))),
			v.date(e.Relation.Since), v.date(e.Relation.Until), say(v.details(e.Relation)),
		}})
	}
	return t
}

// details is what else a relation says.
func (v *visit) details(r relation) string {
	var all []string
	add := func(text string) {
		if text != "" {
			all = append(all, text)
		}
	}
	if r.Status != nil && *r.Status != "MEMBER" {
		add(v.say.Label(words.Membership, *r.Status))
	}
	if r.Form != nil {
		add(v.say.Label(words.Form, *r.Form))
	}
	add(textOf(r.Role))
	for _, text := range []*string{r.About, r.Through, r.Programme} {
		add(textOf(text))
	}
	if r.Amount != nil {
		add(v.amount(*r.Amount))
	}
	add(textOf(r.Year))
	if r.Holds == "NOT_RECORDED" {
		add(v.text("ui.holds_not_recorded"))
	}
	return v.say.Comma(all...)
}
