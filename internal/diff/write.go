package diff

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"

	"wpsgraph/internal/wps"
)

// Sentence says a relation, which has no name, in words.
type Sentence func(id wps.ID) string

// sign stands before a record, as programmers are used to it.
var sign = map[Change]string{Added: "+", Changed: "~", Removed: "-", Merged: ">"}

// Write says what changed in words. say gives the sentences of relations.
func (d *Diff) Write(to io.Writer, say Sentence) error {
	out := bufio.NewWriter(to)
	fmt.Fprintf(out, "From version %s (%s) to version %s (%s): ", d.Old.Name, d.Old.Published, d.New.Name, d.New.Published)
	if d.None() {
		fmt.Fprintln(out, "nothing changed.")
		return out.Flush()
	}
	fmt.Fprintf(out, "%s; %s; %s; %s.\n", counted("entities", d.Entities), counted("relations", d.Relations),
		counted("sources", d.Sources), counted("rows of lists", d.Lists))
	section(out, "Entities", d.Entities, func(r Record) string { return r.Name + " (" + string(r.ID) + ")" })
	section(out, "Relations", d.Relations, func(r Record) string { return say(r.ID) })
	section(out, "Sources", d.Sources, func(r Record) string { return r.Name + " (" + string(r.ID) + ")" })
	section(out, "Lists", d.Lists, func(r Record) string { return r.Name })
	return out.Flush()
}

func counted(what string, records []Record) string {
	n := map[Change]int{}
	for _, r := range records {
		n[r.Change]++
	}
	text := fmt.Sprintf("%s %d added, %d changed, %d removed", what, n[Added], n[Changed], n[Removed])
	if n[Merged] > 0 {
		text += fmt.Sprintf(", %d merged", n[Merged])
	}
	return text
}

func section(out io.Writer, title string, records []Record, said func(Record) string) {
	if len(records) == 0 {
		return
	}
	fmt.Fprintf(out, "\n%s\n", title)
	for _, r := range records {
		fmt.Fprintf(out, "  %s %s", sign[r.Change], said(r))
		if r.Into != "" {
			fmt.Fprintf(out, " became part of %s", r.Into)
		}
		fmt.Fprintln(out)
		for _, f := range r.Fields {
			fmt.Fprintf(out, "      %s: %s → %s\n", f.Name, recorded(f.Old), recorded(f.New))
		}
	}
}

func recorded(text string) string {
	if text == "" {
		return "not recorded"
	}
	return "«" + text + "»"
}

// WriteJSON writes the comparison for machines.
func (d *Diff) WriteJSON(to io.Writer) error {
	out := json.NewEncoder(to)
	out.SetIndent("", "  ")
	out.SetEscapeHTML(false)
	return out.Encode(d)
}
