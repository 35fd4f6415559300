package export

import (
	"bufio"
	"context"
	"io"

	"wpsgraph/internal/citation"
	"wpsgraph/internal/wps"
)

// writeBibTeX writes the data set and all its sources as entries.
func writeBibTeX(ctx context.Context, d Data, _ Options, to io.Writer) error {
	out := bufio.NewWriterSize(to, 1<<16)
	if _, err := out.WriteString(citation.Cite(citation.Record{Version: d.Version}, citation.BibTeX)); err != nil {
		return err
	}
	err := each(d.sources(ctx), func(s *wps.Source) error {
		_, err := out.WriteString(citation.BibTeXOf(s))
		return err
	})
	if err != nil {
		return err
	}
	return out.Flush()
}
