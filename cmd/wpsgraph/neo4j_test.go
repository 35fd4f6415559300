package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"wpsgraph/docs/queries"
	"wpsgraph/graph/graphtest"
	"wpsgraph/internal/catalog"
	"wpsgraph/internal/dataset"
	"wpsgraph/internal/store/neo4j"
	"wpsgraph/internal/store/neo4j/neo4jtest"
	"wpsgraph/internal/wps"
	"wpsgraph/seed"
)

// api is the handler of the API on some data, on a day that stays the same.
func api(t *testing.T, data *catalog.Catalog) http.Handler {
	t.Helper()
	return graphtest.Handler(t, data, func() time.Time { return time.Date(2026, 11, 25, 12, 0, 0, 0, time.UTC) })
}

// ask gives the bytes of an answer.
func ask(t *testing.T, api http.Handler, document string) string {
	t.Helper()
	body, err := json.Marshal(map[string]string{"query": document})
	if err != nil {
		t.Fatal(err)
	}
	request := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(string(body)))
	request.Header.Set("Content-Type", "application/json")
	answer := httptest.NewRecorder()
	api.ServeHTTP(answer, request)
	return answer.Body.String()
}

// inNeo4j loads the seed into the server that tests share, and opens it.
func inNeo4j(t *testing.T, observe func(context.Context, string)) (*neo4j.Store, *catalog.Catalog) {
	t.Helper()
	uri := neo4jtest.URI(t)
	if code, out, errs := cli(t, "", "load", "../../seed", "--neo4j", uri); code != 0 || !strings.Contains(out, "took the place of nothing") {
		t.Fatalf("exit code %d: %s%s", code, out, errs)
	}
	server, err := neo4j.Open(neo4j.Config{URI: uri, Observe: observe})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Close(context.Background()) })
	data := catalog.New(server, "embedded") // as the other engine says, so that answers can be the same
	if err := data.Refresh(t.Context()); err != nil {
		t.Fatal(err)
	}
	return server, data
}

