package neo4jtest

import (
	"net"
	"strconv"
	"testing"
)

// Imported starts a server, at a port that is free, whose database neo4j-admin
// made from files in a folder; it is stopped, and its data removed, when the test
// ends.
func Imported(t testing.TB, name, folder string) *Server {
	t.Helper()
	s := &Server{t: t, args: []string{"--name", name, "--port", freePort(t), "--heap", "512m", "--java"}}
	if _, said := script(append([]string{"import", folder, "--fresh"}, s.args...)...); said != "" {
		missing(t, said)
	}
	t.Cleanup(func() { s.run("stop", "--fresh") })
	uri, said := script(append([]string{"start"}, s.args...)...)
	if uri == "" {
		missing(t, said)
	}
	s.URI = uri
	return s
}

// freePort is a port that nothing listens at.
func freePort(t testing.TB) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = l.Close() }()
	return strconv.Itoa(l.Addr().(*net.TCPAddr).Port)
}
