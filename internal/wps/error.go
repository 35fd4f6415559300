package wps

import (
	"errors"
	"fmt"
)

// Code is the machine-readable name of what went wrong. The list is closed.
type Code string

// The codes of errors.
const (
	BadUserInput   Code = "BAD_USER_INPUT"            // what was asked cannot be answered as it stands
	BadCursor      Code = "BAD_CURSOR"                // a cursor that is damaged, or of another order
	NotFound       Code = "NOT_FOUND"                 // an id that must exist does not
	QueryTooLarge  Code = "QUERY_TOO_LARGE"           // the document or the answer is beyond a limit of size
	TooComplex     Code = "COMPLEXITY_LIMIT_EXCEEDED" // the operation costs more than the limit
	Timeout        Code = "TIMEOUT"                   // the operation ran out of time
	Unavailable    Code = "UNAVAILABLE"               // no data are loaded, or the engine cannot be reached
	VersionGone    Code = "VERSION_GONE"              // the engine holds another version than the one asked for
	Internal       Code = "INTERNAL"                  // a fault of ours
	BadDataPackage Code = "BAD_DATA_PACKAGE"          // the data package has faults
)

// Error is an error with a code for machines and a sentence for people.
type Error struct {
	Code    Code
	Message string // a sentence: what was wrong, and what is allowed
	Cause   error  // what lies behind it, for the log only; may be nil
}

// Error is the sentence, and the cause where there is one.
func (e *Error) Error() string {
	if e.Cause != nil {
		return e.Message + ": " + e.Cause.Error()
	}
	return e.Message
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Cause }

// Errorf makes an error with a code; the format makes its sentence.
func Errorf(code Code, format string, args ...any) *Error {
	return &Error{Code: code, Message: fmt.Sprintf(format, args...)}
}

// CodeOf is the code of err or of what it wraps; Internal where it has none,
// "" where err is nil.
func CodeOf(err error) Code {
	if err == nil {
		return ""
	}
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return Internal
}
