package diff

import (
	"bufio"
	"fmt"
	"io"

	"wpsgraph/internal/citation"
	"wpsgraph/internal/wps"
)

// WritePage writes the page of a version, in Markdown: what it is, how it is
// cited, and what changed since the one before; since is nil for the first.
func WritePage(to io.Writer, c *wps.Content, since *Diff, say Sentence) error {
	out := bufio.NewWriter(to)
	v := c.Version
	fmt.Fprintf(out, "# Version %s of the data\n\n%s. Published %s, licence %s: %d entities, %d relations, %d sources.\nIts content has the sum `%s`.\n",
		v.Name, v.Title, v.Published, v.Licence, len(c.Entities), c.Relations.Len(), len(c.Sources), v.Hash)
	record := citation.Record{Version: v}
	fmt.Fprintf(out, "\n## To cite it\n\n%s\n\n```bibtex\n%s```\n\n```json\n%s\n```\n",
		citation.Cite(record, citation.Text), citation.Cite(record, citation.BibTeX), citation.Cite(record, citation.CSLJSON))
	if since == nil {
		fmt.Fprintf(out, "\n## What changed\n\nThis is the first version.\n")
		return out.Flush()
	}
	fmt.Fprintf(out, "\n## What changed since version %s (%s)\n\n", since.Old.Name, since.Old.Published)
	if since.None() {
		fmt.Fprintln(out, "Nothing.")
		return out.Flush()
	}
	items(out, "Entities", since.Entities, named)
	items(out, "Relations", since.Relations, func(r Record) string { return say(r.ID) })
	items(out, "Sources", since.Sources, named)
	items(out, "Lists", since.Lists, func(r Record) string { return r.Name })
	return out.Flush()
}

func named(r Record) string { return r.Name + " (`" + string(r.ID) + "`)" }

// items writes the records of one sort that changed, as a list.
func items(out io.Writer, title string, records []Record, said func(Record) string) {
	if len(records) == 0 {
		return
	}
	fmt.Fprintf(out, "### %s\n\n", counted(title, records))
	for _, r := range records {
		fmt.Fprintf(out, "- %s: %s", doneTo[r.Change], said(r))
		if r.Into != "" {
			fmt.Fprintf(out, ", into `%s`", r.Into)
		}
		fmt.Fprintln(out)
		for _, f := range r.Fields {
			fmt.Fprintf(out, "  - %s: %s → %s\n", f.Name, recorded(f.Old), recorded(f.New))
		}
	}
	fmt.Fprintln(out)
}

// doneTo says what happened to a record.
var doneTo = map[Change]string{Added: "added", Changed: "changed", Removed: "removed", Merged: "merged"}
