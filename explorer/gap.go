package explorer

import (
	"wpsgraph/internal/words"
	"wpsgraph/internal/wps"
)

// gap is something missing or not recorded.
type gap struct {
	ID          string       `json:"id"`
	Kind        string       `json:"kind"`
	State       string       `json:"state"`
	Subject     *ref         `json:"subject"`
	Counterpart *ref         `json:"counterpart"`
	Theme       *ref         `json:"theme"`
	Function    *string      `json:"function"`
	Missing     []string     `json:"missing"`
	NotRecorded []string     `json:"notRecorded"`
	Score       float64      `json:"score"`
	ScoreLow    float64      `json:"scoreLow"`
	ScoreHigh   float64      `json:"scoreHigh"`
	Says        string       `json:"says"`
	Inputs      []factor     `json:"inputs"`
	Evidence    []source     `json:"evidence"`
	Assessments []assessment `json:"assessments"`
	Helpers     []helper     `json:"helpers"`
}

// assessment is that somebody looked for something.
type assessment struct {
	About    string   `json:"about"`
	Found    string   `json:"found"`
	On       wps.Date `json:"on"`
	Scope    string   `json:"scope"`
	Searched string   `json:"searched"`
	Note     *string  `json:"note"`
}

// helper is who has what is missing.
type helper struct {
	Because  string `json:"because"`
	Actor    ref    `json:"actor"`
	Practice *struct {
		ref
		Sources []source `json:"sources"`
	} `json:"practice"`
	Path *way `json:"path"`
}

// gapTable is gaps as rows.
func (v *visit) gapTable(caption string, all []gap) *table {
	t := &table{Caption: caption, Columns: []string{
		v.text("ui.col.of_whom"), v.text("ui.col.what"), v.text("ui.col.state"), v.text("ui.col.says"), v.text("ui.col.score"), v.text("ui.col.sources"),
	}}
	for _, g := range all {
		t.Rows = append(t.Rows, row{ID: g.ID, Sources: g.Evidence, Cells: []cell{
			names(append(maybe(g.Subject), maybe(g.Counterpart)...)...), v.gapOf(g),
			{Text: v.say.Label(words.State, g.State), Mark: g.State},
			say(g.Says),
			{Text: v.scored(g), Number: true, Share: shareOf(g.Score, g.ScoreLow, g.ScoreHigh)},
		}})
	}
	return t
}

func (v *visit) gapOf(g gap) cell {
	switch {
	case g.Theme != nil:
		return names(*g.Theme)
	case g.Function != nil:
		return say(v.say.Label(words.Function, *g.Function))
	}
	return say(v.say.Label(words.GapKind, g.Kind))
}

// scored is the score, with its range where what is not recorded leaves one.
func (v *visit) scored(g gap) string {
	if g.ScoreLow == g.ScoreHigh {
		return v.say.Number(g.Score)
	}
	return v.text("ui.score_range", words.Number("score", g.Score), words.Number("low", g.ScoreLow), words.Number("high", g.ScoreHigh))
}
