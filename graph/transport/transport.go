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
	MaxAnswer  int           // bytes of an answer's data; QUERY_TOO_LARGE beyond
	MaxErrors  int           // errors shown in one answer; the rest are counted
	MaxMessage int           // bytes of one error's message; longer ones are cut
	Timeout    time.Duration // of one operation; what is not ready then is null with TIMEOUT
}

var _ graphql.Transport = HTTP{}

// Defaults are the limits for a public server.
func Defaults() HTTP {
	return HTTP{
		MaxBody:    256 << 10,
		MaxAnswer:  8 << 20,
		MaxErrors:  20,
		MaxMessage: 1_000,
		Timeout:    10 * time.Second,
	}
}

// Supports is part of graphql.Transport.
func (h HTTP) Supports(*http.Request) bool { return true }

// Do answers one request.
func (h HTTP) Do(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	w.Header().Add("Vary", "Accept")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	mediaType, acceptable := negotiate(r.Header.Values("Accept"))
	out := answer{limits: h, w: w, mediaType: mediaType}

	if r.Method == http.MethodOptions {
		w.Header().Set("Allow", methods)
		w.WriteHeader(http.StatusNoContent)
		return
	}
	if !acceptable {
		out.refuse(notAcceptable)
		return
	}
	params, refused := h.read(w, r)
	if refused != nil {
		out.refuse(*refused)
		return
	}
	ctx, cancel := context.WithTimeout(r.Context(), h.Timeout)
	defer cancel()
	out.run(ctx, r.Method, params, exec)
}

// run executes an operation. Errors found before it starts are errors of the
// request: 400, and 200 for clients that know application/json only.
func (a answer) run(ctx context.Context, method string, params *graphql.RawParams, exec graphql.GraphExecutor) {
	op, errs := exec.CreateOperationContext(ctx, params)
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
func (a answer) tooLarge(size int) *graphql.Response {
	err := gqlerror.Errorf("The answer has %d bytes, at most %d are sent; ask for smaller pages or fewer fields.", size, a.limits.MaxAnswer)
	err.Extensions = map[string]any{
		"code": string(wps.QueryTooLarge), "limit": "answerBytes", "asked": size, "allowed": a.limits.MaxAnswer,
	}
	return &graphql.Response{Errors: gqlerror.List{err}}
}
