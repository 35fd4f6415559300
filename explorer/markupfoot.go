package explorer

import "html/template"

// Foot is what every panel offers: its link and files, the document that was
// asked with its variables, and how to cite it.
func (v *visit) Foot(f foot) template.HTML { return v.written(func(m *markup) { m.foot(&f) }) }

func (m *markup) foot(f *foot) {
	m.WriteString("<details class=\"foot\">\n<summary>")
	m.say("ui.foot.summary")
	m.WriteString(`<span class="unseen">: `)
	m.text(f.Name)
	m.WriteString("</span></summary>\n<p><a href=\"")
	m.address(f.Link)
	m.WriteString(`" data-copy="link">`)
	m.say("ui.foot.link")
	m.WriteString("</a>")
	for _, file := range f.Exports {
		m.WriteString(" · ")
		m.download(file.To, file.Text)
	}
	m.WriteString("</p>\n")
	m.document(f)
	m.WriteString("\n<p>")
	m.button("query", "ui.foot.copy_query")
	m.WriteString(" ")
	m.button("curl", "ui.foot.copy_curl")
	m.WriteString(` <button form="asks-`)
	m.text(f.Asks)
	m.WriteString(`" name="variables" value="`)
	m.text(f.Variables)
	m.WriteString(`">`)
	m.say("ui.foot.graphiql")
	m.WriteString("</button></p>\n<p class=\"citation\"><strong>")
	m.say("ui.foot.cite")
	m.WriteString("</strong> <bdi data-cited>")
	m.text(f.Citation)
	m.WriteString("</bdi> ")
	m.button("citation", "ui.foot.copy_citation")
	if f.BibTeX != "" {
		m.WriteString(" ")
		m.download(f.BibTeX, "BibTeX")
	}
	m.WriteString("</p>\n</details>")
}

// document is the document and its variables, or a link to the panel that shows
// the same one.
func (m *markup) document(f *foot) {
	if f.Same != "" {
		m.WriteString("<p>")
		m.say("ui.foot.same")
		m.WriteString(` <a href="#`)
		m.text(f.Same)
		m.WriteString(`">`)
		m.text(f.SameName)
		m.WriteString("</a></p>")
		return
	}
	m.WriteString(`<form id="asks-`)
	m.text(f.Asks)
	m.WriteString(`" action="/graphiql" method="get"><label>`)
	m.say("ui.foot.document")
	m.WriteString("<textarea name=\"query\" readonly rows=\"4\" dir=\"ltr\" spellcheck=\"false\">\n")
	m.text(f.Document)
	m.WriteString("</textarea></label></form>\n<label>")
	m.say("ui.foot.variables")
	m.WriteString("<textarea readonly rows=\"2\" dir=\"ltr\" spellcheck=\"false\">\n")
	m.text(f.Laid)
	m.WriteString("</textarea></label>")
}

// button copies something, where a script shows it.
func (m *markup) button(copies, key string) {
	m.WriteString(`<button type="button" data-copy="` + copies + `" hidden>`)
	m.say(key)
	m.WriteString("</button>")
}

func (m *markup) download(to, name string) {
	m.WriteString(`<a href="`)
	m.address(to)
	m.WriteString(`" download>`)
	m.text(name)
	m.WriteString("</a>")
}

// say writes a message of the catalogues.
func (m *markup) say(key string) { m.text(m.view.text(key)) }
