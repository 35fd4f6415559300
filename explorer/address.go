package explorer

import (
	"net/url"
	"slices"
	"strings"

	"wpsgraph/internal/wps"
)

// address is the address of a page: all that decides what it shows.
type address struct {
	language string
	path     string // behind the language, as /body/sadc
	suffix   string // .csv, .json, .jsonld, .gexf, .bib, or none for the page
	params   []param
	values   url.Values
}

// param is a parameter of a screen; addresses have them in a fixed order and
// leave out what is the default.
type param struct {
	name     string
	standard string // the default
	several  bool
}

// suffixes are the forms in which the rows of a page can be had.
var suffixes = []string{".csv", ".json", ".jsonld", ".gexf", ".bib"}

// String is the canonical form.
func (a address) String() string {
	var b strings.Builder
	b.WriteString("/" + a.language + a.path + a.suffix)
	sign := byte('?')
	for _, p := range a.params {
		for _, v := range a.all(p) {
			b.WriteByte(sign)
			sign = '&'
			b.WriteString(p.name + "=" + escape(v))
		}
	}
	return b.String()
}

// fixed is the address with its date also where that is today: what is cited
// must not show something else tomorrow.
func (a address) fixed(on string) string {
	params := slices.Clone(a.params)
	for i := range params {
		if params[i].name == "on" {
			params[i].standard = ""
		}
	}
	a.params = params
	return a.with("on", on).String()
}

// all are the values of a parameter that are not its default.
func (a address) all(p param) []string {
	var kept []string
	for _, v := range a.values[p.name] {
		v = strings.TrimSpace(v)
		if v != "" && v != p.standard && !slices.Contains(kept, v) {
			kept = append(kept, v)
		}
	}
	if !p.several && len(kept) > 1 {
		kept = kept[:1]
	}
	return kept
}

// get is the value of a parameter, or its default.
func (a address) get(name string) string {
	for _, p := range a.params {
		if p.name != name {
			continue
		}
		if all := a.all(p); len(all) > 0 {
			return all[0]
		}
		return p.standard
	}
	return ""
}

// list are the values of a parameter that can be given several times.
func (a address) list(name string) []string {
	for _, p := range a.params {
		if p.name == name {
			return a.all(p)
		}
	}
	return nil
}

// with is the address with other values of a parameter.
func (a address) with(name string, values ...string) address {
	changed := url.Values{}
	for k, v := range a.values {
		changed[k] = v
	}
	changed[name] = values
	a.values = changed
	return a
}

// in is the same view in another language, as the other form of the rows.
func (a address) in(language string) address {
	a.language = language
	return a
}

func (a address) as(suffix string) address {
	a.suffix = suffix
	return a
}

// escape escapes a value for a query, slashes and colons kept readable.
func escape(v string) string {
	return strings.NewReplacer("%2F", "/", "%3A", ":", "%2C", ",").Replace(url.QueryEscape(v))
}

// slugOfPrefix are the prefixes of ids that addresses spell out.
var slugOfPrefix = map[string]string{"org": "organization", "fund": "mechanism"}

// pathOf is the path of the page of an entity or source: /body/sadc of
// body:sadc, /question/1.1 of question:wg1-q1.
func pathOf(id wps.ID) string {
	prefix, slug := id.Prefix(), id.Slug()
	if prefix == "question" {
		slug = strings.ReplaceAll(strings.TrimPrefix(slug, "wg"), "-q", ".")
	}
	if spelled := slugOfPrefix[prefix]; spelled != "" {
		prefix = spelled
	}
	return "/" + prefix + "/" + slug
}

// valueOf is the same as a value of a parameter: body/sadc.
func valueOf(id wps.ID) string { return pathOf(id)[1:] }

// idOf reads a path or value back; "" for what cannot be an id.
func idOf(path string) wps.ID {
	prefix, slug, found := strings.Cut(strings.TrimPrefix(path, "/"), "/")
	if !found {
		return ""
	}
	for short, spelled := range slugOfPrefix {
		if prefix == spelled {
			prefix = short
		}
	}
	if group, number, found := strings.Cut(slug, "."); found && prefix == "question" {
		slug = "wg" + group + "-q" + number
	}
	id := wps.ID(prefix + ":" + slug)
	if !id.WellFormed() || !id.IsSource() && id.Kind() == "" {
		return ""
	}
	return id
}
