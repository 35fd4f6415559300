package transport

import (
	"context"
	"net/http"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"wpsgraph/internal/wps"
)

// HTTP is the one transport of the API. It supports every request, so that
// every answer is ours.
type HTTP struct {
	MaxBody    int64         // bytes of a request's body; 413 beyond
	MaxValues  int           // values in a body, whatever their length; 413 beyond
	MaxDepth   int           // lists and objects inside each other in a body; 413 beyond
	MaxAnswer  int           // bytes of an answer's data; QUERY_TOO_LARGE beyond
	MaxErrors  int           // errors shown in one answer; the rest are counted
	MaxMessage int           // bytes of one error's message; longer ones are cut
	Timeout    time.Duration // of one operation; what is not ready then is null with TIMEOUT

	// Report is told of every request, after its answer. Nil: nobody is.
	Report func(context.Context, Report)
	// Now is the clock that reports are measured by.
	Now func() time.Time
}

var _ graphql.Transport = HTTP{}

// Defaults are the limits for a public server.
func Defaults() HTTP {
	return HTTP{
		MaxBody:    256 << 10,
		MaxValues:  5_000,
		MaxDepth:   50,
		MaxAnswer:  8 << 20,
		MaxErrors:  20,
		MaxMessage: 1_000,
		Timeout:    10 * time.Second,
		Now:        time.Now,
	}
}

// Supports is part of graphql.Transport.
func (h HTTP) Supports(*http.Request) bool { return true }

// Do answers one request.
func (h HTTP) Do(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	a := &answer{limits: h, w: w, began: h.Now()}
	a.withStats = r.Header.Get(statsHeader) != ""
	a.serve(r, exec)
	a.running.sent()
	if h.Report != nil {
		h.Report(r.Context(), a.report())
	}
}

// nosniff is the value of a header.
var nosniff = []string{"nosniff"}

// serve reads a request and runs it.
func (a *answer) serve(r *http.Request, exec graphql.GraphExecutor) {
	a.w.Header().Add("Vary", "Accept")
	a.w.Header()["X-Content-Type-Options"] = nosniff
	var acceptable bool
	a.mediaType, acceptable = negotiate(r.Header.Values("Accept"))
	if r.Method == http.MethodOptions {
		a.w.Header().Set("Allow", methods)
		a.status = http.StatusNoContent
		a.w.WriteHeader(a.status)
		return
	}
	if !acceptable {
		a.refuse(notAcceptable)
		return
	}
	if refused := a.limits.read(a.w, r, &a.asked); refused != nil {
		a.refuse(*refused)
		return
	}
	a.running.begin(graphql.StartOperationTrace(r.Context()), a.limits.Timeout)
	defer a.running.end()
	a.run(&a.running, r.Method, exec)
}

// run executes an operation. Errors found before it starts are errors of the
// request: 400, and 200 for clients that know application/json only.
func (a *answer) run(ctx context.Context, method string, exec graphql.GraphExecutor) {
	ctx, end := a.span(ctx)
	defer end()
	op, errs := exec.CreateOperationContext(ctx, &a.asked)
	a.query = a.asked.Query
	if op != nil && op.Operation != nil {
		a.name, a.kind = op.Operation.Name, string(op.Operation.Operation)
	}
	if len(errs) > 0 {
		a.write(a.requestError(), exec.DispatchError(graphql.WithOperationContext(ctx, op), a.shown(errs)))
		return
	}
	if method != http.MethodPost && op.Operation.Operation != ast.Query {
		a.refuse(queriesOnly)
		return
	}
	next, ctx := exec.DispatchOperation(ctx, op)
	response := next(ctx)
	switch {
	case response == nil:
		a.refuse(outOfTime)
	case len(response.Data) > a.limits.MaxAnswer:
		a.write(a.requestError(), a.tooLarge(len(response.Data)))
	default:
		response.Errors = a.shown(response.Errors)
		a.write(http.StatusOK, response)
	}
}

// tooLarge takes the place of an answer that is not sent.
func (a *answer) tooLarge(size int) *graphql.Response {
	err := gqlerror.Errorf("The answer has %d bytes, at most %d are sent; ask for smaller pages or fewer fields.", size, a.limits.MaxAnswer)
	err.Extensions = map[string]any{
		"code": string(wps.QueryTooLarge), "limit": "answerBytes", "asked": size, "allowed": a.limits.MaxAnswer,
	}
	return &graphql.Response{Errors: gqlerror.List{err}}
}
