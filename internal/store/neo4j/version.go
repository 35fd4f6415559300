package neo4j

import (
	"context"
	"encoding/json"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"wpsgraph/internal/wps"
)

var (
	versionStatement = head + tail("d.name, d.title, d.published, d.licence, d.homepage")
	tablesStatement  = head + tail("d.functions, d.assessments, d.totals")
)

// Version names the data set that is there.
func (s *Store) Version(ctx context.Context) (wps.Version, error) {
	record, at, err := s.guarded(ctx, versionStatement, map[string]any{"version": ""})
	if err != nil {
		return wps.Version{}, err
	}
	return versionOf(record, at), nil
}

func versionOf(r *neo4j.Record, at seen) wps.Version {
	values := r.Values[guardedColumns:]
	return wps.Version{
		Hash: at.hash, Name: text(values[0]), Title: text(values[1]), Published: wps.Date(text(values[2])),
		Licence: text(values[3]), Homepage: text(values[4]),
	}
}

// Tables gives the small lists, which are kept as JSON in the DataSet node.
func (s *Store) Tables(ctx context.Context, v wps.Version) (wps.Tables, error) {
	record, at, err := s.guarded(ctx, tablesStatement, map[string]any{"version": v.Hash})
	if err != nil {
		return wps.Tables{}, err
	}
	if err := at.held(v); err != nil {
		return wps.Tables{}, err
	}
	var t wps.Tables
	values := record.Values[guardedColumns:]
	return t, firstOf(
		unpack(values[0], &t.Functions), unpack(values[1], &t.Assessments), unpack(values[2], &t.Totals))
}

// describe gives the properties of the DataSet node.
func describe(v wps.Version, t wps.Tables) map[string]any {
	return map[string]any{
		"hash": v.Hash, "name": v.Name, "title": v.Title, "published": orNull(string(v.Published)),
		"licence": v.Licence, "homepage": orNull(v.Homepage),
		"functions": pack(t.Functions), "assessments": pack(t.Assessments), "totals": pack(t.Totals),
	}
}

func orNull(text string) any {
	if text == "" {
		return nil
	}
	return text
}

// pack writes each of some records as JSON; they are plain data, which JSON
// always can write.
func pack[T any](records []T) []string {
	packed := make([]string, len(records))
	for i, r := range records {
		text, err := json.Marshal(r)
		if err != nil {
			panic("neo4j: a record that JSON cannot write: " + err.Error())
		}
		packed[i] = string(text)
	}
	return packed
}

// unpack reads what pack wrote.
func unpack[T any](value any, into *[]T) error {
	list, _ := value.([]any)
	for _, packed := range list {
		var record T
		if err := json.Unmarshal([]byte(text(packed)), &record); err != nil {
			return &wps.Error{Code: wps.Internal, Message: "the Neo4j database holds a record that is not one of ours: load the data again", Cause: err}
		}
		*into = append(*into, record)
	}
	return nil
}

func firstOf(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// text is a value as text, "" where there is none.
func text(value any) string {
	t, _ := value.(string)
	return t
}
