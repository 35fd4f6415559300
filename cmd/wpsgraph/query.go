package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"

	"wpsgraph/graph"
	"wpsgraph/internal/wps"
)

// queryCommand runs a document against the data, or against a server.
type queryCommand struct {
	dataFlags
	File      string `arg:"" help:"The file with the GraphQL document; - for standard input."`
	Vars      string `help:"The variables, as a JSON object." placeholder:"JSON"`
	Operation string `help:"The operation to run, where the document has several." placeholder:"NAME"`
	URL       string `name:"url" help:"A server to ask, as http://localhost:8080/graphql, instead of the data."`
}

// Run writes the answer as indented JSON; it fails where the answer has errors.
func (q *queryCommand) Run(ctx context.Context, s surroundings) error {
	request, err := q.request(s)
	if err != nil {
		return err
	}
	answer, err := q.ask(ctx, request)
	if err != nil {
		return err
	}
	var shown bytes.Buffer
	if err := json.Indent(&shown, answer, "", "  "); err != nil {
		return wps.Errorf(wps.Unavailable, "what answered does not speak GraphQL: its answer is not JSON")
	}
	shown.WriteByte('\n')
	if _, err := shown.WriteTo(s.stdout); err != nil {
		return err
	}
	var failed struct{ Errors []json.RawMessage }
	if json.Unmarshal(answer, &failed) == nil && len(failed.Errors) > 0 {
		return errReported
	}
	return nil
}

// request is the body of the request.
func (q *queryCommand) request(s surroundings) ([]byte, error) {
	document, err := q.document(s)
	if err != nil {
		return nil, err
	}
	return q.body(document)
}

func (q *queryCommand) body(document []byte) ([]byte, error) {
	body := struct {
		Query         string          `json:"query"`
		OperationName string          `json:"operationName,omitempty"`
		Variables     json.RawMessage `json:"variables,omitempty"`
	}{string(document), q.Operation, nil}
	if q.Vars != "" {
		var object map[string]any
		if json.Unmarshal([]byte(q.Vars), &object) != nil {
			return nil, wps.Errorf(wps.BadUserInput, `--vars is not a JSON object: write it as '{"id": "body:au"}'`)
		}
		body.Variables = json.RawMessage(q.Vars)
	}
	return json.Marshal(body)
}

func (q *queryCommand) document(s surroundings) ([]byte, error) {
	if q.File == "-" {
		return io.ReadAll(s.stdin)
	}
	document, err := os.ReadFile(q.File)
	if err != nil {
		return nil, wps.Errorf(wps.BadUserInput, "the document cannot be read: %s", err)
	}
	return document, nil
}

func (q *queryCommand) ask(ctx context.Context, body []byte) ([]byte, error) {
	address := q.URL
	if address == "" {
		address = "/graphql"
	}
	request, err := post(ctx, address, body)
	if err != nil {
		return nil, wps.Errorf(wps.BadUserInput, "--url %q is not an address", q.URL)
	}
	if q.URL != "" {
		return askServer(request)
	}
	return q.askHere(ctx, request)
}

func post(ctx context.Context, address string, body []byte) (*http.Request, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, address, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Accept", "application/json")
	return request, nil
}

func askServer(request *http.Request) ([]byte, error) {
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, &wps.Error{Code: wps.Unavailable, Message: "the server cannot be asked", Cause: err}
	}
	defer func() { _ = response.Body.Close() }()
	return io.ReadAll(response.Body)
}

// askHere answers by the very handler that a server has.
func (q *queryCommand) askHere(ctx context.Context, request *http.Request) ([]byte, error) {
	api, end, err := q.api(ctx)
	if err != nil {
		return nil, err
	}
	defer end()
	answer := httptest.NewRecorder()
	api.ServeHTTP(answer, request)
	return answer.Body.Bytes(), nil
}

// api opens the data behind the handler of the API; end lets go of them.
func (d dataFlags) api(ctx context.Context) (api http.Handler, end func(), err error) {
	data, end, err := d.open(ctx)
	if err != nil {
		return nil, nil, err
	}
	w, err := graph.Words()
	if err != nil {
		end()
		return nil, nil, err
	}
	config := graph.Defaults()
	config.Log = slog.New(slog.DiscardHandler)
	return graph.NewHandler(data, w, config), end, nil
}
