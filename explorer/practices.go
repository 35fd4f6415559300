package explorer

import (
	"context"

	"wpsgraph/internal/words"
	"wpsgraph/internal/wps"
)

// practicesView is what is special to the page of peer practices.
type practicesView struct {
	For    field
	Themes []themeOption
	Own    bool
	Need   string
	Cards  []card
	Asked  bool
}

// themeOption is one theme to choose.
type themeOption struct {
	Value, Name string
	Chosen      bool
}

// card is a practice with its reasons.
type card struct {
	Number   int
	Practice peerPractice
	Grade    string
	When     string
	Why      []factor
	Score    string
	Share    *share
	Differs  []string
	Thin     bool
	Ask      string // where to look for a way to who leads it
}

type peerPractice struct {
	ref
	What     *string   `json:"what"`
	Outcome  *string   `json:"outcome"`
	Started  *wps.Date `json:"started"`
	Ended    *wps.Date `json:"ended"`
	Evidence struct {
		Grade int    `json:"grade"`
		Says  string `json:"says"`
	} `json:"evidence"`
	Sources []source `json:"sources"`
	Leaders struct {
		Nodes []ref `json:"nodes"`
	} `json:"leaders"`
	Countries struct {
		Nodes []ref `json:"nodes"`
	} `json:"countries"`
}

type peersAnswer struct {
	PeerPractices struct {
		Need       string `json:"need"`
		Considered int    `json:"considered"`
		Peers      []struct {
			Score         float64  `json:"score"`
			Low           float64  `json:"low"`
			High          float64  `json:"high"`
			Known         float64  `json:"known"`
			Thin          bool     `json:"thin"`
			Differs       []string `json:"differs"`
			Contributions []factor `json:"contributions"`
			Path          *struct {
				To ref `json:"to"`
			} `json:"path"`
			Practice peerPractice `json:"practice"`
		} `json:"peers"`
	} `json:"peerPractices"`
}

// practices shows who has done what is needed.
func practices(ctx context.Context, v *visit) (*page, error) {
	chosen, err := v.resolve(ctx, "for", "theme")
	if err != nil {
		return nil, err
	}
	p := &page{Template: "practices", Title: v.text("ui.practices.title"), Lead: v.text("ui.practices.lead"), Dated: true}
	body := practicesView{For: v.field("for", v.text("ui.practices.for"), kindsOf["for"], chosen), Own: v.address.get("own") == "yes"}
	if err := v.asks(ctx, &body.For); err != nil {
		return nil, err
	}
	if body.Themes, err = v.themeOptions(ctx, chosen["theme"]); err != nil {
		return nil, err
	}
	if len(chosen["for"]) == 0 {
		p.Body = body
		return p, nil
	}
	var a peersAnswer
	asked, err := v.ask(ctx, "peers", map[string]any{
		"for": chosen["for"][0].ID, "themes": orNull(ids(chosen["theme"])), "sameRegion": body.Own,
	}, &a)
	if err != nil {
		return nil, err
	}
	p.Title = v.text("ui.practices.title_for", words.Quote("name", chosen["for"][0].Short()))
	body.Asked, body.Need = true, a.PeerPractices.Need
	found := v.panel("practices", v.text("ui.practices.found"), asked, ".csv", ".json", ".bib")
	found.Lead = v.text("ui.practices.considered", words.Count("n", a.PeerPractices.Considered))
	found.Tables = []*table{v.cards(a, &body, chosen["for"][0])}
	p.Panels, p.Body = []*panel{found}, body
	return p, nil
}

// reasonsShown is how many reasons a card gives.
const reasonsShown = 4

// cards fills in the cards, and gives the same as rows.
func (v *visit) cards(a peersAnswer, body *practicesView, need ref) *table {
	t := &table{Caption: v.text("ui.practices.found"), Columns: []string{
		v.text("ui.col.name"), v.text("ui.col.who"), v.text("ui.col.where"), v.text("ui.col.date"), v.text("ui.col.evidence"), v.text("ui.col.score"), v.text("ui.col.sources"),
	}}
	for i, one := range a.PeerPractices.Peers {
		c := card{
			Number: i + 1, Practice: one.Practice, Grade: one.Practice.Evidence.Says, Differs: one.Differs, Thin: one.Thin,
			Score: v.text("ui.score_range", words.Number("score", one.Score), words.Number("low", one.Low), words.Number("high", one.High)),
			Why:   weighed(one.Contributions[:min(reasonsShown, len(one.Contributions))]),
			Share: shareOf(one.Score, one.Low, one.High),
			When:  v.spanOf(one.Practice.Started, one.Practice.Ended),
		}
		to := one.Practice.ID
		if one.Path != nil {
			to = one.Path.To.ID
		}
		c.Ask = v.to("/connections").with("from", valueOf(need.ID)).with("to", valueOf(to)).String()
		body.Cards = append(body.Cards, c)
		t.Rows = append(t.Rows, row{ID: string(one.Practice.ID), Sources: one.Practice.Sources, Cells: []cell{
			names(one.Practice.ref), names(one.Practice.Leaders.Nodes...), names(one.Practice.Countries.Nodes...),
			say(c.When), say(c.Grade),
			{Text: c.Score, Number: true, Share: c.Share},
		}})
	}
	return t
}

// spanOf is a span of time in words.
func (v *visit) spanOf(from, to *wps.Date) string {
	switch {
	case from != nil && to != nil && *from != *to:
		return v.text("ui.span", words.On("from", *from), words.On("to", *to))
	case from != nil:
		return v.say.Date(*from)
	case to != nil:
		return v.text("ui.span_until", words.On("to", *to))
	}
	return ""
}

// themeOptions are all themes, those chosen marked.
func (v *visit) themeOptions(ctx context.Context, chosen []ref) ([]themeOption, error) {
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
	var options []themeOption
	for _, n := range a.Themes.Nodes {
		o := themeOption{Value: valueOf(n.ID), Name: n.Name}
		for _, c := range chosen {
			o.Chosen = o.Chosen || c.ID == n.ID
		}
		options = append(options, o)
	}
	return options, nil
}
