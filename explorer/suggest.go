package explorer

import (
	"context"
	"strings"

	"wpsgraph/internal/wps"
)

// suggestion is a name that begins with what was typed.
type suggestion struct {
	Text   string `json:"text"`
	Entity ref    `json:"entity"`
}

// typedMost is how much of what was typed is looked for.
const typedMost = 200

func (v *visit) suggestions(ctx context.Context, text string, kinds []wps.Kind) ([]suggestion, error) {
	found, _, err := v.suggested(ctx, text, kinds)
	return found, err
}

func (v *visit) suggested(ctx context.Context, text string, kinds []wps.Kind) ([]suggestion, answer, error) {
	// The box shows «SADC – Southern African Development Community».
	if acronym, _, found := strings.Cut(text, " – "); found {
		text = acronym
	}
	if runes := []rune(text); len(runes) > typedMost {
		text = string(runes[:typedMost])
	}
	var a struct {
		Suggest []suggestion `json:"suggest"`
	}
	asked, err := v.ask(ctx, "suggest", map[string]any{"q": text, "kinds": orNull(kinds)}, &a)
	return a.Suggest, asked, err
}

// orNull is null for an empty list, which the API would take for nothing.
func orNull[T any](list []T) any {
	if len(list) == 0 {
		return nil
	}
	return list
}

// kindsAsked are the kinds that the address names.
func (v *visit) kindsAsked() []wps.Kind {
	var kinds []wps.Kind
	for _, name := range v.address.list("kind") {
		if k := wps.Kind(strings.ToUpper(name)); k.Known() {
			kinds = append(kinds, k)
		}
	}
	return kinds
}

// suggest lists names for the combobox; as a page it is a short list of links.
func suggest(ctx context.Context, v *visit) (*page, error) {
	p := &page{Template: "search", Title: v.text("ui.search.title"), Query: v.address.get("q"), Body: searchView{Asked: true}}
	if v.address.get("q") == "" {
		return p, nil
	}
	found, asked, err := v.suggested(ctx, v.address.get("q"), v.kindsAsked())
	if err != nil {
		return nil, err
	}
	list := v.panel("suggestions", p.Title, asked, ".csv", ".json")
	t := &table{Caption: p.Title, Columns: []string{v.text("ui.col.name"), v.text("ui.col.kind")}}
	for _, s := range found {
		t.Rows = append(t.Rows, row{ID: string(s.Entity.ID), Cells: []cell{names(s.Entity), say(v.say.Label("kind", string(s.Entity.Kind)))}})
	}
	list.Tables = []*table{t}
	p.Panels = []*panel{list}
	return p, nil
}
