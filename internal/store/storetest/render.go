package storetest

import (
	"fmt"
	"strings"

	"wpsgraph/internal/plan"
	"wpsgraph/internal/wps"
)

// Render writes what a tree asked for of its result, and nothing that it did
// not ask for: two results that answer it alike give the same text. A row is a
// line, the relation that led to it stands before it behind a minus, and a list
// is its key, then its rows indented.
func Render(t *plan.Tree, r *plan.Result) string {
	w := &writer{}
	if t.Root.IDs != nil {
		w.list("root", &r.List, nil, t.Select, nil)
	} else {
		w.list("root", &r.List, &t.Root.Page, t.Select, nil)
	}
	return w.text.String()
}

type writer struct {
	text   strings.Builder
	indent string
}

func (w *writer) line(words ...string) {
	w.text.WriteString(w.indent + strings.Join(words, " ") + "\n")
}

// list writes a list; page is nil for one that has no pages.
func (w *writer) list(key string, l *plan.List, page *plan.Page, node, edge *plan.Selection) {
	words := []string{key}
	if page != nil && page.Total {
		words = append(words, fmt.Sprintf("total=%d", l.Total))
	}
	if l.Earlier {
		words = append(words, "earlier")
	}
	if l.Later {
		words = append(words, "later")
	}
	w.line(words...)
	outer := w.indent
	w.indent += "  "
	for i := range l.Rows {
		if page != nil && page.Cursors && i < len(l.Cursors) {
			w.line("@", placeText(l.Cursors[i]))
		}
		if i < len(l.Edges) {
			w.row("- ", &l.Edges[i], edge)
		}
		w.row("", &l.Rows[i], node)
	}
	w.indent = outer
}

func placeText(c plan.Cursor) string {
	if c.Missing {
		return fmt.Sprintf("%s %t missing %s", c.Order.By, c.Order.Desc, c.ID)
	}
	return fmt.Sprintf("%s %t %q %s", c.Order.By, c.Order.Desc, c.Key, c.ID)
}

func (w *writer) row(mark string, r *plan.Row, s *plan.Selection) {
	if !r.Found() {
		w.line(mark + "nothing")
		return
	}
	words := []string{mark + string(r.ID())}
	switch {
	case r.Entity != nil:
		words = append(words, string(r.Entity.Kind))
	case r.Relation != nil:
		words = append(words, string(r.Relation.Type))
	}
	if s == nil {
		w.line(words...)
		return
	}
	for _, f := range s.Fields {
		if text := fieldText(r, f); text != "" {
			words = append(words, string(f)+"="+text)
		}
	}
	w.line(words...)
	w.lists(r, s)
}

// lists writes the lists of a row as whoever reads a result finds them.
func (w *writer) lists(r *plan.Row, s *plan.Selection) {
	outer := w.indent
	w.indent += "  "
	defer func() { w.indent = outer }()
	for i := range s.Hops {
		h := &s.Hops[i]
		if !h.Applies(r) {
			continue
		}
		list := r.List(h.Key)
		switch {
		case list == nil:
			w.line(h.Key, "has no list")
		case h.Via == plan.ViaRelations && r.Entity != nil || h.Via == plan.ViaCiting && r.Source != nil:
			w.list(h.Key, list, &h.Page, h.Node, h.Edge)
		default:
			w.list(h.Key, list, nil, h.Node, h.Edge)
		}
	}
}

// fieldText is one field of what a row holds, "" where it is not recorded.
func fieldText(r *plan.Row, f wps.Field) string {
	switch {
	case r.Entity != nil:
		return entityText(r.Entity, f)
	case r.Relation != nil:
		return relationText(r.Relation, f)
	}
	return sourceText(r.Source, f)
}
