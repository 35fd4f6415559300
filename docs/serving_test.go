package docs_test

import (
	"bufio"
	"context"
	"net/http"
	"os/exec"
	"regexp"
	"testing"
	"time"
)

var opened = regexp.MustCompile(`open (http://[^/]+/)`)

// serves starts a server at a port that is free, asks it whether it is ready,
// and ends it.
func serves(t *testing.T, binary string, arguments []string) {
	t.Helper()
	ctx, stop := context.WithTimeout(t.Context(), time.Minute)
	defer stop()
	command := exec.CommandContext(ctx, binary, append(arguments, "--listen", "localhost:0", "--observe", "")...)
	command.Dir = ".."
	log, err := command.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	said, address := "", ""
	for lines := bufio.NewScanner(log); address == "" && lines.Scan(); said += lines.Text() + "\n" {
		if found := opened.FindStringSubmatch(lines.Text()); found != nil {
			address = found[1]
		}
	}
	if address == "" {
		t.Errorf("the server does not say where it is: %s", said)
	} else {
		ready(ctx, t, address)
	}
	stop()
	_ = command.Wait() // it was killed
}

func ready(ctx context.Context, t *testing.T, address string) {
	t.Helper()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address+"readyz", http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Error(err)
		return
	}
	defer func() { _ = response.Body.Close() }()
	if response.StatusCode != http.StatusOK {
		t.Errorf("the server is not ready: %s", response.Status)
	}
}
