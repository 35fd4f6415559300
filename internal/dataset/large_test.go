package dataset

import (
	"fmt"
	"io"
	"math/rand/v2"
	"runtime"
	"testing"
)

// maxHeap is how much memory reading rubbish may take.
const maxHeap = 128 << 20

// watched counts the bytes that a generated file gives, and looks at the heap
// now and then.
type watched struct {
	bytes int64
	heap  uint64 // the most that was seen
	looks int
}

func (w *watched) line(text string) string {
	w.bytes += int64(len(text))
	if w.looks++; w.looks%50_000 == 0 {
		w.look()
	}
	return text
}

func (w *watched) look() {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	w.heap = max(w.heap, m.HeapInuse)
}

// TestRubbishReadsInBoundedTimeAndMemory reads a hundred megabytes of rubbish of
// several kinds, and looks how the heap grows meanwhile. Work that
// grows faster than the file would never end here: there are millions of rows.
func TestRubbishReadsInBoundedTimeAndMemory(t *testing.T) {
	const header = "id,from,to,since,until,confidence,sources,note,status,role,through,attested\n"
	random := rand.New(rand.NewPCG(1, 2))
	for _, c := range []struct {
		name      string
		megabytes int
		line      func(i int) string
		rule      Rule
	}{
		{"short rows", 5, func(int) string { return "x,y\n" }, RaggedRow},
		{"ids of nothing", 25, func(i int) string {
			return fmt.Sprintf(",country:x%d,body:y%d,20x%d,,MAYBE,source:z%d,,FRIEND,,,\n", i, i, i, i)
		}, UnknownID},
		{"quotation marks", 20, func(i int) string { return fmt.Sprintf(",\"a\"b%d,\n", i) }, BadQuotes},
		{"bytes", 30, func(int) string {
			return fmt.Sprintf("%c\xff\x00\r%d,\n", rune(0x100+random.IntN(0x3000)), random.Uint64())
		}, RaggedRow},
		{"one endless line", 20, func(int) string { return "no end of it, " }, RowTooLong},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := &watched{}
			fsys := organizations(10)
			fsys.large["relations/member_of.csv"] = lines{header: header, n: c.megabytes << 20 / len(c.line(1)), line: func(i int) string { return w.line(c.line(i)) }}
			_, problems := read(t, fsys)
			w.look()
			if len(problems) == 0 || len(problems) > 12*(maxListed+1) {
				t.Errorf("%d problems", len(problems))
			}
			if !hasRule(problems, c.rule) {
				t.Errorf("none of the problems is %s", c.rule)
			}
			if w.heap > maxHeap {
				t.Errorf("%d MB took up to %d MB of heap", w.bytes>>20, w.heap>>20)
			}
		})
	}
}

func hasRule(problems []Problem, rule Rule) bool {
	for _, p := range problems {
		if p.Rule == rule {
			return true
		}
	}
	return false
}

// BenchmarkReadLarge reads a sound package of a hundred thousand entities and a
// million relations, some 100 MB, that is generated while it is read.
func BenchmarkReadLarge(b *testing.B) {
	w := &watched{}
	for b.Loop() {
		content, problems, err := Read(b.Context(), organizations(100_000))
		if err != nil || problems != nil {
			b.Fatalf("%v %v", err, problems)
		}
		w.look()
		runtime.KeepAlive(content)
	}
	b.SetBytes(sizeOf(b, organizations(100_000)))
	b.ReportMetric(float64(w.heap>>20), "MB-heap")
}

func sizeOf(b *testing.B, fsys generated) int64 {
	var size int64
	for name := range fsys.large {
		file, err := fsys.Open(name)
		if err != nil {
			b.Fatal(err)
		}
		n, err := io.Copy(io.Discard, file)
		if err != nil {
			b.Fatal(err)
		}
		size += n
	}
	return size
}
