package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"strconv"
	"time"

	"wpsgraph/graph"
	"wpsgraph/internal/catalog"
	"wpsgraph/internal/dataset"
	"wpsgraph/internal/store/memory"
	"wpsgraph/seed"
)

// contender is one way to answer a question: on a port of its own.
type contender struct {
	name    string
	address string
	cpu     func() time.Duration // that the process has taken which answers
}

// The contenders, in the order of the table. The first is what the others are
// divided by.
const (
	bare      = "bare net/http handler, the same bytes"
	served    = "wpsgraph as it is served"
	handler   = "its GraphQL handler alone"
	generated = "the same with gqlgen's generated executor"
)

// field starts the contenders for one question after another.
type field struct {
	written, reference http.Handler
	program            *program
}

// newField loads the data that the program carries and starts the program, for
// which there is a folder.
func newField(ctx context.Context, dir string) (*field, error) {
	content, _, err := dataset.Read(ctx, seed.Files())
	if err != nil {
		return nil, err
	}
	engine := memory.New()
	if _, err = engine.Replace(ctx, content); err != nil {
		return nil, err
	}
	data := catalog.New(engine, "embedded")
	if err = data.Refresh(ctx); err != nil {
		return nil, err
	}
	f := new(field)
	if f.written, err = newHandler(data, false); err != nil {
		return nil, err
	}
	if f.reference, err = newHandler(data, true); err != nil {
		return nil, err
	}
	f.program, err = startProgram(ctx, dir)
	return f, err
}

func newHandler(data *catalog.Catalog, reference bool) (http.Handler, error) {
	w, err := graph.Words()
	if err != nil {
		return nil, err
	}
	config := graph.Defaults()
	config.Log, config.Reference = slog.New(slog.NewJSONHandler(io.Discard, nil)), reference
	return graph.NewHandler(data, w, config), nil
}

// contenders answer a question; stop ends those that were started for it.
func (f *field) contenders(q question) (list []contender, size int, stop func(), err error) {
	body, err := json.Marshal(map[string]string{"query": q.document})
	if err != nil {
		return nil, 0, nil, err
	}
	answer, same := ask(f.written, body), ask(f.reference, body)
	if !bytes.Equal(answer, same) || bytes.Contains(answer, []byte(`"errors"`)) {
		return nil, 0, nil, fmt.Errorf("the executors do not answer alike: %s, %s", answer, same)
	}
	var running []*http.Server
	stop = func() {
		for _, s := range running {
			_ = s.Close()
		}
	}
	for _, c := range []struct {
		name    string
		handler http.Handler
	}{{bare, ready(answer)}, {handler, f.written}, {generated, f.reference}} {
		at, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			stop()
			return nil, 0, nil, err
		}
		s := &http.Server{Handler: c.handler, ReadHeaderTimeout: 5 * time.Second}
		running = append(running, s)
		go func() { _ = s.Serve(at) }()
		list = append(list, contender{c.name, at.Addr().String(), cpu})
	}
	list = append(list[:1:1], append([]contender{{served, f.program.address, f.program.cpu}}, list[1:]...)...)
	return list, len(answer), stop, nil
}

func ask(h http.Handler, body []byte) []byte {
	request := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewReader(body))
	request.Header.Set("Content-Type", "application/json")
	answer := httptest.NewRecorder()
	h.ServeHTTP(answer, request)
	return answer.Body.Bytes()
}

// ready is the bare handler: it writes bytes that are there.
func ready(answer []byte) http.Handler {
	length := strconv.Itoa(len(answer))
	return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json; charset=utf-8")
		w.Header().Set("Content-Length", length)
		_, _ = w.Write(answer)
	})
}
