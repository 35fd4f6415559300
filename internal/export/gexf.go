package export

import (
	"context"
	"io"
	"time"

	"wpsgraph/internal/wps"
)

// activity is the attribute of nodes that changes with time.
const activity = "activity"

// writeGEXF writes GEXF 1.3 (gexf.net) with a timeline: every node and edge
// from the first day on which it may be there until the last, whatever day the
// recorded dates mean, and the status of networks and bodies as it changed.
//
// The attribute that changes is declared among the static ones once more:
// Gephi takes the first declaration, Gephi Lite knows those of the last list
// alone. An edge has its type as its kind too, as Gephi keeps parallel edges
// apart only where their kinds differ.
func writeGEXF(ctx context.Context, d Data, _ Options, to io.Writer) error {
	g := gexf{newXML(to), nodeAttributes()[1:], edgeAttributes()} // the name is the label
	g.head(d.Version)
	g.open("nodes")
	g.raw("\n")
	if err := each(d.entities(ctx), g.node); err != nil {
		return err
	}
	g.end("nodes")
	g.open("edges")
	g.raw("\n")
	if err := each(d.relations(ctx), g.edge); err != nil {
		return err
	}
	g.end("edges")
	g.end("graph")
	g.end("gexf")
	return g.close()
}

// gexf writes one file.
type gexf struct {
	*xmlFile
	nodes []attribute[*wps.Entity]
	edges []attribute[*wps.Relation]
}

func (g *gexf) head(v wps.Version) {
	g.open("gexf", "xmlns", "http://gexf.net/1.3", "version", "1.3")
	g.raw("\n")
	g.open("meta", "lastmodifieddate", string(v.Published.First().Date()))
	g.raw("<title>")
	g.text(v.Title)
	g.raw("</title><description>")
	g.text("version " + v.Name + ", " + v.Licence)
	g.raw("</description>")
	g.end("meta")
	g.open("graph", "mode", "dynamic", "defaultedgetype", "directed", "timeformat", "date", "timerepresentation", "interval")
	g.raw("\n")
	g.open("attributes", "class", "node", "mode", "dynamic")
	g.empty("attribute", "id", activity, "title", activity, "type", "string")
	g.end("attributes")
	declareGEXF(g.xmlFile, "node", append(g.nodes, attribute[*wps.Entity]{activity, "string", nil}))
	declareGEXF(g.xmlFile, "edge", g.edges)
}

func (g *gexf) node(e *wps.Entity) error {
	start := string(beginOf(e).Date())
	g.open("node", "id", string(e.ID), "label", e.Name, "start", start, "end", lastDay(start, e.Attributes.Date(wps.Ended)))
	g.open("attvalues")
	valuesGEXF(g.xmlFile, g.nodes, e)
	states(g.xmlFile, e.States)
	g.end("attvalues")
	g.end("node")
	return g.err
}

func (g *gexf) edge(r *wps.Relation) error {
	start := string(r.Span.SinceFirst.Date())
	g.open("edge", "id", string(r.ID), "source", string(r.From), "target", string(r.To), "label", string(r.Type), "kind", string(r.Type),
		"start", start, "end", lastDay(start, r.Until))
	g.open("attvalues")
	valuesGEXF(g.xmlFile, g.edges, r)
	g.end("attvalues")
	g.end("edge")
	return g.err
}

// beginOf is the first day on which an entity may be there. A body counts with
// its predecessors, so it has none.
func beginOf(e *wps.Entity) wps.Day {
	if begins := e.Begins(); begins != "" && e.Kind != wps.RegionalBody {
		return begins.First()
	}
	return wps.FirstDay
}

// lastDay is the last day on which something that ended at a date may have been
// there, as GEXF counts the last day in; never before its start.
func lastDay(start string, until wps.Date) string {
	if until == "" {
		return ""
	}
	t, err := time.Parse(time.DateOnly, string(until.Last().Date()))
	if err != nil {
		return ""
	}
	return max(start, t.AddDate(0, 0, -1).Format(time.DateOnly))
}

func declareGEXF[T any](x *xmlFile, class string, attributes []attribute[T]) {
	x.open("attributes", "class", class, "mode", "static")
	x.raw("\n")
	for _, a := range attributes {
		x.empty("attribute", "id", a.name, "title", titleGEXF(a.name), "type", a.kind)
	}
	x.end("attributes")
}

// titleGEXF is what an attribute is called. networkx keeps the time of a node
// under start and end, among its attributes, so those of events need others.
func titleGEXF(name string) string {
	if name == "start" || name == "end" {
		return name + "_date"
	}
	return name
}

func valuesGEXF[T any](x *xmlFile, attributes []attribute[T], record T) {
	for _, a := range attributes {
		if text := a.of(record); text != "" {
			x.empty("attvalue", "for", a.name, "value", text)
		}
	}
}

// states writes a history of statuses: each holds until the next begins.
func states(x *xmlFile, history []wps.State) {
	for i, s := range history {
		start, end := string(s.From.First().Date()), ""
		if i+1 < len(history) {
			end = lastDay(start, history[i+1].From.First().Date())
		}
		x.empty("attvalue", "for", activity, "value", string(s.Status), "start", start, "end", end)
	}
}
