package server

import (
	"encoding/json"
	"errors"
	"net/http"

	"wpsgraph/internal/wps"
)

// refuse answers a request that reaches no handler, in the form that clients of
// the API read.
func refuse(w http.ResponseWriter, status int, code wps.Code, message string) {
	header := w.Header()
	header.Del("ETag")
	header.Del("Content-Encoding")
	header.Set("Cache-Control", "no-store")
	header.Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(refusal{Errors: []refusalError{{message, refusalCode{code}}}})
}

type refusal struct {
	Errors []refusalError `json:"errors"`
}

type refusalError struct {
	Message    string      `json:"message"`
	Extensions refusalCode `json:"extensions"`
}

type refusalCode struct {
	Code wps.Code `json:"code"`
}

// asOurs finds an error with a code in err.
func asOurs(err error) (*wps.Error, bool) {
	var known *wps.Error
	ok := errors.As(err, &known)
	return known, ok
}
