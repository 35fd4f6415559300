package main

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"wpsgraph/docs/queries"
	"wpsgraph/internal/catalog"
	"wpsgraph/internal/store"
	"wpsgraph/internal/store/memory"
	"wpsgraph/internal/wps"
)

// observed waits until the server says where it shows its figures.
func (l *log) observed(t *testing.T) string {
	t.Helper()
	l.address(t)
	for line := range strings.SplitSeq(l.String(), "\n") {
		var entry struct{ Msg, Observe string }
		if json.Unmarshal([]byte(line), &entry) == nil && entry.Msg == "listening" {
			return "http://" + entry.Observe
		}
	}
	return ""
}

func (l *log) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}

// fetch gives the answer to a request that must be answered.
func fetch(t *testing.T, address, known string) (status int, tag, body string) {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, address, nil)
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("If-None-Match", known)
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, response.Header.Get("ETag"), string(text)
}

func TestOperatorsSeeWhatOperationsTookAndNothingOfWhatTheyAsked(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	var written log
	ended := make(chan int, 1)
	go func() {
		ended <- run(ctx, []string{"serve", "--listen", "localhost:0", "--observe", "localhost:0", "--log-format", "json"}, surroundings{nil, io.Discard, &written})
	}()
	api, figures := written.address(t)+"/graphql?query=", written.observed(t)
	saved, err := queries.All()
	if err != nil {
		t.Fatal(err)
	}
	for _, document := range []string{saved[0].Text, `query Mine { search(query: "secret words") { totalCount } }`, "{ nothing }"} {
		fetch(t, api+url.QueryEscape(document), "")
	}
	_, _, shown := fetch(t, figures+"/metrics", "")
	for _, line := range []string{
		`wpsgraph_operations_total{code="OK",name="` + saved[0].Name + `"} 1`,
		`wpsgraph_operations_total{code="OK",name="other"} 1`,
		`wpsgraph_operations_total{code="GRAPHQL_VALIDATION_FAILED",name="other"} 1`,
		`wpsgraph_data_info{engine="embedded",version="`,
		"wpsgraph_statements_total 1\n",
	} {
		if !strings.Contains(shown, line) {
			t.Errorf("/metrics does not show %s", line)
		}
	}
	stop()
	<-ended
	told := written.String()
	if strings.Contains(told, "secret") || strings.Contains(told, "totalCount") {
		t.Errorf("the log tells what was asked: %s", told)
	}
	lines := 0
	for line := range strings.SplitSeq(told, "\n") {
		var entry struct {
			Msg, ID   string
			Operation struct {
				Name, Hash       string
				Cost, Statements int
			}
		}
		if json.Unmarshal([]byte(line), &entry) != nil || entry.Msg != "operation" {
			continue
		}
		lines++
		if entry.ID == "" || len(entry.Operation.Hash) != 16 {
			t.Errorf("%s", line)
		}
		if entry.Operation.Name == "Mine" && entry.Operation.Cost != 20 {
			t.Errorf("a search costs 20: %s", line)
		}
	}
	if lines != 3 {
		t.Errorf("%d lines for three operations: %s", lines, told)
	}
}

func TestOperatorsSeeWhichDocumentsOfThePagesWereAsked(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	var written log
	ended := make(chan int, 1)
	go func() {
		ended <- run(ctx, []string{"serve", "--listen", "localhost:0", "--observe", "localhost:0", "--log-format", "json"}, surroundings{nil, io.Discard, &written})
	}()
	defer func() {
		stop()
		<-ended
	}()
	if status, _, _ := fetch(t, written.address(t)+"/en/theme/mediation", ""); status != http.StatusOK {
		t.Fatalf("status %d", status)
	}
	_, _, shown := fetch(t, written.observed(t)+"/metrics", "")
	for _, name := range []string{"explorer/entity", "explorer/frame"} {
		if !strings.Contains(shown, `wpsgraph_operations_total{code="OK",name="`+name+`"} 1`) {
			t.Errorf("/metrics does not show %s", name)
		}
	}
	if strings.Contains(shown, `name="other"`) {
		t.Error("a document of the pages counts as another one")
	}
}

func TestRevisionsFollowTheDataAndTheDay(t *testing.T) {
	now := time.Date(2026, 11, 25, 23, 59, 0, 0, time.UTC)
	clock := func() time.Time { return now }
	empty := catalog.New(memory.New(), "embedded")
	if got := revisions(empty, clock)(nil); got != "" {
		t.Errorf("without data nothing may be kept: %q", got)
	}
	data, err := dataFlags{}.embedded(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	revision := revisions(data, clock)
	first := revision(nil)
	view, err := data.View()
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(first, view.Version.Hash+"-2026-11-25-") || revision(nil) != first {
		t.Errorf("%q", first)
	}
	now = now.Add(time.Minute)
	if revision(nil) == first {
		t.Error("an answer of yesterday would be taken for one of today")
	}
}

// unreachable has a version that cannot be asked for any more.
type unreachable struct{ store.Store }

func (unreachable) Version(context.Context) (wps.Version, error) {
	return wps.Version{}, &wps.Error{Code: wps.Unavailable, Message: "bolt://10.0.0.1 cannot be reached", Cause: io.ErrUnexpectedEOF}
}

func TestReadinessDoesNotTellWhereTheDatabaseIs(t *testing.T) {
	data := catalog.New(unreachable{memory.New()}, "neo4j")
	_ = data.Refresh(t.Context())
	err := ready(t.Context(), data)
	var ours *wps.Error
	if !errors.As(err, &ours) || ours.Code != wps.Unavailable || strings.Contains(ours.Message, "10.0.0.1") {
		t.Errorf("%+v", err)
	}
}