func TestSavedQueriesAnswerAlikeOnBothEngines(t *testing.T) {
	_, inServer := inNeo4j(t, nil)
	embedded, err := dataFlags{}.embedded(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	here, there := api(t, embedded), api(t, inServer)
	all, err := queries.All()
	if err != nil || len(all) < 20 {
		t.Fatalf("%d saved queries, %v", len(all), err)
	}
	for _, query := range all {
		t.Run(query.Name, func(t *testing.T) {
			want := ask(t, here, query.Text)
			if diff := cmp.Diff(want, ask(t, there, query.Text)); diff != "" {
				t.Errorf("Neo4j answers otherwise (-embedded +Neo4j):\n%s", diff)
			}
			if len(want) < 200 || strings.Contains(want, `"errors"`) {
				t.Errorf("the answer is too poor to compare: %s", want)
			}
		})
	}
}

func TestOneStatementForEachRootFieldOfEntities(t *testing.T) {
	var sent []string
	_, data := inNeo4j(t, func(_ context.Context, statement string) { sent = append(sent, statement) })
	handler := api(t, data)
	for _, document := range []string{
		`{ countries(first: 50) { totalCount nodes { id name } } }`,
		`{ node(id: "body:ecowas") { ... on RegionalBody { members(first: 20) { totalCount edges { relation { since sources { title } } node { id name ... on Country { plans(first: 5) { pageInfo { hasNextPage } nodes { id name ... on ActionPlan { themes { nodes { id name } } } } } } } } } } } }`,
		`{ practices(first: 20, filter: { tracks: [TRACK_1], themes: ["theme:mediation"] }, orderBy: { field: STARTED, direction: DESC }) { nodes { id leaders { nodes { id name } } countries { totalCount } themes { nodes { id broader { id } } } } } }`,
		`{ nodes(ids: ["body:au", "country:ken", "body:au"]) { id ... on Entity { relations(first: 10) { edges { node { id name } relation { id type } } } } } }`,
		`{ sources(first: 10) { nodes { id title cites(first: 3) { nodes { id } } } } }`,
	} {
		sent = nil
		answer := ask(t, handler, document)
		if len(sent) != 1 || strings.Contains(answer, `"errors"`) {
			t.Errorf("%d statements, want one, for %s: %.300s", len(sent), document, answer)
		}
	}
	sent = nil
	if ask(t, handler, `{ a: countries(first: 1) { nodes { id } } b: networks(first: 1) { nodes { id } } }`); len(sent) != 2 {
		t.Errorf("%d statements for two root fields", len(sent))
	}
}

// variant is the seed with another version, which the note of each country
// tells.
func variant(t *testing.T, name string) *wps.Content {
	t.Helper()
	content, _, err := dataset.Read(t.Context(), seed.Files())
	if err != nil || content == nil {
		t.Fatal(err)
	}
	content.Version.Name = name
	for _, e := range content.Entities {
		if e.Kind == wps.Country {
			e.Note = name
		}
	}
	content.Complete()
	return content
}

// TestOperationsNeverMixVersions asks without a pause while two versions take
// each other's place: each operation is answered whole, from one of them.
func TestOperationsNeverMixVersions(t *testing.T) {
	server, data := inNeo4j(t, nil)
	one, two := variant(t, "one"), variant(t, "two")
	load := func(c *wps.Content) {
		if _, err := server.Replace(t.Context(), c); err != nil {
			t.Fatal(err)
		}
	}
	load(one)
	if err := data.Refresh(t.Context()); err != nil {
		t.Fatal(err)
	}
	handler := api(t, data)
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	watched := make(chan struct{})
	go func() {
		defer close(watched)
		data.Watch(ctx, 100*time.Millisecond, func(err error) { t.Errorf("watching: %v", err) })
	}()
	var group sync.WaitGroup
	var answers, changed atomic.Int64
	for range 3 {
		group.Go(func() {
			last := ""
			for ctx.Err() == nil {
				version := versionOf(t, ask(t, handler, `{ dataset { version } a: countries(first: 60) { nodes { note } } b: countries(last: 60) { nodes { note } } }`))
				if answers.Add(1); version != last {
					changed.Add(1)
				}
				last = version
			}
		})
	}
	for i := range 4 {
		next := []*wps.Content{two, one}[i%2]
		load(next)
		waitForView(t, data, next.Version)
	}
	stop()
	group.Wait()
	<-watched
	if answers.Load() < 10 || changed.Load() < 8 {
		t.Errorf("%d answers, %d changes of the version among them: too few to tell", answers.Load(), changed.Load())
	}
}

// waitForView waits until a version is taken up.
func waitForView(t *testing.T, data *catalog.Catalog, v wps.Version) {
	t.Helper()
	for range 600 {
		if view, err := data.View(); err == nil && view.Version == v {
			time.Sleep(200 * time.Millisecond) // so that something is asked of it
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Errorf("version %q is not taken up within half a minute", v.Name)
}

// versionOf gives the version that all of an answer is of.
func versionOf(t *testing.T, answer string) string {
	t.Helper()
	type list struct{ Nodes []struct{ Note string } }
	var got struct {
		Data struct {
			Dataset struct{ Version string }
			A, B    list
		}
		Errors []struct{ Message string }
	}
	if err := json.Unmarshal([]byte(answer), &got); err != nil || len(got.Errors) > 0 || len(got.Data.A.Nodes) != 60 {
		t.Errorf("an operation is not answered while the data are replaced: %v %.300s", err, answer)
		return ""
	}
	for _, country := range append(got.Data.A.Nodes, got.Data.B.Nodes...) {
		if country.Note != got.Data.Dataset.Version {
			t.Errorf("an answer of version %q has a country of version %q", got.Data.Dataset.Version, country.Note)
		}
	}
	return got.Data.Dataset.Version
}

// TestServeFollowsTheServer starts before the database can be reached, finds it
// empty, takes up what is loaded, and then another version.
func TestServeFollowsTheServer(t *testing.T) {
	uri := neo4jtest.URI(t)
	address := freeAddress(t)
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	var written log
	ended := make(chan int, 1)
	go func() {
		ended <- run(ctx, []string{"serve", "--neo4j", "bolt://" + address, "--listen", "localhost:0", "--observe", "", "--log-format", "json"}, surroundings{nil, io.Discard, &written})
	}()
	base := written.address(t)
	waitForAnswer(t, base, "/readyz", http.StatusServiceUnavailable, "")
	waitForAnswer(t, base, "/graphql?query={dataset{version}}", 0, "UNAVAILABLE")
	relay(t, address, strings.TrimPrefix(uri, "bolt://"))
	waitForAnswer(t, base, "/graphql?query={dataset{version}}", 0, "wpsgraph load")
	waitForAnswer(t, base, "/readyz", http.StatusServiceUnavailable, "")
	server, err := neo4j.Open(neo4j.Config{URI: uri})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = server.Close(context.Background()) }()
	for _, version := range []string{"one", "two"} {
		if _, err := server.Replace(t.Context(), variant(t, version)); err != nil {
			t.Fatal(err)
		}
		waitForAnswer(t, base, "/graphql?query={dataset{version,engine}}", http.StatusOK, fmt.Sprintf(`"version":%q,"engine":"neo4j"`, version))
	}
	waitForAnswer(t, base, "/readyz", http.StatusOK, "")
	stop()
	if code := <-ended; code != 0 {
		t.Errorf("exit code %d after an end in order", code)
	}
}

func waitForAnswer(t *testing.T, base, path string, status int, says string) {
	t.Helper()
	last := ""
	for range 300 {
		response, err := http.Get(base + path)
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(response.Body)
		_ = response.Body.Close()
		last = fmt.Sprint(response.StatusCode, " ", string(body), err)
		if (status == 0 || response.StatusCode == status) && strings.Contains(string(body), says) {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
	t.Fatalf("%s does not come to say %d %q; it says %.300s", path, status, says, last)
}

func freeAddress(t *testing.T) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = listener.Close() }()
	return listener.Addr().String()
}

// relay passes on what comes to one address to another.
func relay(t *testing.T, from, to string) {
	t.Helper()
	listener, err := net.Listen("tcp", from)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() })
	go func() {
		for {
			client, err := listener.Accept()
			if err != nil {
				return
			}
			server, err := net.Dial("tcp", to)
			if err != nil {
				_ = client.Close()
				continue
			}
			pass := func(to, from net.Conn) {
				_, _ = io.Copy(to, from)
				_ = to.Close()
			}
			go pass(server, client)
			go pass(client, server)
		}
	}()
}

