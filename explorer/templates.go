package explorer

import (
	"bytes"
	"embed"
	"html/template"
	"io/fs"
	"maps"
	"path"
	"strings"

	"wpsgraph/internal/words"
	"wpsgraph/internal/wps"
)

//go:embed templates
var templateFiles embed.FS

// templates are the pages, parsed once for each language.
type templates struct {
	pages map[string]*template.Template // by language and name
	words *words.Words
}

// view is what the frame of a page shows.
type view struct {
	*page
	Visit   *visit
	Dataset dataset
}

func newTemplates(w *words.Words, a *assets) (*templates, error) {
	t := &templates{pages: map[string]*template.Template{}, words: w}
	names, err := fs.Glob(templateFiles, "templates/pages/*.html")
	if err != nil {
		return nil, err
	}
	for _, language := range words.Languages {
		base, err := template.New("frame.html").Funcs(functions(w.In(language), a)).ParseFS(templateFiles, "templates/*.html")
		if err != nil {
			return nil, err
		}
		for _, name := range names {
			one, err := base.Clone()
			if err != nil {
				return nil, err
			}
			if one, err = one.ParseFS(templateFiles, name); err != nil {
				return nil, err
			}
			t.pages[language+"/"+strings.TrimSuffix(path.Base(name), ".html")] = one
		}
	}
	return t, nil
}

// execute writes a page in the language of the visit.
func (t *templates) execute(out *bytes.Buffer, v *visit, p *page, data dataset) error {
	v.foots(p, data)
	return t.pages[v.address.language+"/"+p.Template].ExecuteTemplate(out, "frame.html", view{p, v, data})
}

// functions are what templates of a language can say.
func functions(s *words.Speaker, a *assets) template.FuncMap {
	all := template.FuncMap{
		"asset": a.address,
		"t":     func(key string, slots ...any) string { return s.Text(key, arguments(slots)...) },
		"label": func(group string, value any) string { return s.Label(words.Group(group), textual(value)) },
		"date":  func(d any) string { return s.Date(wps.Date(textual(d))) },
		"number": func(n any) string {
			switch n := n.(type) {
			case int:
				return s.Number(float64(n))
			case float64:
				return s.Number(n)
			}
			return ""
		},
		"count":     func(kind string, n int) string { return s.Text("count."+kind, words.Count("count", n)) },
		"rtl":       s.RightToLeft,
		"languages": func() []string { return words.Languages },
		"own":       func(language string) string { return ownNames[language] },
		"family":    family,
		"lower":     strings.ToLower,
	}
	maps.Copy(all, pictureFunctions)
	maps.Copy(all, partFunctions)
	return all
}

// ownNames are the languages in their own words.
var ownNames = map[string]string{"en": "English", "fr": "Français", "pt": "Português", "es": "Español", "ar": "العربية", "sw": "Kiswahili"}

// arguments are slots and values by turns as arguments of a message.
func arguments(slots []any) []words.Arg {
	var all []words.Arg
	for i := 0; i+1 < len(slots); i += 2 {
		slot, _ := slots[i].(string)
		switch value := slots[i+1].(type) {
		case int:
			all = append(all, words.Count(slot, value))
		case float64:
			all = append(all, words.Number(slot, value))
		case wps.Date:
			all = append(all, words.On(slot, value))
		default:
			all = append(all, words.Quote(slot, textual(value)))
		}
	}
	return all
}

// textual is a value of a text type as text.
func textual(value any) string {
	switch v := value.(type) {
	case string:
		return v
	case wps.Kind:
		return string(v)
	case wps.Date:
		return string(v)
	case *wps.Date:
		return string(dateOf(v))
	case *string:
		return textOf(v)
	}
	return ""
}

// family is the group of kinds that share a colour and a shape.
func family(k wps.Kind) string {
	switch k {
	case wps.RegionalBody:
		return "body"
	case wps.Network, wps.Organization:
		return "network"
	case wps.ActionPlan, wps.Framework:
		return "plan"
	case wps.Practice, wps.PeaceProcess, wps.Event:
		return "practice"
	case wps.FundingMechanism:
		return "money"
	}
	return "place"
}
