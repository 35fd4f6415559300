package main

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"

	"wpsgraph/internal/export"
	"wpsgraph/internal/wps"
)

// maxPages is how many pages of a query are exported: a million rows.
const maxPages = 10_000

// exportRows writes the rows of a query.
func (c *exportCommand) exportRows(ctx context.Context, s surroundings) error {
	write := export.WriteRowsCSV
	switch c.Format {
	case "csv":
	case "json":
		write = export.WriteRowsJSON
	default:
		return wps.Errorf(wps.BadUserInput, "the rows of a query are written as csv or json, not as %q", c.Format)
	}
	rows, err := c.rows(ctx, s)
	if err != nil {
		return err
	}
	return c.write(s, func(to io.Writer) error { return write(to, rows) })
}

// rows asks for page after page, where the document lets it.
func (c *exportCommand) rows(ctx context.Context, s surroundings) ([]json.RawMessage, error) {
	q := &queryCommand{dataFlags: c.dataFlags, File: c.Query, Vars: c.Vars}
	document, err := q.document(s)
	if err != nil {
		return nil, err
	}
	api, end, err := c.api(ctx)
	if err != nil {
		return nil, err
	}
	defer end()
	var all []json.RawMessage
	for range maxPages {
		page, err := c.page(ctx, q, document, api)
		if err != nil {
			return nil, err
		}
		all = append(all, page.All...)
		if page.Next == "" || !strings.Contains(string(document), "$after") {
			break
		}
		if q.Vars, err = withAfter(q.Vars, page.Next); err != nil {
			return nil, err
		}
	}
	return all, nil
}

func (c *exportCommand) page(ctx context.Context, q *queryCommand, document []byte, api http.Handler) (export.Rows, error) {
	body, err := q.body(document)
	if err != nil {
		return export.Rows{}, err
	}
	request, err := post(ctx, "/graphql", body)
	if err != nil {
		return export.Rows{}, err
	}
	recorded := httptest.NewRecorder()
	api.ServeHTTP(recorded, request)
	var answer struct {
		Data   json.RawMessage
		Errors []struct{ Message string }
	}
	if err := json.Unmarshal(recorded.Body.Bytes(), &answer); err != nil {
		return export.Rows{}, wps.Errorf(wps.Internal, "the answer is not JSON")
	}
	if len(answer.Errors) > 0 {
		return export.Rows{}, wps.Errorf(wps.BadUserInput, "the query has no answer: %s", answer.Errors[0].Message)
	}
	return export.RowsOf(answer.Data, c.Rows)
}

// withAfter puts a cursor into variables.
func withAfter(vars, cursor string) (string, error) {
	object := map[string]json.RawMessage{}
	if vars != "" {
		if err := json.Unmarshal([]byte(vars), &object); err != nil {
			return "", err
		}
	}
	text, err := json.Marshal(cursor)
	if err != nil {
		return "", err
	}
	object["after"] = text
	all, err := json.Marshal(object)
	return string(all), err
}