func TestWrongPasswordEndsTheProgramWithASentence(t *testing.T) {
	server := neo4jtest.Start(t, "password", "17692", "correct-horse", "512m")
	t.Setenv("WPSGRAPH_NEO4J_PASSWORD", "wrong")
	for _, args := range [][]string{
		{"serve", "--neo4j", server.URI, "--listen", "localhost:0", "--observe", ""},
		{"load", "../../seed", "--neo4j", server.URI},
		{"query", "-", "--neo4j", server.URI},
	} {
		code, _, errs := cli(t, "{ dataset { name } }", args...)
		if code != 2 || !strings.Contains(errs, "refuses the user or the password") || strings.Contains(errs, "wrong") {
			t.Errorf("%v: exit code %d: %s", args, code, errs)
		}
	}
	t.Setenv("WPSGRAPH_NEO4J_PASSWORD", server.Password)
	time.Sleep(6 * time.Second) // a server that was told a wrong one three times believes nobody for five
	if code, out, errs := cli(t, "", "load", "../../seed", "--neo4j", server.URI); code != 0 || !strings.Contains(out, "took the place of nothing") {
		t.Errorf("with the right password: exit code %d: %s%s", code, out, errs)
	}
	if code, out, _ := cli(t, "", "load", "../../seed", "--neo4j", server.URI); code != 0 || !strings.Contains(out, "nothing was changed") {
		t.Errorf("the same data again: exit code %d: %s", code, out)
	}
}

func TestLoadNeedsAServerThatAnswers(t *testing.T) {
	code, _, errs := cli(t, "", "load", "../../seed", "--neo4j", "bolt://"+freeAddress(t))
	if code != 4 || !strings.Contains(errs, "cannot be reached") {
		t.Errorf("exit code %d: %s", code, errs)
	}
}
