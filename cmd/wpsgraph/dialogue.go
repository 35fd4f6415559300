package main

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"wpsgraph/internal/draft"
	"wpsgraph/internal/wps"
)

// dialogue asks somebody for the cells of rows.
type dialogue struct {
	in   *bufio.Scanner
	out  io.Writer
	data *draft.Package
}

// ask asks for a cell until the answer has its form; an empty answer is the
// suggestion. It returns BadUserInput where the answers end.
func (d *dialogue) ask(c draft.Column, suggested string) (string, error) {
	d.say("\n%s: %s", c.Name, c.Description)
	if values := c.Values(); len(values) > 0 {
		d.say("  one of %s", strings.Join(values, ", "))
	}
	for {
		if suggested != "" {
			_, _ = fmt.Fprintf(d.out, "[%s] ", suggested)
		}
		_, _ = fmt.Fprint(d.out, "> ")
		if !d.in.Scan() {
			return "", wps.Errorf(wps.BadUserInput, "the answers ended at %s; nothing was written", c.Name)
		}
		text := strings.TrimSpace(d.in.Text())
		if text == "" {
			text = suggested
		}
		err := c.Check(text)
		if err == nil {
			return text, nil
		}
		d.say("  %s", err)
	}
}

// sources asks for the sources of a statement: ids, or addresses of documents
// that are not there yet, which are then asked for.
func (d *dialogue) sources(c draft.Column, _ string) (string, error) {
	c.Description += " The address of a document that is not there yet adds it."
	c.Constraints.Pattern = ""
	text, err := d.ask(c, "")
	if err != nil {
		return "", err
	}
	ids := strings.Split(text, "|")
	for i, id := range ids {
		ids[i] = strings.TrimSpace(id)
		if strings.Contains(id, "://") {
			if ids[i], err = d.source(ids[i]); err != nil {
				return "", err
			}
		}
	}
	return strings.Join(ids, "|"), nil
}

// source asks for a new source and gives its id.
func (d *dialogue) source(address string) (string, error) {
	t, err := d.data.Table("sources")
	if err != nil {
		return "", err
	}
	d.say("\nThe source %s", address)
	if err := t.Column("url").Check(address); err != nil {
		return "", err
	}
	title, err := d.ask(t.Column("title"), "")
	if err != nil {
		return "", err
	}
	id, err := d.freeID(t, "source:"+draft.Slug(title))
	if err != nil {
		return "", err
	}
	return id, d.fill(t, map[string]string{"id": id, "title": title, "url": address})
}
