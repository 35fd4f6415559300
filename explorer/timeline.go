package explorer

import (
	"cmp"
	"context"
	"net/http"
	"slices"
	"strings"

	"wpsgraph/internal/words"
	"wpsgraph/internal/wps"
)

// timelineView is what is special to the page of what began and ended when.
type timelineView struct {
	By   []link // the views; the one that is shown has no address
	Back link
}

// period is when something of its own dates began and ended.
type period struct {
	Adopted     *wps.Date `json:"adopted"`
	PeriodStart *wps.Date `json:"periodStart"`
	PeriodEnd   *wps.Date `json:"periodEnd"`
	Started     *wps.Date `json:"started"`
	Ended       *wps.Date `json:"ended"`
	Start       *wps.Date `json:"start"`
	End         *wps.Date `json:"end"`
}

// dates are the first that is recorded of each end.
func (p period) dates() (from, until wps.Date) {
	return cmp.Or(dateOf(p.PeriodStart), dateOf(p.Started), dateOf(p.Start), dateOf(p.Adopted)),
		cmp.Or(dateOf(p.PeriodEnd), dateOf(p.Ended), dateOf(p.End))
}

type timelineNode struct {
	ref
	period
	Founded   *wps.Date    `json:"founded"`
	Sources   []source     `json:"sources"`
	Relations timelinePage `json:"relations"`
}

type timelinePage struct {
	TotalCount int      `json:"totalCount"`
	PageInfo   pageInfo `json:"pageInfo"`
	Edges      []struct {
		Node struct {
			ref
			period
		} `json:"node"`
		Relation struct {
			ID    wps.ID           `json:"id"`
			Type  wps.RelationType `json:"type"`
			Since *wps.Date        `json:"since"`
			Until *wps.Date        `json:"until"`
			From  struct {
				ID wps.ID `json:"id"`
			} `json:"from"`
			Sources []source `json:"sources"`
		} `json:"relation"`
	} `json:"edges"`
}

// stretch is a line of a timeline: what lasted from one date to another.
type stretch struct {
	id          string
	what        ref
	how         string // its relation, in words
	from, until wps.Date
	moment      bool // it happened, and did not last
	open        bool // its end is not recorded, and it may have ended
	sources     []source
}

// timelineOf is a view of a timeline: which kinds it shows at the other end.
type timelineOf struct {
	name  string
	kinds []wps.Kind
}

// timelines are the views.
var timelines = []timelineOf{
	{"all", slices.DeleteFunc(slices.Clone(wps.Kinds), wps.Kind.Timeless)},
	{"practices", []wps.Kind{wps.Practice, wps.PeaceProcess, wps.Event}},
	{"plans", []wps.Kind{wps.ActionPlan, wps.Framework}},
	{"ties", []wps.Kind{wps.RegionalBody, wps.Country, wps.Network, wps.Organization, wps.FundingMechanism}},
}

// timeline shows what an entity did and was tied to, by date.
func timeline(ctx context.Context, v *visit) (*page, error) {
	own := strings.TrimSuffix(v.address.path, "/timeline")
	id := idOf(own)
	shown := v.address.get("of")
	i := slices.IndexFunc(timelines, func(t timelineOf) bool { return t.name == shown })
	switch {
	case id == "" || id.IsSource() || id.Kind().Timeless():
		return nil, wps.Errorf(wps.NotFound, "%s", v.address.path)
	case i < 0:
		return nil, wps.Errorf(wps.BadUserInput, "%s", shown)
	}
	var a struct {
		Node *timelineNode `json:"node"`
	}
	asked, err := v.ask(ctx, "timeline", map[string]any{"id": id, "kinds": timelines[i].kinds, "after": v.cursor()}, &a)
	if err != nil {
		return nil, err
	}
	if a.Node == nil {
		return nil, wps.Errorf(wps.NotFound, "%s", v.address.path)
	}
	if to := pathOf(a.Node.ID); to != own {
		moved := v.address
		moved.path = to + "/timeline"
		return nil, redirect{moved, http.StatusPermanentRedirect}
	}
	p := &page{Template: "timeline", Title: v.text("ui.timeline.title", words.Quote("name", a.Node.Short())), Lead: v.text("ui.timeline.lead"), Dated: true}
	body := timelineView{Back: link{a.Node.Name, v.entity(id).String()}}
	for _, t := range timelines {
		to := v.to(v.address.path).with("of", t.name).String()
		if t.name == shown {
			to = ""
		}
		body.By = append(body.By, link{v.text("ui.timeline." + t.name), to})
	}
	p.Panels, p.Body = []*panel{v.timelinePanel(a.Node, asked)}, body
	return p, nil
}

