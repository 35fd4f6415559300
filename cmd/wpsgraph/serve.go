package main

import (
	"context"
	"log/slog"
	"net/http"
	"time"

	"wpsgraph/explorer"
	"wpsgraph/graph"
	"wpsgraph/internal/catalog"
	"wpsgraph/internal/server"
	"wpsgraph/internal/store/neo4j"
	"wpsgraph/schema"
)

// serveCommand serves the graph until it is told to stop.
type serveCommand struct {
	dataFlags
	limitFlags
	clientFlags
	Listen    string `help:"The address to answer at." default:"localhost:8080"`
	Observe   string `help:"The address of /metrics and pprof, for the operators only; empty for none." default:"localhost:9464"`
	Traces    string `help:"Where to send traces: the URL of an OpenTelemetry collector, as http://localhost:4318/v1/traces; without it, nowhere." placeholder:"URL"`
	LogFormat string `help:"How to write the log: text, json, or auto: text on a terminal." enum:"auto,text,json" default:"auto"`
}

// Run serves until ctx ends. With a Neo4j server it starts also where that
// cannot be reached, and serves when it can be.
func (c *serveCommand) Run(ctx context.Context, s surroundings) error {
	log := c.logger(s)
	if c.Neo4j == "" {
		data, err := c.embedded(ctx)
		if err != nil {
			return err
		}
		return c.serve(ctx, data, log)
	}
	server, err := connect(neo4j.Config{URI: c.Neo4j})
	if err != nil {
		return err
	}
	defer func() { _ = server.Close(context.WithoutCancel(ctx)) }()
	follower := &follower{server: server, data: catalog.New(server, neo4jEngine), log: log}
	return follower.during(ctx, func(ctx context.Context) error { return c.serve(ctx, follower.data, log) })
}

func (c *serveCommand) serve(ctx context.Context, data *catalog.Catalog, log *slog.Logger) error {
	routes, err := c.routes(data, log)
	if err != nil {
		return err
	}
	config, err := c.config(log)
	if err != nil {
		return err
	}
	running, err := server.New(config, routes)
	if err != nil {
		return err
	}
	log.InfoContext(ctx, "open http://"+running.Addr().String()+"/ in a browser")
	return running.Run(ctx)
}

func (c *serveCommand) config(log *slog.Logger) (server.Config, error) {
	config := server.Defaults()
	config.Listen, config.Observe, config.Traces, config.Log = c.Listen, c.Observe, c.Traces, log
	return config, c.clientFlags.set(&config)
}

func (c *serveCommand) routes(data *catalog.Catalog, log *slog.Logger) (server.Routes, error) {
	sdl, err := schema.Text()
	if err != nil {
		return server.Routes{}, err
	}
	tell, err := newReporter(log, data)
	if err != nil {
		return server.Routes{}, err
	}
	api, err := c.handler(data, tell)
	if err != nil {
		return server.Routes{}, err
	}
	files, err := c.exports(data)
	if err != nil {
		return server.Routes{}, err
	}
	pages, err := explorer.NewHandler(explorer.Config{API: api, Schema: sdl, Now: time.Now})
	if err != nil {
		return server.Routes{}, err
	}
	return server.Routes{
		GraphQL: api,
		Pages:   pages,
		Exports: files,
		Schema:  sdl,
		Ready: func(ctx context.Context) error {
			tell.look()
			return ready(ctx, data)
		},
		Revision: revisions(data, time.Now),
		Metrics:  tell.metrics,
	}, nil
}

// exports are the files of all data; those in Neo4j came without a description.
func (c *serveCommand) exports(data *catalog.Catalog) (http.Handler, error) {
	if c.Neo4j != "" {
		return newExports(data, nil)
	}
	return newExports(data, c.files())
}

func (c *serveCommand) handler(data *catalog.Catalog, tell *reporter) (http.Handler, error) {
	w, err := graph.Words()
	if err != nil {
		return nil, err
	}
	config := graph.Defaults()
	config.Log, config.RequestID, config.Transport.Report = tell.log, server.RequestID, tell.report
	if err := c.limitFlags.set(&config); err != nil {
		return nil, err
	}
	return graph.NewHandler(data, w, config), nil
}

func (c *serveCommand) logger(s surroundings) *slog.Logger {
	format := c.LogFormat
	if format == "auto" {
		format = "json"
		if isTerminal(s.stderr) {
			format = "text"
		}
	}
	if format == "text" {
		return slog.New(slog.NewTextHandler(s.stderr, nil))
	}
	return slog.New(slog.NewJSONHandler(s.stderr, nil))
}
