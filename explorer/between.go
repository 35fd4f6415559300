package explorer

import (
	"context"
	"net/http"
	"strconv"

	"wpsgraph/internal/words"
	"wpsgraph/internal/wps"
)

// betweenView is what is special to the page of two regional bodies.
type betweenView struct {
	A, B     field
	Asked    bool
	Facts    []fact
	Ways     []wayView
	Searched []string
	All      *link // the ways in full
}

type pairAnswer struct {
	RegionPair struct {
		Says         string       `json:"says"`
		Observed     float64      `json:"observed"`
		Expected     *float64     `json:"expected"`
		Hole         *float64     `json:"hole"`
		Connectivity int          `json:"connectivity"`
		Ties         relationPage `json:"ties"`
		Assessments  []assessment `json:"assessments"`
		Members      []ref        `json:"sharedMembers"`
		Themes       []ref        `json:"sharedThemes"`
		Bridges      []struct {
			Actor struct {
				ref
				Sources []source `json:"sources"`
			} `json:"actor"`
			Ties    int    `json:"ties"`
			Because string `json:"because"`
		} `json:"bridges"`
		MissingCounterparts []gap `json:"missingCounterparts"`
		Paths               []way `json:"paths"`
	} `json:"regionPair"`
}

// betweenForm asks for two bodies, and shows how all of them are tied.
func betweenForm(ctx context.Context, v *visit) (*page, error) {
	chosen, err := v.resolve(ctx, "a", "b")
	if err != nil {
		return nil, err
	}
	if len(chosen["a"]) > 0 && len(chosen["b"]) > 0 {
		to := v.to("/between/" + chosen["a"][0].ID.Slug() + "/" + chosen["b"][0].ID.Slug())
		return nil, redirect{to.as(v.address.suffix), http.StatusFound}
	}
	body := betweenView{}
	if body.A, body.B, err = v.twoBodies(ctx, chosen); err != nil {
		return nil, err
	}
	overview, err := v.overview(ctx)
	if err != nil {
		return nil, err
	}
	p := &page{Template: "between", Title: v.text("ui.between.title"), Lead: v.text("ui.between.lead"), Body: body, Dated: true}
	p.Panels = []*panel{overview}
	return p, nil
}

func (v *visit) twoBodies(ctx context.Context, chosen picked) (a, b field, err error) {
	a = v.field("a", v.text("ui.between.a"), kindsOf["a"], chosen)
	b = v.field("b", v.text("ui.between.b"), kindsOf["b"], chosen)
	if err := v.asks(ctx, &a); err != nil {
		return a, b, err
	}
	return a, b, v.asks(ctx, &b)
}

// between shows how two regional bodies stand to each other.
func between(ctx context.Context, v *visit) (*page, error) {
	a, b := idOf("/body/"+v.segment(1)), idOf("/body/"+v.segment(2))
	two, err := v.named2(ctx, a, b)
	if err != nil {
		return nil, err
	}
	var answer pairAnswer
	asked, err := v.ask(ctx, "between", map[string]any{"a": a, "b": b, "after": v.cursor()}, &answer)
	if err != nil {
		return nil, err
	}
	pair := answer.RegionPair
	chosen := picked{"a": two[:1], "b": two[1:]}
	body := betweenView{Asked: true}
	if body.A, body.B, err = v.twoBodies(ctx, chosen); err != nil {
		return nil, err
	}
	f := &facts{visit: v}
	f.counted("shared_members", pair.Members)
	f.counted("shared_themes", pair.Themes)
	f.add("observed", say(v.say.Number(pair.Observed)))
	if pair.Expected != nil {
		f.add("expected", say(v.say.Number(*pair.Expected)))
	}
	f.add("connectivity", say(v.say.Number(float64(pair.Connectivity))))
	body.Facts = f.all
	body.All = &link{v.text("ui.connections.between", words.Quote("a", two[0].Short()), words.Quote("b", two[1].Short())), v.to("/connections").with("from", valueOf(a)).with("to", valueOf(b)).String()}
	for _, s := range pair.Assessments {
		body.Searched = append(body.Searched, v.text("ui.cell.searched", words.On("on", s.On), words.Quote("scope", s.Scope), words.Quote("searched", s.Searched)))
	}
	p := &page{
		Template: "between", Title: v.text("ui.between.title_of", words.Quote("a", two[0].Short()), words.Quote("b", two[1].Short())),
		Lead: pair.Says, Dated: true, drawn: waysDrawn(pair.Paths),
	}
	p.Panels = v.pairPanels(answer, asked, &body)
	p.Body = body
	return p, nil
}

