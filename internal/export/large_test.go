package export_test

import (
	"context"
	"fmt"
	"io"
	"iter"
	"runtime"
	"testing"

	"wpsgraph/internal/export"
	"wpsgraph/internal/store"
	"wpsgraph/internal/wps"
)

// streamed is a store whose records are made while they are read: n relations
// between a thousand organizations, each with a source.
type streamed struct {
	store.Store
	n int
}

func (s streamed) Entities(context.Context, wps.Version) iter.Seq2[*wps.Entity, error] {
	return made(1000, func(i int) *wps.Entity {
		return &wps.Entity{
			ID: organization(i), Kind: wps.Organization, Name: fmt.Sprintf("Organization number %d", i),
			Confidence: wps.High, Sources: []wps.ID{"source:one"},
		}
	})
}

func organization(i int) wps.ID { return wps.ID(fmt.Sprintf("org:made-up-%04d", i%1000)) }

func (s streamed) Relations(context.Context, wps.Version) (*wps.Relations, error) {
	packer := wps.NewRelationsBuilder(nil)
	for i := range s.n {
		r := wps.Relation{
			Type: wps.PartnersWith, From: organization(i / 1000), To: organization(i), Since: "2020-05",
			Confidence: wps.Medium, Sources: []wps.ID{"source:one"}, Note: "A made-up partnership, as <others> & more.",
			Attributes: wps.Attributes{{Field: wps.Form, Text: "ALLIANCE"}},
		}
		r.Span = wps.NewSpan(r.Since, r.Until)
		packer.Add(&r)
	}
	return packer.Relations(), nil
}

func (s streamed) Sources(context.Context, wps.Version) iter.Seq2[*wps.Source, error] {
	return made(1, func(int) *wps.Source { return &wps.Source{ID: "source:one", Title: "One", Type: wps.OtherSource} })
}

func (s streamed) Tables(context.Context, wps.Version) (wps.Tables, error) { return wps.Tables{}, nil }

func made[T any](n int, record func(int) *T) iter.Seq2[*T, error] {
	return func(yield func(*T, error) bool) {
		for i := range n {
			if !yield(record(i), nil) {
				return
			}
		}
	}
}

func large(n int) export.Data {
	return export.Data{Store: streamed{n: n}, Version: wps.Version{Name: "large", Title: "Large", Published: "2025-01-01", Licence: "CC0-1.0"}}
}

// heapWatch counts what is written, and looks at the heap now and then.
type heapWatch struct {
	written, next int64
	highest       uint64
}

func (w *heapWatch) Write(p []byte) (int, error) {
	w.written += int64(len(p))
	if w.written >= w.next {
		w.next = w.written + 1<<20
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		w.highest = max(w.highest, m.HeapAlloc)
	}
	return len(p), nil
}

// Create lets the watch see the files of a folder, which a zip file would
// compress away.
func (w *heapWatch) Create(string) (io.WriteCloser, error) { return closer{w}, nil }

// TestMemoryDoesNotGrowWithTheRelations: twenty thousand relations of some 300
// bytes are 6 MB, were more kept of them than the store's twenty bytes for each.
func TestMemoryDoesNotGrowWithTheRelations(t *testing.T) {
	for _, f := range export.Formats {
		if f.Name == "bibtex" {
			continue // has no relations
		}
		few, many := new(heapWatch), new(heapWatch)
		for n, w := range map[int]*heapWatch{1_000: few, 20_000: many} {
			write := func() error { return f.Write(t.Context(), large(n), export.Options{}, w) }
			if f.IsFolder() {
				write = func() error { return f.WriteFolder(t.Context(), large(n), export.Options{}, w) }
			}
			if err := write(); err != nil {
				t.Fatal(err)
			}
		}
		if many.written < 2<<20 || many.written < 3*few.written {
			t.Errorf("%s: %d bytes of few and %d of many relations", f.Name, few.written, many.written)
		}
		if many.highest > few.highest+1<<20 {
			t.Errorf("%s: the heap went from %d KiB to %d KiB", f.Name, few.highest>>10, many.highest>>10)
		}
	}
}

func BenchmarkMillionRelations(b *testing.B) {
	for _, f := range export.Formats {
		b.Run(f.Name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := f.Write(b.Context(), large(1_000_000), export.Options{}, io.Discard); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
