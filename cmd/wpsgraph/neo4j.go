package main

import (
	"context"
	"log/slog"
	"os"
	"strings"
	"time"

	"wpsgraph/internal/catalog"
	"wpsgraph/internal/store/neo4j"
	"wpsgraph/internal/wps"
)

// neo4jEngine is what users are told that the engine is.
const neo4jEngine = "neo4j"

// secrets are the variables with the user and the password of a Neo4j server.
// There are no flags for them: everybody on a machine can read those.
var secrets = []string{"WPSGRAPH_NEO4J_USER", "WPSGRAPH_NEO4J_PASSWORD", "WPSGRAPH_NEO4J_PASSWORD_FILE"}

// connect makes a store on a Neo4j server, with the user and the password that
// the environment gives.
func connect(config neo4j.Config) (*neo4j.Store, error) {
	config.User, config.Password = os.Getenv(secrets[0]), os.Getenv(secrets[1])
	if file := os.Getenv(secrets[2]); file != "" {
		text, err := os.ReadFile(file)
		if err != nil {
			return nil, wps.Errorf(wps.BadUserInput, "%s names a file that cannot be read: %s", secrets[2], err)
		}
		config.Password = strings.TrimRight(string(text), "\r\n")
	}
	if config.User == "" && config.Password != "" {
		config.User = "neo4j"
	}
	return neo4j.Open(config)
}

// How often a server is asked whether it can be reached, and which version it
// has.
const (
	untilReached = 2 * time.Second
	untilAsked   = time.Second
)

// follower keeps a catalog at the version that a Neo4j server has.
type follower struct {
	server *neo4j.Store
	data   *catalog.Catalog
	log    *slog.Logger
}

// during follows while something runs. Where waiting for the server helps
// nothing (it refuses the password, it is too old) that ends with the reason.
func (f *follower) during(ctx context.Context, run func(context.Context) error) error {
	running, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	if err := f.server.Verify(ctx); wps.CodeOf(err) == wps.BadUserInput {
		return err
	}
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		if err := f.reach(running); err != nil {
			stop(err)
			return
		}
		f.data.Watch(running, untilAsked, f.warn)
	}()
	err := run(running)
	if cause := context.Cause(running); ctx.Err() == nil && cause != nil {
		err = cause
	}
	stop(nil)
	<-ended
	return err
}

// reach waits until the server can be reached; it gives the error that waiting
// does not help against.
func (f *follower) reach(ctx context.Context) error {
	said := false
	for {
		err := f.server.Verify(ctx)
		if err == nil || ctx.Err() != nil || wps.CodeOf(err) == wps.BadUserInput {
			return err
		}
		if !said {
			f.warn(err)
		}
		said = true
		select {
		case <-ctx.Done():
			return nil
		case <-time.After(untilReached):
		}
	}
}

func (f *follower) warn(err error) {
	f.log.Warn("the data in Neo4j cannot be taken up now; it is tried again", "error", err)
}
