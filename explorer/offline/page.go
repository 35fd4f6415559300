package offline

import (
	"io"
	"strings"

	"golang.org/x/net/html"
)

// page is one page of the explorer while it is rewritten.
type page struct {
	address address
	root    *html.Node
	head    heading
	noted   bool // the note that a server is needed stands there
}

// heading is what a page is about, as it says itself.
type heading struct{ kind, name string }

func parse(a address, from io.Reader) (*page, error) {
	root, err := html.Parse(from)
	if err != nil {
		return nil, err
	}
	p := &page{address: a, root: root}
	if h1 := first(root, func(n *html.Node) bool { return n.Data == "h1" }); h1 != nil {
		if kind := first(h1, func(n *html.Node) bool { return hasClass(n, "kind") }); kind != nil {
			p.head.kind = textOf(kind)
		}
		if name := first(h1, func(n *html.Node) bool { return n.Data == "bdi" }); name != nil {
			p.head.name = textOf(name)
		}
	}
	return p, nil
}

func (p *page) write(to io.Writer) error { return html.Render(to, p.root) }

// elements are all below a node, gathered first, so that they can be removed
// meanwhile.
func elements(n *html.Node) []*html.Node {
	var all []*html.Node
	for d := range n.Descendants() {
		if d.Type == html.ElementNode {
			all = append(all, d)
		}
	}
	return all
}

// first is the first element below a node that fits.
func first(n *html.Node, fits func(*html.Node) bool) *html.Node {
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && fits(d) {
			return d
		}
	}
	return nil
}

// above tells whether an element stands in one that fits.
func above(n *html.Node, fits func(*html.Node) bool) bool {
	for a := range n.Ancestors() {
		if a.Type == html.ElementNode && fits(a) {
			return true
		}
	}
	return false
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// set gives an attribute a value; without takes attributes away.
func set(n *html.Node, name, value string) {
	for i := range n.Attr {
		if n.Attr[i].Key == name {
			n.Attr[i].Val = value
			return
		}
	}
	n.Attr = append(n.Attr, html.Attribute{Key: name, Val: value})
}

func without(n *html.Node, names ...string) {
	var kept []html.Attribute
next:
	for _, a := range n.Attr {
		for _, name := range names {
			if a.Key == name {
				continue next
			}
		}
		kept = append(kept, a)
	}
	n.Attr = kept
}

func hasClass(n *html.Node, class string) bool {
	for c := range strings.FieldsSeq(attribute(n, "class")) {
		if c == class {
			return true
		}
	}
	return false
}

func remove(n *html.Node) {
	if n.Parent != nil {
		n.Parent.RemoveChild(n)
	}
}

func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return strings.TrimSpace(b.String())
}
