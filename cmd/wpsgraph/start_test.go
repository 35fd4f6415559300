package main

import (
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"
)

// built builds the program as it is shipped.
func built(t testing.TB) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "wpsgraph")
	build := exec.Command("go", "build", "-trimpath", "-o", path, ".")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return path
}

// started starts the program and waits for its first answer.
func started(t testing.TB, path string) (process *os.Process, base string) {
	t.Helper()
	var written log
	command := exec.Command(path, "serve", "--listen", "localhost:0", "--observe", "", "--log-format", "json")
	command.Stderr = &written
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	base = written.address(t)
	answer(t, base, `{dataset{version}}`)
	return command.Process, base
}

func answer(t testing.TB, base, document string) {
	t.Helper()
	response, err := http.Post(base+"/graphql", "application/json", strings.NewReader(`{"query":`+strconv.Quote(document)+`}`))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	body, err := io.ReadAll(response.Body)
	if err != nil || !strings.HasPrefix(string(body), `{"data":`) {
		t.Fatalf("%v: %.200s", err, body)
	}
}

// most is the most memory that a process had, in KiB.
func most(t testing.TB, p *os.Process) int {
	t.Helper()
	status, err := os.ReadFile("/proc/" + strconv.Itoa(p.Pid) + "/status")
	if err != nil {
		t.Fatal(err)
	}
	_, after, _ := strings.Cut(string(status), "VmHWM:")
	kib, err := strconv.Atoi(strings.Fields(after)[0])
	if err != nil {
		t.Fatal(err)
	}
	return kib
}

const mostMemory = 150 << 10 // KiB

func TestTheServerFitsInItsMemory(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Log("memory is measured on Linux only")
		return
	}
	p, base := started(t, built(t))
	defer func() { _ = p.Kill(); _, _ = p.Wait() }()
	for range 20 {
		answer(t, base, `{ gaps(first: 20) { nodes { says helpers { actor { name } path { explanation } } } } }`)
		answer(t, base, `{ search(query: "women mediators") { nodes { name } } }`)
		answer(t, base, `{ collaborationPaths(input: { from: ["body:sadc"], to: ["body:osce"] }) { paths { explanation } } }`)
		answer(t, base, `{ practices(first: 100) { nodes { name themes { nodes { name } } } } }`)
	}
	if kib := most(t, p); kib > mostMemory {
		t.Errorf("the server took %d MiB, at most %d are allowed", kib>>10, mostMemory>>10)
	}
}

// BenchmarkStart takes the time from the start of the process to its first
// answer over the data that it carries.
func BenchmarkStart(b *testing.B) {
	path := built(b)
	memory := 0
	for b.Loop() {
		begun := time.Now()
		p, _ := started(b, path)
		b.ReportMetric(float64(time.Since(begun).Milliseconds()), "ms/start")
		memory = max(memory, most(b, p))
		_ = p.Kill()
		_, _ = p.Wait()
	}
	b.ReportMetric(float64(memory>>10), "MiB")
}
