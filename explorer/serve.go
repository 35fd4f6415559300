package explorer

import (
	"bytes"
	"context"
	"errors"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"wpsgraph/internal/words"
	"wpsgraph/internal/wps"
)

// ServeHTTP answers an address.
func (e *Explorer) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "This address answers GET only.", http.StatusMethodNotAllowed)
		return
	}
	if strings.HasPrefix(r.URL.Path, "/assets/") {
		e.assets.ServeHTTP(w, r)
		return
	}
	if r.URL.Path == "/" {
		w.Header().Set("Vary", "Accept-Language")
		http.Redirect(w, r, "/"+preferred(r.Header.Get("Accept-Language"))+"/", http.StatusSeeOther)
		return
	}
	e.serve(w, r)
}

// preferred is the language of ours that a browser likes best.
func preferred(accept string) string {
	wanted, _, err := language.ParseAcceptLanguage(accept)
	if err != nil || len(wanted) == 0 {
		return words.Languages[0]
	}
	_, i, _ := language.NewMatcher(tags).Match(wanted...)
	return words.Languages[i]
}

var tags = tagsOf(words.Languages)

func tagsOf(names []string) []language.Tag {
	parsed := make([]language.Tag, len(names))
	for i, name := range names {
		parsed[i] = language.MustParse(name)
	}
	return parsed
}

func (e *Explorer) serve(w http.ResponseWriter, r *http.Request) {
	v, found := e.visit(r)
	if !found {
		e.show(w, r, v, nil, wps.Errorf(wps.NotFound, "%s", r.URL.Path))
		return
	}
	if r.URL.RequestURI() != v.address.String() {
		http.Redirect(w, r, v.address.String(), v.moved())
		return
	}
	p, err := v.screen.serve(r.Context(), v)
	var moved redirect
	if errors.As(err, &moved) {
		http.Redirect(w, r, moved.to.String(), moved.status)
		return
	}
	e.show(w, r, v, p, err)
}

// moved is how a request is sent to the canonical address: for good, unless the
// date of today was left out, which tomorrow is another.
func (v *visit) moved() int {
	if slices.Contains(v.address.values["on"], v.today) {
		return http.StatusFound
	}
	return http.StatusMovedPermanently
}

// redirect sends a reader to another address.
type redirect struct {
	to     address
	status int
}

func (r redirect) Error() string { return "see " + r.to.String() }

// visit reads the address of a request; false where no screen has it.
func (e *Explorer) visit(r *http.Request) (*visit, bool) {
	spoken, rest, slash := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/")
	v := &visit{explorer: e, today: string(wps.DayOf(e.now().UTC()).Date())}
	v.address.language, v.address.path = spoken, "/"+rest
	if !slices.Contains(words.Languages, spoken) {
		v.address.language = preferred(r.Header.Get("Accept-Language"))
		v.say = e.words.In(v.address.language)
		v.address.path = "/"
		return v, false
	}
	v.say = e.words.In(spoken)
	if !slash {
		rest = ""
	}
	for _, suffix := range suffixes {
		if cut, found := strings.CutSuffix(v.address.path, suffix); found && rest != suffix {
			v.address.path, v.address.suffix = cut, suffix
		}
	}
	values, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		values = url.Values{}
	}
	v.address.values = values
	for _, s := range e.screens {
		if s.matches(v.address.path) {
			v.screen = s
			v.address.params = append(slices.Clone(s.params), param{name: "on", standard: v.today})
			return v, v.address.suffix == "" || !s.plain
		}
	}
	return v, false
}

// show writes a page, its rows in another form, or what went wrong.
func (e *Explorer) show(w http.ResponseWriter, r *http.Request, v *visit, p *page, err error) {
	if err == nil && v.address.suffix != "" {
		err = v.export(r.Context(), w, p)
		if err == nil {
			return
		}
	}
	status := http.StatusOK
	if err != nil {
		p, status = v.problem(r.Context(), err)
	}
	var out bytes.Buffer
	if err := e.render(r.Context(), &out, v, p); err != nil {
		http.Error(w, "The page cannot be made: "+err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Content-Language", v.address.language)
	w.Header().Set("Content-Security-Policy", policy)
	w.WriteHeader(status)
	_, _ = w.Write(out.Bytes())
}

// policy allows what is served from here, and no script or style in a page.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
	"base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

// render puts a page into its frame.
func (e *Explorer) render(ctx context.Context, out *bytes.Buffer, v *visit, p *page) error {
	var frame struct{ Dataset dataset }
	if _, err := e.api.ask(ctx, "frame", v.variables(nil), &frame); err != nil && p.Template != "problem" {
		return err
	}
	return e.pages.execute(out, v, p, frame.Dataset)
}
