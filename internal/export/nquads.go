package export

import (
	"bufio"
	"context"
	"io"
	"strings"
)

// writeNQuads writes N-Quads (w3.org/TR/n-quads), all in one graph named by the
// version, so that several versions can be kept beside each other.
func writeNQuads(ctx context.Context, d Data, o Options, to io.Writer) error {
	q := quads{bufio.NewWriterSize(to, 1<<16), o.base(), ""}
	q.graph = q.named(dataSet(d.Version))
	if err := linked(ctx, d, q.node); err != nil {
		return err
	}
	return q.to.Flush()
}

type quads struct {
	to    *bufio.Writer
	base  string
	graph string
}

// named is an id of ours as an address.
func (q *quads) named(id string) string { return "<" + q.base + id + ">" }

func (q *quads) node(n *node) error {
	subject := q.named(n.id)
	for _, class := range n.classes {
		if err := q.quad(subject, "rdf:type", "<"+iri(class)+">"); err != nil {
			return err
		}
	}
	for _, p := range n.properties {
		if err := q.quad(subject, p.term, q.object(p.value)); err != nil {
			return err
		}
	}
	return nil
}

func (q *quads) quad(subject, term, object string) error {
	_, err := q.to.WriteString(subject + " <" + iri(term) + "> " + object + " " + q.graph + " .\n")
	return err
}

func (q *quads) object(v value) string {
	switch {
	case v.id != "":
		return q.named(v.id)
	case v.address != "":
		return "<" + v.address + ">"
	}
	text := `"` + escapeQuads.Replace(v.text) + `"`
	switch {
	case v.language != "":
		return text + "@" + v.language
	case v.datatype != "":
		return text + "^^<" + iri(v.datatype) + ">"
	}
	return text
}

var escapeQuads = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\r", `\r`, "\t", `\t`)
