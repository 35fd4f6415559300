package main

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"time"
)

// program is the program itself, as its users start it: with its log, which goes
// nowhere, its limits and its figures.
type program struct {
	address string
	running *exec.Cmd
}

// startProgram builds the program in a folder, starts it and waits until it is
// ready.
func startProgram(ctx context.Context, dir string) (*program, error) {
	path := filepath.Join(dir, "wpsgraph")
	if out, err := exec.CommandContext(ctx, "go", "build", "-o", path, "./cmd/wpsgraph").CombinedOutput(); err != nil {
		return nil, fmt.Errorf("go build, which must be run in the folder of the module: %w: %s", err, out)
	}
	free, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	p := &program{address: free.Addr().String()}
	if err := free.Close(); err != nil {
		return nil, err
	}
	p.running = exec.CommandContext(ctx, path, "serve", "--listen", p.address, "--observe", "127.0.0.1:0")
	p.running.Env = append(os.Environ(), "GOGC="+strconv.Itoa(collectAt))
	if err := p.running.Start(); err != nil {
		return nil, err
	}
	return p, p.wait(ctx)
}

// wait waits until the program can be asked.
func (p *program) wait(ctx context.Context) error {
	for range 200 {
		request, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+p.address+"/readyz", nil)
		if err != nil {
			return err
		}
		if answer, err := http.DefaultClient.Do(request); err == nil {
			_ = answer.Body.Close()
			if answer.StatusCode == http.StatusOK {
				return nil
			}
		}
		time.Sleep(50 * time.Millisecond)
	}
	p.stop()
	return fmt.Errorf("%s is not ready after ten seconds", p.address)
}

func (p *program) stop() {
	_ = p.running.Process.Kill()
	_ = p.running.Wait()
}

// cpu is the time of processors that the program has taken so far, where Linux
// says it; its clock ticks a hundred times a second.
func (p *program) cpu() time.Duration {
	return cpuOf("/proc/" + strconv.Itoa(p.running.Process.Pid) + "/stat")
}
