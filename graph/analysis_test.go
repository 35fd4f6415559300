package graph_test

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestATieIsUsedOnlyWhileItHolds(t *testing.T) {
	h, _ := api(t)
	const document = `query($on: Date) { collaborationPaths(input: { from: ["network:femwise-africa"], to: ["network:nordic-women-mediators"], asOf: $on, k: 5 }) {
		paths { length hops { from { id } to { id } relations { id since sources { id } } } } } }`
	data, errs := ask(t, h, document, map[string]any{"on": "2026-11-25"})
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	var now struct {
		CollaborationPaths struct {
			Paths []struct {
				Length int
				Hops   []struct {
					From, To  struct{ ID string }
					Relations []struct {
						ID, Since string
						Sources   []struct{ ID string }
					}
				}
			}
		}
	}
	if err := json.Unmarshal(data, &now); err != nil {
		t.Fatal(err)
	}
	first := now.CollaborationPaths.Paths[0]
	if first.Length != 1 || first.Hops[0].Relations[0].Since != "2018-03" || len(first.Hops[0].Relations[0].Sources) == 0 {
		t.Errorf("want a direct tie since March 2018 with its source: %+v", first)
	}
	if strings.Contains(string(data), "body:un\"") {
		t.Error("a path goes through the United Nations")
	}
	before, errs := ask(t, h, document, map[string]any{"on": "2017-12-31"})
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	if strings.Contains(string(before), "2018-03") || strings.Contains(string(before), `"length":1,`) {
		t.Errorf("on the last day of 2017 there is no such tie: %s", before)
	}
}

func TestBadPathsGetASentence(t *testing.T) {
	h, _ := api(t)
	for _, c := range []struct{ name, input, says string }{
		{"same ends", `from: ["body:au"], to: ["body:au"]`, "body:au"},
		{"unknown end", `from: ["body:auu"], to: ["body:eu"]`, "body:au"},
		{"theme as an end", `from: ["theme:mediation"], to: ["body:eu"]`, "theme:mediation"},
		{"no paths", `from: ["body:au"], to: ["body:eu"], k: 0`, "0"},
		{"too many paths", `from: ["body:au"], to: ["body:eu"], k: 51`, "51"},
		{"too many hops", `from: ["body:au"], to: ["body:eu"], maxHops: 9`, "9"},
		{"avoid an end", `from: ["body:au"], to: ["body:eu"], avoid: ["body:eu"]`, "body:eu"},
		{"no ends", `from: [], to: ["body:eu"]`, "from"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, errs := ask(t, h, `{ collaborationPaths(input: { `+c.input+` }) { notes } }`, nil)
			if len(errs) != 1 || errs[0].Extensions.Code != "BAD_USER_INPUT" || !strings.Contains(strings.ToLower(errs[0].Message), c.says) {
				t.Errorf("%+v does not say %q", errs, c.says)
			}
		})
	}
}

func TestBadAnalysesGetASentence(t *testing.T) {
	h, _ := api(t)
	for _, c := range []struct{ document, says string }{
		{`{ regionPair(a: "body:au", b: "body:au") { says } }`, "twice"},
		{`{ regionPair(a: "country:ken", b: "body:au") { says } }`, "REGIONAL_BODY"},
		{`{ compare(ids: ["plan:ken-nap-2", "country:ken"]) { items { id } } }`, "one kind"},
		{`{ compare(ids: ["plan:ken-nap-2"]) { items { id } } }`, "two to 4"},
		{`{ changes(since: "2025-01-01", until: "2024-01-01") { totalCount } }`, "earlier"},
		{`{ changes(since: "2025-01-01", until: "2026-01-01", regions: ["body:nowhere"]) { totalCount } }`, "body:nowhere"},
		{`{ peerPractices(input: { for: "body:sadc", weights: { theme: 0, gap: 0, context: 0, actorType: 0, recency: 0 } }) { need } }`, ""},
		{`{ peerPractices(input: { for: "body:sadc", weights: { theme: -1 } }) { need } }`, "-1"},
		{`{ peerPractices(input: { for: "body:sadc", gap: "gap:none" }) { need } }`, "gap"},
		{`{ suggestedTies(first: 0) { gain } }`, "first is 0"},
		{`{ gaps(filter: { minScore: 2 }) { totalCount } }`, "0 to 1"},
		{`{ search(query: "x", first: 0) { totalCount } }`, "first is 0"},
	} {
		_, errs := ask(t, h, c.document, nil)
		if len(errs) != 1 || errs[0].Extensions.Code != "BAD_USER_INPUT" || !strings.Contains(errs[0].Message, c.says) {
			t.Errorf("%s: %+v does not say %q", c.document, errs, c.says)
		}
	}
}

