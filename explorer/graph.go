package explorer

import (
	"bytes"
	"encoding/xml"

	"wpsgraph/internal/wps"
)

// graph is what a page shows as nodes and edges.
type graph struct {
	nodes []ref
	edges []drawnEdge
	seen  map[wps.ID]bool
}

type drawnEdge struct {
	id       wps.ID
	from, to wps.ID
	label    wps.RelationType
	since    wps.Date
}

func (g *graph) node(r ref) {
	if g.seen == nil {
		g.seen = map[wps.ID]bool{}
	}
	if !g.seen[r.ID] {
		g.seen[r.ID] = true
		g.nodes = append(g.nodes, r)
	}
}

// edge adds a relation of an entity to another one, read from the other where
// it comes in.
func (g *graph) edge(center, other ref, r relation, in bool) {
	g.node(other)
	from, to := center.ID, other.ID
	if in {
		from, to = to, from
	}
	g.edges = append(g.edges, drawnEdge{r.ID, from, to, r.Type, dateOf(r.Since)})
}

// waysDrawn are the actors of ways and their steps.
func waysDrawn(ways []way) *graph {
	g := &graph{}
	type step struct{ a, b wps.ID }
	drawn := map[step]bool{}
	for _, w := range ways {
		for _, h := range w.Hops {
			g.node(h.From)
			g.node(h.To)
			if s := (step{h.From.ID, h.To.ID}); !drawn[s] {
				drawn[s] = true
				g.edges = append(g.edges, drawnEdge{from: h.From.ID, to: h.To.ID})
			}
		}
	}
	return g
}

type gexfFile struct {
	XMLName xml.Name  `xml:"http://gexf.net/1.3 gexf"`
	Version string    `xml:"version,attr"`
	Graph   gexfGraph `xml:"graph"`
}

type gexfGraph struct {
	Type       string         `xml:"defaultedgetype,attr"`
	Attributes gexfAttributes `xml:"attributes"`
	Nodes      []gexfNode     `xml:"nodes>node"`
	Edges      []gexfEdge     `xml:"edges>edge"`
}

type gexfAttributes struct {
	Class string          `xml:"class,attr"`
	All   []gexfAttribute `xml:"attribute"`
}

type gexfAttribute struct {
	ID    string `xml:"id,attr"`
	Title string `xml:"title,attr"`
	Type  string `xml:"type,attr"`
}

type gexfNode struct {
	ID     string      `xml:"id,attr"`
	Label  string      `xml:"label,attr"`
	Values []gexfValue `xml:"attvalues>attvalue"`
}

type gexfValue struct {
	For   string `xml:"for,attr"`
	Value string `xml:"value,attr"`
}

type gexfEdge struct {
	ID     int    `xml:"id,attr"`
	Source string `xml:"source,attr"`
	Target string `xml:"target,attr"`
	Label  string `xml:"label,attr,omitempty"`
}

// gexf is the graph as Gephi reads it; nothing where the page has none.
func (g *graph) gexf(v *visit) ([]byte, error) {
	if g == nil {
		return nil, nil
	}
	file := gexfFile{Version: "1.3", Graph: gexfGraph{Type: "directed", Attributes: gexfAttributes{"node", []gexfAttribute{
		{"kind", "kind", "string"}, {"family", "family", "string"}, {"to", "to", "string"},
	}}}}
	for _, n := range g.nodes {
		file.Graph.Nodes = append(file.Graph.Nodes, gexfNode{string(n.ID), n.Short(), []gexfValue{
			{"kind", string(n.Kind)}, {"family", family(n.Kind)}, {"to", v.entity(n.ID).String()},
		}})
	}
	for i, e := range g.edges {
		one := gexfEdge{ID: i, Source: string(e.from), Target: string(e.to)}
		if e.label != "" {
			one.Label = v.say.Label("relation_type", string(e.label))
		}
		file.Graph.Edges = append(file.Graph.Edges, one)
	}
	var out bytes.Buffer
	out.WriteString(xml.Header)
	encoder := xml.NewEncoder(&out)
	encoder.Indent("", " ")
	if err := encoder.Encode(file); err != nil {
		return nil, err
	}
	out.WriteByte('\n')
	return out.Bytes(), nil
}
