package export

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
)

// writeJSONLD writes JSON-LD 1.1 (w3.org/TR/json-ld11): one context, which the
// file carries itself, and one graph with an object for each record. Several
// objects may speak of one subject.
func writeJSONLD(ctx context.Context, d Data, o Options, to io.Writer) error {
	j := objects{to: bufio.NewWriterSize(to, 1<<16)}
	if err := j.head(o.base()); err != nil {
		return err
	}
	if err := linked(ctx, d, j.node); err != nil {
		return err
	}
	if _, err := j.to.WriteString("\n]}\n"); err != nil {
		return err
	}
	return j.to.Flush()
}

type objects struct {
	to    *bufio.Writer
	begun bool
}

func (j *objects) head(base string) error {
	names := map[string]string{"id": base}
	for _, p := range prefixes {
		names[p[0]] = p[1]
	}
	definitions := make(map[string]prefixDefinition, len(names))
	for name, address := range names {
		definitions[name] = prefixDefinition{address, true}
	}
	text, err := json.Marshal(definitions)
	if err != nil {
		return err
	}
	_, err = j.to.WriteString(`{"@context":` + string(text) + `,"@graph":[`)
	return err
}

// prefixDefinition makes a term a prefix, whatever its address ends with.
type prefixDefinition struct {
	ID     string `json:"@id"`
	Prefix bool   `json:"@prefix"`
}

func (j *objects) node(n *node) error {
	if j.begun {
		_ = j.to.WriteByte(',')
	}
	j.begun = true
	_, _ = j.to.WriteString("\n{\"@id\":")
	j.text("id:" + n.id)
	if len(n.classes) > 0 {
		classes, _ := json.Marshal(n.classes)
		_, _ = j.to.WriteString(`,"@type":` + string(classes))
	}
	for _, same := range grouped(n.properties) {
		_ = j.to.WriteByte(',')
		j.text(same[0].term)
		_ = j.to.WriteByte(':')
		j.values(same)
	}
	return j.to.WriteByte('}') // an error of the writer stays
}

// grouped brings the values of each property together, in the order in which
// the properties first occur.
func grouped(properties []property) [][]property {
	at := map[string]int{}
	var groups [][]property
	for _, p := range properties {
		i, there := at[p.term]
		if !there {
			i = len(groups)
			at[p.term] = i
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], p)
	}
	return groups
}

func (j *objects) values(same []property) {
	if len(same) == 1 {
		j.value(same[0].value)
		return
	}
	for i, p := range same {
		_ = j.to.WriteByte("[,"[min(i, 1)])
		j.value(p.value)
	}
	_ = j.to.WriteByte(']')
}

func (j *objects) value(v value) {
	switch {
	case v.id != "":
		j.object("@id", "id:"+v.id, "", "")
	case v.address != "":
		j.object("@id", v.address, "", "")
	case v.language != "":
		j.object("@value", v.text, "@language", v.language)
	case v.datatype != "":
		j.object("@value", v.text, "@type", v.datatype)
	default:
		j.text(v.text)
	}
}

func (j *objects) object(key, text, key2, text2 string) {
	_, _ = j.to.WriteString(`{"` + key + `":`)
	j.text(text)
	if key2 != "" {
		_, _ = j.to.WriteString(`,"` + key2 + `":`)
		j.text(text2)
	}
	_ = j.to.WriteByte('}')
}

func (j *objects) text(text string) { _, _ = j.to.Write(quoted(text)) }
