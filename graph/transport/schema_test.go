package transport

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/99designs/gqlgen/graphql/handler/extension"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"wpsgraph/graph/guard"
	"wpsgraph/internal/wps"
)

// tiny is an executable schema with one field for each thing that can happen to
// an operation. It reads the selection as generated code does.
type tiny struct{ schema *ast.Schema }

func newTiny() tiny {
	return tiny{gqlparser.MustLoadSchema(&ast.Source{Name: "tiny.graphqls", Input: `
		type Query {
			name: String!
			big(bytes: Int!): String!
			number(value: Int!): String!
			actor: Actor!
			find(where: Where, by: Order = NAME): [Actor!]!
			"Waits for the end of the operation's time."
			slow: String
			unavailable: String
			"Says that it cost 7, and took two statements with 5 rows."
			spends: String
			panics: String
		}
		type Mutation { name: String! }
		interface Thing { id: ID! name: String! things(first: Int = 10, where: Where): [Thing!]! }
		type Actor implements Thing { id: ID! name: String! things(first: Int = 10, where: Where): [Thing!]! actor: Actor! plans: [Plan!]! }
		type Plan implements Thing { id: ID! name: String! things(first: Int = 10, where: Where): [Thing!]! actors: [Actor!]! }
		input Where { ids: [ID!] name: String not: Where and: [Where!] or: [Where!] }
		enum Order { NAME DATE RELEVANCE }
	`})}
}

func (t tiny) Schema() *ast.Schema { return t.schema }

func (t tiny) Complexity(context.Context, string, string, int, map[string]any) (int, bool) {
	return 0, false
}

func (t tiny) Exec(ctx context.Context) graphql.ResponseHandler {
	op := graphql.GetOperationContext(ctx)
	done := false
	return func(ctx context.Context) *graphql.Response {
		if done {
			return nil
		}
		done = true
		root := "Query"
		if op.Operation.Operation == ast.Mutation {
			root = "Mutation"
		}
		parts := []string{}
		for _, field := range graphql.CollectFields(op, op.Operation.SelectionSet, []string{root}) {
			parts = append(parts, strconv.Quote(field.Alias)+":"+t.field(ctx, op, root, field))
		}
		return &graphql.Response{Data: json.RawMessage("{" + strings.Join(parts, ",") + "}")}
	}
}

// field gives the value of a root field in JSON.
func (t tiny) field(ctx context.Context, op *graphql.OperationContext, root string, field graphql.CollectedField) (value string) {
	ctx = graphql.WithFieldContext(ctx, &graphql.FieldContext{Object: root, Field: field})
	defer func() {
		if p := recover(); p != nil {
			op.Error(ctx, op.Recover(ctx, p))
			value = "null"
		}
	}()
	arguments := field.ArgumentMap(op.Variables)
	switch field.Name {
	case "__typename":
		return strconv.Quote(root)
	case "__type":
		name, _ := arguments["name"].(string)
		if t.schema.Types[name] == nil {
			return "null"
		}
		return `{"name":` + strconv.Quote(name) + `}`
	case "name":
		return `"tiny"`
	case "big":
		size, _ := arguments["bytes"].(int64)
		return strconv.Quote(strings.Repeat("x", int(size)))
	case "number":
		return strconv.Quote(fmt.Sprint(arguments["value"]))
	case "slow":
		<-ctx.Done()
		op.Error(ctx, ctx.Err())
	case "unavailable":
		op.Error(ctx, wps.Errorf(wps.Unavailable, "No data are loaded."))
	case "spends":
		f := FiguresOf(ctx)
		f.SetCost(7)
		f.AddStatement(2)
		f.AddStatement(3)
		f.SetData("memory", "v1")
	case "panics":
		panic("secret: bolt://10.0.0.1")
	}
	return "null"
}

// present turns errors into answers, in the way that the API does.
func present(ctx context.Context, err error) *gqlerror.Error {
	var shown *gqlerror.Error
	if errors.As(err, &shown) && shown.Err == nil {
		return shown
	}
	shown = &gqlerror.Error{Message: "internal error", Path: graphql.GetPath(ctx)}
	code := wps.CodeOf(err)
	if errors.Is(err, context.DeadlineExceeded) {
		code = wps.Timeout
	}
	shown.Extensions = map[string]any{"code": string(code)}
	return shown
}

// newHandler puts the parts together as the API does.
func newHandler(t testing.TB, transport HTTP) http.Handler {
	t.Helper()
	known := guard.Documents(guard.DefaultBounds())
	server := handler.New(newTiny())
	server.AddTransport(transport)
	server.SetQueryCache(known)
	server.SetParserTokenLimit(guard.Defaults().Tokens)
	server.SetErrorPresenter(present)
	server.SetRecoverFunc(func(_ context.Context, p any) error { return fmt.Errorf("panic: %v", p) })
	server.Use(extension.Introspection{})
	server.Use(guard.New(guard.Defaults(), known))
	server.Use(extension.AutomaticPersistedQuery{Cache: guard.Texts(guard.DefaultBounds())})
	return server
}

// ask sends one request to a handler and gives the answer.
func ask(h http.Handler, method, target, body string, header ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, target, io.Reader(strings.NewReader(body)))
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Add(header[i], header[i+1])
	}
	return serve(h, r)
}

func serve(h http.Handler, r *http.Request) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

// post sends a query by POST.
func post(h http.Handler, body string, header ...string) *httptest.ResponseRecorder {
	return ask(h, http.MethodPost, "/graphql", body, append([]string{"Content-Type", typeJSON}, header...)...)
}

// asJSON writes the request for a query.
func asJSON(query string) string {
	text, _ := json.Marshal(map[string]string{"query": query})
	return string(text)
}

// codes reads the codes of the errors of an answer.
func codes(t testing.TB, w *httptest.ResponseRecorder) []string {
	t.Helper()
	var answer struct {
		Errors []struct {
			Message    string
			Extensions struct{ Code string }
		}
	}
	if err := json.Unmarshal(w.Body.Bytes(), &answer); err != nil {
		t.Fatalf("the answer is not JSON: %v\n%s", err, w.Body)
	}
	var list []string
	for _, e := range answer.Errors {
		if e.Message == "" {
			t.Errorf("an error without a message: %s", w.Body)
		}
		list = append(list, e.Extensions.Code)
	}
	return list
}
