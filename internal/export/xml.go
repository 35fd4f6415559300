package export

import (
	"bufio"
	"encoding/xml"
	"io"
)

// xmlFile writes XML text by text. The first error stays, and ends all writing.
type xmlFile struct {
	to  *bufio.Writer
	err error
}

func newXML(to io.Writer) *xmlFile {
	x := &xmlFile{to: bufio.NewWriterSize(to, 1<<16)}
	x.raw(xml.Header)
	return x
}

// raw writes what is XML already.
func (x *xmlFile) raw(text string) {
	if x.err == nil {
		_, x.err = x.to.WriteString(text)
	}
}

// text writes a text so that it is read as one; what XML cannot hold becomes
// U+FFFD.
func (x *xmlFile) text(text string) {
	if x.err == nil {
		x.err = xml.EscapeText(x.to, []byte(text))
	}
}

// open begins an element with attributes, given as names and values; one
// without a value is left out.
func (x *xmlFile) open(name string, attributes ...string) {
	x.begin(name, attributes)
	x.raw(">")
}

// empty writes an element without content.
func (x *xmlFile) empty(name string, attributes ...string) {
	x.begin(name, attributes)
	x.raw("/>\n")
}

func (x *xmlFile) begin(name string, attributes []string) {
	x.raw("<" + name)
	for i := 0; i+1 < len(attributes); i += 2 {
		if attributes[i+1] == "" {
			continue
		}
		x.raw(" " + attributes[i] + `="`)
		x.text(attributes[i+1])
		x.raw(`"`)
	}
}

func (x *xmlFile) end(name string) { x.raw("</" + name + ">\n") }

// close gives what went wrong, if anything did.
func (x *xmlFile) close() error {
	if x.err != nil {
		return x.err
	}
	return x.to.Flush()
}
