package explorer

import (
	"wpsgraph/internal/wps"
)

// way is a collaboration path.
type way struct {
	From        ref      `json:"from"`
	To          ref      `json:"to"`
	Length      int      `json:"length"`
	Score       float64  `json:"score"`
	Weak        bool     `json:"weak"`
	Factors     []factor `json:"factors"`
	Hops        []hop    `json:"hops"`
	Explanation string   `json:"explanation"`
}

// hop is one step of a way.
type hop struct {
	From      ref         `json:"from"`
	To        ref         `json:"to"`
	Strength  float64     `json:"strength"`
	Sentence  string      `json:"sentence"`
	Relations []statement `json:"relations"`
	Joint     []joint     `json:"joint"`
}

type statement struct {
	ID       wps.ID   `json:"id"`
	Sentence string   `json:"sentence"`
	Sources  []source `json:"sources"`
}

type joint struct {
	What     ref       `json:"what"`
	FromRole statement `json:"fromRole"`
	ToRole   statement `json:"toRole"`
}

// wayView is a way as the pages show it.
type wayView struct {
	Number   int
	Title    string
	Weak     bool
	Strength string
	Factors  []factor
	Steps    []stepView
	Picture  *picture
}

// stepView is one sentence of a way, with its sources and whatever else is
// recorded of the two.
type stepView struct {
	Sentence string
	Sources  []source
	Others   []statement
}

// sources of what the sentence of a hop says: of the strongest evidence.
func (h hop) sources() []source {
	if len(h.Relations) > 0 {
		return h.Relations[0].Sources
	}
	if len(h.Joint) > 0 {
		return union(h.Joint[0].FromRole.Sources, h.Joint[0].ToRole.Sources)
	}
	return nil
}

func union(lists ...[]source) []source {
	seen := map[wps.ID]bool{}
	var all []source
	for _, list := range lists {
		for _, s := range list {
			if !seen[s.ID] {
				seen[s.ID] = true
				all = append(all, s)
			}
		}
	}
	return all
}

// wayViews are ways as the pages show them, and their steps as a table.
func (v *visit) wayViews(ways []way) ([]wayView, *table) {
	t := &table{Caption: v.text("ui.ways.steps"), Columns: []string{
		v.text("ui.col.way"), v.text("ui.col.from"), v.text("ui.col.to"), v.text("ui.col.strength"), v.text("ui.col.says"), v.text("ui.col.sources"),
	}}
	views := make([]wayView, len(ways))
	for i, w := range ways {
		factors := make([]float64, len(w.Factors))
		for j, f := range w.Factors {
			factors[j] = f.Value
		}
		views[i] = wayView{
			Number: i + 1, Title: v.text("ui.ways.way", number("n", i+1)), Weak: w.Weak, Strength: v.say.Score(w.Score, factors),
			Factors: weighed(w.Factors), Picture: v.wayPicture(i+1, w),
		}
		for _, h := range w.Hops {
			views[i].Steps = append(views[i].Steps, stepView{h.Sentence, h.sources(), h.others()})
			t.Rows = append(t.Rows, row{Sources: h.sources(), Cells: []cell{
				v.number(i + 1), names(h.From), names(h.To), {Text: v.say.Number(h.Strength), Number: true, Share: shareOf(h.Strength, h.Strength, h.Strength)}, say(h.Sentence),
			}})
		}
	}
	return views, t
}

// others are the statements on a step that its sentence does not make.
func (h hop) others() []statement {
	var all []statement
	if len(h.Relations) > 1 {
		all = append(all, h.Relations[1:]...)
	}
	joints := h.Joint
	if len(h.Relations) == 0 && len(joints) > 0 {
		joints = joints[1:]
	}
	for _, j := range joints {
		all = append(all, statement{j.FromRole.ID, j.FromRole.Sentence, union(j.FromRole.Sources, j.ToRole.Sources)})
	}
	return all
}
