package graph_test

import (
	"context"
	"strings"
	"testing"

	"wpsgraph/internal/dataset"
	"wpsgraph/internal/store/memory"
	"wpsgraph/internal/wps"
	"wpsgraph/seed"
)

// renamed is the seed with another name for the African Union.
func renamed(t *testing.T) *wps.Content {
	t.Helper()
	content, _, err := dataset.Read(context.Background(), seed.Files())
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range content.Entities {
		if e.ID == "body:au" {
			e.Name = "African Union, renamed"
		}
	}
	content.Complete()
	return content
}

func TestAnOperationIsRedoneOnTheNewVersion(t *testing.T) {
	content, _, err := dataset.Read(context.Background(), seed.Files())
	if err != nil {
		t.Fatal(err)
	}
	engine := memory.New()
	if _, err := engine.Replace(t.Context(), content); err != nil {
		t.Fatal(err)
	}
	h := handlerOf(t, engine)
	const document = `{ a: node(id: "body:au") { ... on Entity { name } }
		b: collaborationPaths(input: { from: ["body:au"], to: ["body:ecowas"], k: 1 }) { paths { from { name } } } }`
	if got := get(t, h, document); strings.Contains(got, "renamed") {
		t.Fatal(got)
	}
	if _, err := engine.Replace(t.Context(), renamed(t)); err != nil {
		t.Fatal(err)
	}
	if got := get(t, h, document); strings.Count(got, "renamed") != 2 {
		t.Errorf("the answer is not of the new version alone: %s", got)
	}
}

func TestWithoutDataTheAnswerSaysSo(t *testing.T) {
	h := emptyHandler(t)
	_, errs := ask(t, h, `{ dataset { name } }`, nil)
	if len(errs) != 1 || errs[0].Extensions.Code != "UNAVAILABLE" || !strings.Contains(errs[0].Message, "no data are there yet") {
		t.Errorf("%+v", errs)
	}
}