// timelinePanel is the lines as a picture and as a table.
func (v *visit) timelinePanel(n *timelineNode, asked answer) *panel {
	part := v.panel("timeline", v.text("ui.timeline.table"), asked, ".csv", ".json", ".bib")
	lines, undated := v.stretches(n)
	if undated > 0 {
		part.Lead = v.text("ui.timeline.undated", words.Count("n", undated))
	}
	if len(lines) > 0 {
		part.Picture = v.timelinePicture(n.Short(), lines)
	}
	t := &table{Caption: part.Title, Columns: []string{
		v.text("ui.col.name"), v.text("ui.col.relation"), v.text("ui.col.since"), v.text("ui.col.until"), v.text("ui.col.sources"),
	}}
	for _, s := range lines {
		t.Rows = append(t.Rows, row{ID: s.id, Sources: s.sources, Cells: []cell{names(s.what), say(s.how), v.date(&s.from), v.date(&s.until)}})
	}
	part.Tables = []*table{t}
	if n.Relations.PageInfo.HasNextPage {
		part.More = &link{v.text("ui.next"), v.address.as("").with("after", textOf(n.Relations.PageInfo.EndCursor)).String()}
	}
	return part
}

// stretches are the lines of a timeline by date, and how many have none. The
// entity's own line is the first of the first page.
func (v *visit) stretches(n *timelineNode) (lines []stretch, undated int) {
	on := wps.Date(v.on())
	for _, e := range n.Relations.Edges {
		s := v.stretch(n.ID, e.Node.ref, e.Relation.Type, e.Relation.From.ID == n.ID)
		s.id, s.sources = string(e.Relation.ID), e.Relation.Sources
		s.from, s.until = dateOf(e.Relation.Since), dateOf(e.Relation.Until)
		if from, until := e.Node.dates(); e.Node.Kind.IsJoint() && from != "" {
			s.from, s.until, s.moment, s.open = from, until, e.Node.Kind == wps.Event && until == "", until == ""
		}
		switch {
		case s.from == "" && s.until == "":
			undated++
		case !on.Before(s.from):
			lines = append(lines, s)
		}
	}
	slices.SortStableFunc(lines, func(a, b stretch) int {
		return cmp.Or(cmp.Compare(cmp.Or(a.from, a.until), cmp.Or(b.from, b.until)), cmp.Compare(a.id, b.id))
	})
	if own, dated := v.ownStretch(n); dated && v.address.get("after") == "" {
		lines = slices.Insert(lines, 0, own)
	}
	return lines, undated
}

// stretch is the line of a relation, without its dates. A relation without an
// end holds still.
func (v *visit) stretch(center wps.ID, other ref, t wps.RelationType, out bool) stretch {
	group := words.Incoming
	if out {
		group = words.Outgoing
	}
	moment := t == wps.EstablishedBy || t == wps.Adopts || t == wps.Supersedes || t == wps.AdaptedFrom
	return stretch{what: other, how: v.say.Label(group, string(t)), moment: moment}
}

// ownStretch is the line of the entity itself.
func (v *visit) ownStretch(n *timelineNode) (stretch, bool) {
	from, until := n.dates()
	how := v.text("ui.fact.period")
	if n.Founded != nil {
		from, how = *n.Founded, v.text("ui.fact.founded")
	} else if n.Kind == wps.Framework {
		how = v.text("ui.fact.adopted")
	}
	s := stretch{id: string(n.ID), what: n.ref, how: how, from: from, until: until, open: until == "" && !n.Kind.IsActor(), sources: n.Sources}
	s.moment = n.Kind == wps.Framework || n.Kind == wps.Event && until == ""
	return s, from != "" || until != ""
}