// counted are names and how many they are.
func (f *facts) counted(key string, refs []ref) {
	f.add(key, cell{Text: f.visit.say.Number(float64(len(refs))), Refs: refs})
}

func (v *visit) pairPanels(answer pairAnswer, asked answer, body *betweenView) []*panel {
	pair := answer.RegionPair
	ties := v.panel("ties", v.text("ui.between.ties"), asked, ".csv", ".json", ".gexf", ".bib")
	ties.Lead = v.text("ui.rows", words.Count("n", pair.Ties.TotalCount))
	ties.Tables = []*table{v.tieTable(ties.Title, pair.Ties.Edges)}
	if pair.Ties.PageInfo.HasNextPage {
		ties.More = &link{v.text("ui.next"), v.address.as("").with("after", textOf(pair.Ties.PageInfo.EndCursor)).String()}
	}
	bridges := v.panel("bridges", v.text("ui.between.bridges"), asked, ".csv", ".json")
	bridges.Lead = v.text("ui.rows", words.Count("n", len(pair.Bridges)))
	t := &table{Caption: bridges.Title, Columns: []string{v.text("ui.col.name"), v.text("ui.col.ties"), v.text("ui.col.why"), v.text("ui.col.sources")}}
	for _, b := range pair.Bridges {
		t.Rows = append(t.Rows, row{ID: string(b.Actor.ID), Sources: b.Actor.Sources, Cells: []cell{names(b.Actor.ref), v.number(b.Ties), say(b.Because)}})
	}
	bridges.Tables = []*table{scaled(t, 1)}
	v.pageOfBridges(bridges, t)
	missing := v.panel("counterparts", v.text("ui.between.counterparts"), asked, ".csv", ".json")
	missing.Tables = []*table{v.gapTable(missing.Title, pair.MissingCounterparts)}
	ways := v.panel("ways", v.text("ui.connections.ways"), asked, ".csv", ".json")
	var steps *table
	body.Ways, steps = v.wayViews(pair.Paths)
	ways.Tables = []*table{steps}
	return []*panel{ties, bridges, missing, ways}
}

// bridgesShown is how many bridges stand on a page.
const bridgesShown = 25

// pageOfBridges leaves the rows of one page, and leads to the next. Files have
// them all.
func (v *visit) pageOfBridges(part *panel, t *table) {
	number, err := strconv.Atoi(v.address.get("bridges"))
	if err != nil || v.address.suffix != "" {
		return
	}
	first := min(max(0, number-1)*bridgesShown, len(t.Rows))
	last := min(first+bridgesShown, len(t.Rows))
	if last < len(t.Rows) {
		part.More = &link{v.text("ui.next"), v.address.as("").with("bridges", itoa(max(1, number)+1)).String() + "#bridges"}
	}
	t.Rows = t.Rows[first:last]
}

// tieTable is relations with both their ends.
func (v *visit) tieTable(caption string, edges []relationEdge) *table {
	t := &table{Caption: caption, Columns: []string{
		v.text("ui.col.from"), v.text("ui.col.relation"), v.text("ui.col.to"), v.text("ui.col.since"), v.text("ui.col.details"), v.text("ui.col.sources"),
	}}
	for _, e := range edges {
		t.Rows = append(t.Rows, row{ID: string(e.Relation.ID), Sources: e.Relation.Sources, Cells: []cell{
			names(maybe(e.Relation.From)...), say(v.say.Label(words.RelationType, string(e.Relation.Type))), names(maybe(e.Relation.To)...),
			v.date(e.Relation.Since), say(v.details(e.Relation)),
		}})
	}
	return t
}

type bodiesAnswer struct {
	RegionalBodies struct {
		Nodes []struct {
			ref
			Relations struct {
				Edges []struct {
					Node struct {
						ID wps.ID `json:"id"`
					} `json:"node"`
					Relation struct {
						ID      wps.ID           `json:"id"`
						Type    wps.RelationType `json:"type"`
						Sources []source         `json:"sources"`
					} `json:"relation"`
				} `json:"edges"`
			} `json:"relations"`
		} `json:"nodes"`
	} `json:"regionalBodies"`
}
