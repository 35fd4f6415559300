package dataset

import (
	"context"
	"slices"

	"wpsgraph/internal/wps"
)

const (
	sourceID = iota
	sourceTitle
	sourcePublisher
	sourceURL
	sourceDate
	sourceRead
	sourceType
	sourceBy
)

var sourcesLayout = table("sources.csv", "*id", "*title", "publisher", "url", "date", "*read", "*type", "by")

// source is a source and the row that it stands in.
type source struct {
	*wps.Source
	row int
}

func (in *reading) readSources(ctx context.Context) {
	for r := range in.rows(ctx, sourcesLayout) {
		s := &source{row: r.line, Source: &wps.Source{
			ID: r.id(sourceID, "source"), Title: r.need(sourceTitle), Publisher: r.cells[sourcePublisher],
			URL: r.cells[sourceURL], Date: r.date(sourceDate), By: wps.ID(r.cells[sourceBy]),
		}}
		if s.URL != "" {
			r.address(sourceURL, s.URL)
		}
		if r.need(sourceRead) != "" {
			s.Read = r.answer(sourceRead) == "yes"
		}
		if text := r.need(sourceType); text != "" {
			s.Type = oneOf(r, sourceType, text, wps.SourceTypes)
		}
		if s.ID == "" {
			continue
		}
		if first, taken := in.sources[s.ID]; taken {
			r.taken(sourceID, s.ID, sourcesLayout.file, first.row)
			continue
		}
		in.sources[s.ID] = s
		in.sourceList = append(in.sourceList, s)
	}
}

// cited gives the sources that a cell names. Only a statement that needs none
// may have none.
func (in *reading) cited(r *row, column int, needed bool) []wps.ID {
	var list []wps.ID
	for _, item := range r.items(column) {
		if s, ok := in.sources[wps.ID(item)]; ok {
			list = append(list, s.ID)
			continue
		}
		in.unknownSource(r, column, item)
	}
	if r.cells[column] == "" && needed && !r.spoiled(column) {
		r.fault(column, NoSource, "Add the source to sources.csv and its id here.", "The statement has no source.")
	}
	return slices.Clip(list)
}

func (in *reading) unknownSource(r *row, column int, text string) {
	mend := "Add it to sources.csv, or correct the id."
	if !in.faults.full(r.layout.file, UnknownSource) {
		if in.nearSources == nil {
			in.nearSources = newSuggestions(in.sources)
		}
		mend = meant(in.nearSources.near(wps.ID(text)), mend)
	}
	r.fault(column, UnknownSource, mend, "There is no source %s.", quoted(text))
}

// checkPublishers finds the entities that published sources.
func (in *reading) checkPublishers() {
	for _, s := range in.sourceList {
		if s.By == "" {
			continue
		}
		if e := in.entityAt(place{sourcesLayout.file, s.row, "by"}, string(s.By), nil); e != nil {
			s.By = e.ID
		}
	}
}
