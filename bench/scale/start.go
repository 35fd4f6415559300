package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"os"
	"runtime"
	"strings"
	"time"

	"wpsgraph/graph"
	"wpsgraph/internal/catalog"
	"wpsgraph/internal/dataset"
	"wpsgraph/internal/store/memory"
	"wpsgraph/internal/wps"
)

// report is what one size comes to on an engine. Times are in seconds: on Neo4j
// the load is one thing, and the start of a server on what was loaded another.
type report struct {
	Entities, Relations, Sources int

	Read, Ready, Searchable float64 // since the start
	Loaded                  float64 // since the load began; Neo4j only
	Heap, Peak              uint64  // bytes: live when all is ready; the most that the process took
	Answers                 []latency
}

// start starts the embedded engine on a package and asks the questions.
func start(ctx context.Context, folder string, times int) (*report, error) {
	began := time.Now()
	r := new(report)
	content, err := r.read(ctx, folder)
	if err != nil {
		return nil, err
	}
	engine := memory.New()
	if _, err := engine.Replace(ctx, content); err != nil {
		return nil, err
	}
	data := catalog.New(engine, "embedded")
	if err := r.takeUp(ctx, data, began); err != nil {
		return nil, err
	}
	r.weigh()
	return r, r.ask(data, idsOf(content), times)
}

// read reads the package.
func (r *report) read(ctx context.Context, folder string) (*wps.Content, error) {
	began := time.Now()
	content, problems, err := dataset.Read(ctx, os.DirFS(folder))
	if err != nil {
		return nil, err
	}
	if content == nil {
		return nil, fmt.Errorf("the package is not sound: %s", firstOf(problems))
	}
	r.Read = time.Since(began).Seconds()
	r.Entities, r.Relations, r.Sources = len(content.Entities), content.Relations.Len(), len(content.Sources)
	return content, nil
}

// takeUp waits until all of the data can be asked.
func (r *report) takeUp(ctx context.Context, data *catalog.Catalog, began time.Time) error {
	if err := data.Refresh(ctx); err != nil {
		return err
	}
	view, err := data.View()
	if err != nil {
		return err
	}
	if _, err := view.Graph.At(ctx, wps.DayOf(time.Now().UTC())); err != nil {
		return err
	}
	r.Ready = time.Since(began).Seconds()
	_, err = view.Index(ctx)
	r.Searchable = time.Since(began).Seconds()
	return err
}

// ask asks the questions.
func (r *report) ask(data *catalog.Catalog, ids []string, times int) error {
	h, err := newHandler(data)
	if err != nil {
		return err
	}
	r.Answers, err = askAll(h, ids, times)
	return err
}

// firstOf is the first of the problems that is not only a warning.
func firstOf(problems []dataset.Problem) string {
	for _, p := range problems {
		if p.Severity == dataset.Error {
			return fmt.Sprint(p)
		}
	}
	return "nothing is said about it"
}

// weigh notes the memory. What the process took is read where Linux says it.
func (r *report) weigh() {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	r.Heap, r.Peak = m.HeapAlloc, m.Sys
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return
	}
	if _, after, ok := strings.Cut(string(status), "VmHWM:"); ok {
		var kilobytes uint64
		if _, err := fmt.Sscan(after, &kilobytes); err == nil {
			r.Peak = kilobytes << 10
		}
	}
}

func newHandler(data *catalog.Catalog) (http.Handler, error) {
	w, err := graph.Words()
	if err != nil {
		return nil, err
	}
	config := graph.Defaults()
	config.Log = slog.New(slog.NewTextHandler(io.Discard, nil))
	return graph.NewHandler(data, w, config), nil
}

// idsOf are the ids of actors, a hundred of them, all over the data.
func idsOf(content *wps.Content) []string {
	var ids []string
	for i := 0; len(ids) < 100; i += max(1, len(content.Entities)/997) {
		if e := content.Entities[i%len(content.Entities)]; e.Kind.IsActor() {
			ids = append(ids, string(e.ID))
		}
	}
	return ids
}

func (r *report) String() string {
	text, _ := json.Marshal(r) // plain numbers
	return string(text)
}
