package explorer

import (
	"context"
	"maps"
	"net/http"

	"wpsgraph/internal/words"
	"wpsgraph/internal/wps"
)

// visit is one request for a page.
type visit struct {
	explorer *Explorer
	screen   screen
	address  address
	say      *words.Speaker
	today    string
	dated    *string // what addresses of entities end in, once one was asked for
}

// on is the date at which the page looks at the graph.
func (v *visit) on() string {
	if on := v.address.get("on"); on != "" {
		return on
	}
	return v.today
}

// variables are those that every document has, and others.
func (v *visit) variables(others map[string]any) map[string]any {
	all := map[string]any{"language": []string{v.address.language}, "on": v.on()}
	maps.Copy(all, others)
	return all
}

// ask runs a document for the page.
func (v *visit) ask(ctx context.Context, name string, others map[string]any, into any) (answer, error) {
	return v.explorer.api.ask(ctx, name, v.variables(others), into)
}

// to is another address in the language and on the date of this one.
func (v *visit) to(path string) address {
	a := address{language: v.address.language, path: path}
	for _, s := range v.explorer.screens {
		if s.matches(path) {
			a.params = s.params
			break
		}
	}
	a.params = append(a.params[:len(a.params):len(a.params)], param{name: "on", standard: v.today})
	return a.with("on", v.on())
}

// entity is the address of the page of an entity or source.
func (v *visit) entity(id wps.ID) address { return v.to(pathOf(id)) }

// text is a message of the catalogues.
func (v *visit) text(key string, args ...words.Arg) string { return v.say.Text(key, args...) }

// problem is the page that says what went wrong.
func (v *visit) problem(_ context.Context, err error) (*page, int) {
	status, key := http.StatusInternalServerError, "internal"
	switch wps.CodeOf(err) {
	case wps.NotFound:
		status, key = http.StatusNotFound, "not_found"
	case wps.BadUserInput, wps.BadCursor, wps.TooComplex, wps.QueryTooLarge:
		status, key = http.StatusBadRequest, "bad_input"
	case wps.Timeout, wps.Unavailable:
		status, key = http.StatusServiceUnavailable, "unavailable"
	}
	p := &page{Template: "problem", Title: v.text("ui.problem." + key)}
	p.Body = problem{Says: v.text("ui.problem." + key + "_says")}
	switch status {
	case http.StatusBadRequest:
		p.Body = problem{Says: v.text("ui.problem.bad_input_says"), Detail: err.Error()}
	case http.StatusNotFound:
		p.Query = wordsOf(v.address.path)
	}
	return p, status
}

type problem struct{ Says, Detail string }
