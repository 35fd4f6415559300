package transport

import (
	"net/http"

	"wpsgraph/internal/wps"
)

// methods are the ones that are answered.
const methods = "GET, HEAD, POST, OPTIONS"

// fault is a request that cannot be run as it stands.
type fault struct {
	status  int
	code    wps.Code
	message string
	allow   string // the methods that would do
}

// The faults that need no figures. What the client sent is never repeated.
var (
	wrongMethod   = fault{status: http.StatusMethodNotAllowed, code: wps.BadUserInput, allow: methods, message: "Send the query by GET or POST."}
	queriesOnly   = fault{status: http.StatusMethodNotAllowed, code: wps.BadUserInput, allow: "POST", message: "GET runs queries only."}
	notAcceptable = fault{status: http.StatusNotAcceptable, code: wps.BadUserInput, message: "Answers are " + typeGraphQL + " or " + typeJSON + ", and the Accept header takes neither."}
	wrongType     = fault{status: http.StatusUnsupportedMediaType, code: wps.BadUserInput, message: "Send the request as " + typeJSON + " in UTF-8, not compressed."}
	notJSON       = fault{status: http.StatusBadRequest, code: wps.BadUserInput, message: `The body must be one JSON object: {"query": "…", "variables": {…}, "operationName": "…"}; query and operationName are strings, variables and extensions are objects.`}
	batch         = fault{status: http.StatusBadRequest, code: wps.BadUserInput, message: "Send one operation a request; lists of operations are not answered."}
	noQuery       = fault{status: http.StatusBadRequest, code: wps.BadUserInput, message: "The request has no query."}
	badParameters = fault{status: http.StatusBadRequest, code: wps.BadUserInput, message: "The address must be properly escaped and have each of query, operationName, variables and extensions at most once; variables and extensions are objects in JSON."}
	slowBody      = fault{status: http.StatusRequestTimeout, code: wps.Timeout, message: "The body did not arrive in time."}
	outOfTime     = fault{status: http.StatusServiceUnavailable, code: wps.Timeout, message: "The operation ran out of time; ask for less, or try again later."}
)
