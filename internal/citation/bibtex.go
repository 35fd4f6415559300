package citation

import (
	"strings"

	"wpsgraph/internal/wps"
)

// escapeTeX keeps a text from being read as TeX.
var escapeTeX = strings.NewReplacer(
	`\`, `\textbackslash{}`, "{", `\{`, "}", `\}`, "%", `\%`, "&", `\&`, "$", `\$`,
	"#", `\#`, "_", `\_`, "~", `\textasciitilde{}`, "^", `\textasciicircum{}`, "\n", " ",
)

func bibTeX(r Record) string {
	var b strings.Builder
	for _, s := range r.Sources {
		source(&b, s)
	}
	key := "wpsgraph-" + r.Version.Name
	note := "version " + r.Version.Name
	if r.ID != "" {
		key += "-" + strings.ReplaceAll(string(r.ID), ":", "-")
		note += ", record " + string(r.ID)
	}
	if d := r.Day.Date(); d != "" {
		note += ", as of " + string(d)
	}
	name := title(r)
	if r.ID != "" {
		name = r.Title + ", in " + name
	}
	entry(&b, key, [][2]string{
		{"title", escapeTeX.Replace(name)},
		{"date", string(r.Version.Published)},
		{"note", escapeTeX.Replace(note)},
		{"url", r.Version.Homepage},
	})
	return b.String()
}

// BibTeXOf is the entry of one source.
func BibTeXOf(s *wps.Source) string {
	var b strings.Builder
	source(&b, s)
	return b.String()
}

func source(b *strings.Builder, s *wps.Source) {
	entry(b, s.ID.Slug(), [][2]string{
		{"title", escapeTeX.Replace(s.Title)},
		{"publisher", escapeTeX.Replace(s.Publisher)},
		{"date", string(s.Date)},
		{"url", s.URL},
	})
}

func entry(b *strings.Builder, key string, fields [][2]string) {
	b.WriteString("@misc{" + key)
	for _, f := range fields {
		if f[1] != "" {
			b.WriteString(",\n  " + f[0] + " = {" + f[1] + "}")
		}
	}
	b.WriteString("\n}\n")
}

// issued is a date as CSL-JSON has it: a list of year, month and day.
func issued(d wps.Date) []int {
	var parts []int
	for part := range strings.SplitSeq(string(d), "-") {
		n := 0
		for _, c := range part {
			n = n*10 + int(c-'0')
		}
		parts = append(parts, n)
	}
	return parts
}