func TestEveryMessageOfAnAnswerHasItsWords(t *testing.T) {
	h, _ := api(t)
	for _, language := range []string{"en", "fr", "pt", "es", "ar", "sw"} {
		for _, document := range []string{
			`{ gaps(first: 20) { nodes { says inputs { says } helpers { because path { explanation } } } } }`,
			`{ gaps(first: 20, filter: { kinds: [EVIDENCE, TRACK, STRUCTURAL_HOLE] }) { nodes { says inputs { says } helpers { because } } } }`,
			`{ regionPair(a: "body:sadc", b: "body:eu") { says bridges { because } } suggestedTies(first: 5) { because } brokers(regions: ["body:au", "body:eu"]) { because } }`,
			`{ peerPractices(input: { for: "body:sadc", themes: ["theme:localization"] }) { need peers { differs contributions { says } } } }`,
			`{ compare(ids: ["network:femwise-africa", "network:nordic-women-mediators"]) { rows { property values { text } } } }`,
			`{ questions { nodes { answer { summary counts { says } } } } }`,
			`{ changes(since: "2024-01-01", until: "2025-12-31") { nodes { sentence } } }`,
			`{ collaborationPaths(input: { from: ["body:eac"], to: ["body:osce"] }) { notes excludedHubs { reason } paths { explanation factors { says } } } }`,
		} {
			data, errs := ask(t, h, `query @language(prefer: ["`+language+`"]) `+document, nil)
			if len(errs) > 0 {
				t.Errorf("%s %s: %+v", language, document, errs)
			}
			for _, key := range []string{`"input.`, `"helper.`, `"pair.`, `"question.`, `"property.`, `"contribution.`, `"peers.`, `"broker.`, `"suggested.`, `"path_note.`, "…{", "<no value>"} {
				if strings.Contains(string(data), key) {
					t.Errorf("%s: %s is not in words: %.300s", language, key, data)
				}
			}
		}
	}
}

func TestPagesOfAnalysesShowEachThingOnce(t *testing.T) {
	h, _ := api(t)
	for name, document := range map[string]string{
		"gaps":    `query($after: String) { list: gaps(first: 37, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id } } }`,
		"changes": `query($after: String) { list: changes(since: "2024-01-01", until: "2024-06-30", first: 37, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id: sentence } } }`,
		"search":  `query($after: String) { list: search(query: "women", first: 37, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id } } }`,
	} {
		t.Run(name, func(t *testing.T) {
			total := 0
			found := map[string]int{}
			var after any
			for range 100 {
				data, errs := ask(t, h, document, map[string]any{"after": after})
				if len(errs) > 0 {
					t.Fatal(errs)
				}
				var out struct{ List practices }
				if err := json.Unmarshal(data, &out); err != nil {
					t.Fatal(err)
				}
				total = out.List.TotalCount
				for _, n := range out.List.Nodes {
					found[n.ID]++
				}
				if !out.List.PageInfo.HasNextPage {
					break
				}
				after = out.List.PageInfo.EndCursor
			}
			seen := 0
			for id, n := range found {
				seen += n
				if n > 1 && name != "changes" {
					t.Errorf("%s came %d times", id, n)
				}
			}
			if seen != total || total < 40 {
				t.Errorf("%d of %d were seen", seen, total)
			}
		})
	}
}
