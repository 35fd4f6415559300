package citation

import (
	"encoding/json"

	"wpsgraph/internal/wps"
)

// item is an item of CSL-JSON (docs.citationstyles.org, schema 1.0).
type item struct {
	ID        string    `json:"id"`
	Type      string    `json:"type"`
	Title     string    `json:"title"`
	Publisher string    `json:"publisher,omitempty"`
	URL       string    `json:"URL,omitempty"`
	Issued    *cslDates `json:"issued,omitempty"`
	Version   string    `json:"version,omitempty"`
	Note      string    `json:"note,omitempty"`
}

type cslDates struct {
	Parts [][]int `json:"date-parts"`
}

func cslDate(d wps.Date) *cslDates {
	if d == "" {
		return nil
	}
	return &cslDates{[][]int{issued(d)}}
}

func cslJSON(r Record) string {
	items := make([]item, 0, len(r.Sources)+1)
	for _, s := range r.Sources {
		items = append(items, item{
			ID: string(s.ID), Type: "document", Title: s.Title,
			Publisher: s.Publisher, URL: s.URL, Issued: cslDate(s.Date),
		})
	}
	set := item{
		ID: "wpsgraph-" + r.Version.Name, Type: "dataset", Title: title(r),
		URL: r.Version.Homepage, Issued: cslDate(r.Version.Published), Version: r.Version.Name,
	}
	if r.ID != "" {
		set.ID = string(r.ID)
		set.Title = r.Title + ", in " + set.Title
	}
	if d := r.Day.Date(); d != "" {
		set.Note = "as of " + string(d)
	}
	text, _ := json.Marshal(append(items, set)) // strings and numbers only
	return string(text)
}
