package transport

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"os"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	json2 "github.com/go-json-experiment/json"

	"wpsgraph/internal/wps"
)

// read takes the operation out of a request.
func (h HTTP) read(w http.ResponseWriter, r *http.Request, params *graphql.RawParams) *fault {
	params.Headers = r.Header
	var refused *fault
	switch r.Method {
	case http.MethodGet, http.MethodHead:
		refused = readAddress(r.URL, params)
	case http.MethodPost:
		refused = h.readBody(w, r, params)
	default:
		refused = &wrongMethod
	}
	if refused == nil && params.Query == "" && params.Extensions["persistedQuery"] == nil {
		return &noQuery
	}
	return refused
}

// readAddress reads the operation from the query part of the address.
func readAddress(address *url.URL, params *graphql.RawParams) *fault {
	values, err := url.ParseQuery(address.RawQuery)
	if err != nil {
		return &badParameters
	}
	for _, name := range []string{"query", "operationName", "variables", "extensions"} {
		if len(values[name]) > 1 {
			return &badParameters
		}
	}
	params.Query, params.OperationName = values.Get("query"), values.Get("operationName")
	for name, to := range map[string]*map[string]any{"variables": &params.Variables, "extensions": &params.Extensions} {
		if text := values.Get(name); text != "" && decode([]byte(text), to) != nil {
			return &badParameters
		}
	}
	return nil
}

// readBody reads the operation from the body, which must be JSON.
func (h HTTP) readBody(w http.ResponseWriter, r *http.Request, params *graphql.RawParams) *fault {
	if !isJSON(r.Header) {
		return &wrongType
	}
	b := buffers.Get().(*bytes.Buffer)
	defer keep(b)
	if _, err := b.ReadFrom(http.MaxBytesReader(w, r.Body, h.MaxBody)); err != nil {
		return h.unreadable(err)
	}
	body := b.Bytes()
	if bytes.HasPrefix(bytes.TrimLeft(body, " \t\r\n"), []byte("[")) {
		return &batch
	}
	if values, depth := structure(body); values > h.MaxValues || depth > h.MaxDepth {
		return h.tooManyValues(values, depth)
	}
	if parse(body, params) != nil {
		return &notJSON
	}
	return nil
}

// parse takes the parts out of a body. Few requests have variables, and hardly
// one has extensions: those alone are read as decode does.
func parse(body []byte, params *graphql.RawParams) error {
	var parts struct {
		Query         string          `json:"query"`
		OperationName string          `json:"operationName"`
		Variables     json.RawMessage `json:"variables"`
		Extensions    json.RawMessage `json:"extensions"`
	}
	if err := json2.Unmarshal(body, &parts); err != nil {
		return err
	}
	params.Query, params.OperationName = parts.Query, parts.OperationName
	if parts.Variables != nil {
		if err := decode(parts.Variables, &params.Variables); err != nil {
			return err
		}
	}
	if parts.Extensions != nil {
		return decode(parts.Extensions, &params.Extensions)
	}
	return nil
}

// unreadable says why the body could not be read to its end.
func (h HTTP) unreadable(err error) *fault {
	var tooLong *http.MaxBytesError
	switch {
	case errors.As(err, &tooLong):
		return &fault{
			status: http.StatusRequestEntityTooLarge, code: wps.QueryTooLarge,
			message: fmt.Sprintf("The body has more than %d bytes.", h.MaxBody),
		}
	case errors.Is(err, os.ErrDeadlineExceeded):
		return &slowBody
	}
	return &notJSON
}

// tooManyValues refuses a body that is larger than its length tells.
func (h HTTP) tooManyValues(values, depth int) *fault {
	return &fault{
		status: http.StatusRequestEntityTooLarge, code: wps.QueryTooLarge,
		message: fmt.Sprintf("The body holds %d values, %d deep; at most %d values and %d levels are read.", values, depth, h.MaxValues, h.MaxDepth),
	}
}

// isJSON tells whether a body is JSON in UTF-8 as it stands.
func isJSON(header http.Header) bool {
	encoding := header.Get("Content-Encoding")
	if encoding != "" && !strings.EqualFold(encoding, "identity") {
		return false
	}
	said := header.Get("Content-Type")
	if said == typeJSON { // what nearly every client says
		return true
	}
	mediaType, parameters, err := mime.ParseMediaType(said)
	if err != nil || mediaType != typeJSON {
		return false
	}
	charset, ok := parameters["charset"]
	return !ok || strings.EqualFold(charset, "utf-8")
}

// decode reads one JSON value and nothing after it. Numbers stay as they are
// written: an integer of 64 bits does not pass through a float.
func decode(text []byte, to any) error {
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	if err := d.Decode(to); err != nil {
		return err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return errors.New("more than one value")
	}
	return nil
}
