package export

import (
	"context"
	"io"

	"wpsgraph/internal/wps"
)

// writeGraphML writes GraphML 1.0 (graphml.graphdrawing.org): every entity a
// node, every relation a directed edge, partnerships too, which are read both
// ways.
func writeGraphML(ctx context.Context, d Data, _ Options, to io.Writer) error {
	x := newXML(to)
	nodes, edges := nodeAttributes(), edgeAttributes()
	x.open("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns")
	x.raw("\n")
	declare(x, "node", nodes)
	declare(x, "edge", edges)
	x.open("graph", "id", "wpsgraph-"+d.Version.Name, "edgedefault", "directed")
	x.raw("\n")
	err := each(d.entities(ctx), func(e *wps.Entity) error {
		x.open("node", "id", string(e.ID))
		values(x, "n-", nodes, e)
		x.end("node")
		return x.err
	})
	if err != nil {
		return err
	}
	err = each(d.relations(ctx), func(r *wps.Relation) error {
		x.open("edge", "id", string(r.ID), "source", string(r.From), "target", string(r.To))
		values(x, "e-", edges, r)
		x.end("edge")
		return x.err
	})
	if err != nil {
		return err
	}
	x.end("graph")
	x.end("graphml")
	return x.close()
}

func declare[T any](x *xmlFile, what string, attributes []attribute[T]) {
	for _, a := range attributes {
		x.empty("key", "id", what[:1]+"-"+a.name, "for", what, "attr.name", a.name, "attr.type", a.kind)
	}
}

// values writes the attributes that a record has; what is not recorded is left
// out.
func values[T any](x *xmlFile, prefix string, attributes []attribute[T], record T) {
	for _, a := range attributes {
		if text := a.of(record); text != "" {
			x.open("data", "key", prefix+a.name)
			x.text(text)
			x.raw("</data>")
		}
	}
}
