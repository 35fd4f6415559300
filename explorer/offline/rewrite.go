package offline

import (
	"strings"

	"golang.org/x/net/html"
)

// rewrite makes a page of the folder of one of the server: addresses become
// the ways to files, and what needs a server goes.
func (p *page) rewrite(w *writer, q *queue) {
	for _, n := range elements(p.root) {
		switch n.Data {
		case "link":
			p.headLink(w, q, n)
		case "script":
			p.script(w, n)
		case "form":
			p.form(w, n)
		case "a":
			p.link(w, q, n)
		}
	}
	p.searching()
}

// headLink keeps the style sheet, the icon and the other languages.
func (p *page) headLink(w *writer, q *queue, n *html.Node) {
	switch attribute(n, "rel") {
	case "icon":
	case "stylesheet":
		p.load(w, n, "href")
	case "alternate":
		p.lead(w, q, n)
		if attribute(n, "href") == "" {
			remove(n)
		}
	default:
		remove(n)
	}
}

// script keeps what works without a server: browsers do not load modules from
// files, but this one needs nothing of a module.
func (p *page) script(w *writer, n *html.Node) {
	if fileOf(attribute(n, "src")) != "assets/copy.js" {
		remove(n)
		return
	}
	without(n, "type")
	p.load(w, n, "src")
	set(n, "defer", "")
}

// load makes the page load a file of the explorer from the folder.
func (p *page) load(w *writer, n *html.Node, name string) {
	address := attribute(n, name)
	w.assets[address] = true
	set(n, name, p.address.relative(fileOf(address)))
}

// form keeps the search; in the place of the first other one stands a note.
func (p *page) form(w *writer, n *html.Node) {
	switch {
	case attribute(n, "role") == "search":
		set(n, "action", p.address.relative(newAddress(p.address.language, "/search").file()))
		return
	case !p.noted && above(n, isMain) && !above(n, isFoot):
		p.noted = true
		note := &html.Node{Type: html.ElementNode, Data: "p", Attr: []html.Attribute{{Key: "class", Val: "note"}}}
		note.AppendChild(&html.Node{Type: html.TextNode, Data: needsServer[p.address.language]})
		n.Parent.InsertBefore(note, n)
	}
	remove(n)
}

func isMain(n *html.Node) bool { return n.Data == "main" }
func isFoot(n *html.Node) bool { return hasClass(n, "foot") }

// link leads to a file, or to somewhere on the network, or is a text.
func (p *page) link(w *writer, q *queue, n *html.Node) {
	href := attribute(n, "href")
	switch {
	case isFoot(n.Parent) || above(n, isFoot):
		p.footLink(n)
	case strings.HasPrefix(href, "/"):
		p.lead(w, q, n)
		if attribute(n, "href") == "" && (above(n, isAction) || strings.HasPrefix(href, "/export/")) {
			remove(n)
		}
	}
}

func isAction(n *html.Node) bool { return hasClass(n, "actions") || hasClass(n, "languages") }

// footLink takes away links to the page and its other forms, with the
// paragraph that has nothing else; links to other panels stay.
func (p *page) footLink(n *html.Node) {
	href := attribute(n, "href")
	switch {
	case strings.HasPrefix(href, "#"):
	case attribute(n, "data-copy") == "link" && n.Parent != nil:
		remove(n.Parent)
	default:
		remove(n)
	}
}

// lead changes where a link leads; where that is not in the folder it leads
// nowhere.
func (p *page) lead(w *writer, q *queue, n *html.Node) {
	link, fragment, _ := strings.Cut(attribute(n, "href"), "#")
	if link == "" {
		return
	}
	target, fine := w.kept(link)
	if !fine {
		without(n, "href")
		return
	}
	if target.language == p.address.language {
		q.add(target)
	} else if target.values.Has("after") { // the order of rows, and so their pages, are each language's own
		without(n, "href")
		return
	}
	href := p.address.relative(target.file())
	if fragment != "" {
		href += "#" + fragment
	}
	set(n, "href", href)
}

// searching makes the search box one of the folder.
func (p *page) searching() {
	box := first(p.root, func(n *html.Node) bool { return attribute(n, "id") == "q" })
	head := first(p.root, func(n *html.Node) bool { return n.Data == "head" })
	if box == nil || head == nil {
		return
	}
	without(box, "data-suggest", "data-open")
	head.AppendChild(&html.Node{Type: html.ElementNode, Data: "script", Attr: []html.Attribute{
		{Key: "src", Val: p.address.relative("assets/search.js")}, {Key: "defer"},
	}})
}
