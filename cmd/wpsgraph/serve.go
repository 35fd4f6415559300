package main

import (
	"context"
	"log/slog"
	"net/http"
	"net/netip"
	"os"
	"time"

	"wpsgraph/explorer"
	"wpsgraph/graph"
	"wpsgraph/internal/catalog"
	"wpsgraph/internal/server"
	"wpsgraph/internal/wps"
	"wpsgraph/schema"
)

// serveCommand serves the graph until it is told to stop.
type serveCommand struct {
	dataFlags
	Listen      string        `help:"The address to answer at." default:"localhost:8080"`
	Observe     string        `help:"The address of /metrics and pprof, for the operators only; empty for none." default:""`
	CORSOrigin  []string      `name:"cors-origin" help:"An origin whose pages may ask the API; repeatable." placeholder:"ORIGIN"`
	Proxy       []string      `help:"A network of proxies whose X-Forwarded-For is believed; repeatable." placeholder:"CIDR"`
	Connections int           `help:"How many connections may be open at once." default:"1000"`
	Rate        float64       `help:"How many requests a second one client address may send; 0 for no limit." default:"0"`
	Burst       int           `help:"How many requests one client address may send at once, where there is a rate." default:"20"`
	Timeout     time.Duration `help:"The time that one operation may take." default:"10s"`
	MaxCost     int           `help:"The most that one operation may cost." default:"20000"`
	MaxDepth    int           `help:"How deep fields may stand inside fields." default:"15"`
	MaxFields   int           `help:"How many fields an operation may select, fragments written out." default:"1000"`
	MaxTokens   int           `help:"How many words and signs a document may have." default:"4000"`
	LogFormat   string        `help:"How to write the log: text, json, or auto: text on a terminal." enum:"auto,text,json" default:"auto"`
}

// Run serves until ctx ends.
func (c *serveCommand) Run(ctx context.Context, s surroundings) error {
	log := c.logger(s)
	data, err := c.open(ctx)
	if err != nil {
		return err
	}
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
	config.Listen, config.Observe, config.Log = c.Listen, c.Observe, log
	config.Origins, config.Connections, config.Rate, config.Burst = c.CORSOrigin, c.Connections, c.Rate, c.Burst
	for _, text := range c.Proxy {
		network, err := netip.ParsePrefix(text)
		if err != nil {
			return config, wps.Errorf(wps.BadUserInput, "--proxy %q is not a network: write it as 10.0.0.0/8", text)
		}
		config.Proxies = append(config.Proxies, network)
	}
	return config, nil
}

func (c *serveCommand) routes(data *catalog.Catalog, log *slog.Logger) (server.Routes, error) {
	sdl, err := schema.Text()
	if err != nil {
		return server.Routes{}, err
	}
	api, err := c.handler(data, log)
	if err != nil {
		return server.Routes{}, err
	}
	pages, err := explorer.NewHandler()
	if err != nil {
		return server.Routes{}, err
	}
	return server.Routes{
		GraphQL: api,
		Pages:   pages,
		Schema:  sdl,
		Ready: func(ctx context.Context) error {
			view, err := data.View()
			if err != nil {
				return err
			}
			_, err = view.Store.Version(ctx)
			return err
		},
		Revision: func(*http.Request) string { return revision(data) },
	}, nil
}

// revision is all that an answer depends on beside its request.
func revision(data *catalog.Catalog) string {
	view, err := data.View()
	if err != nil {
		return ""
	}
	return view.Version.Hash + "-" + time.Now().UTC().Format(time.DateOnly) + "-" + buildRevision()
}

func (c *serveCommand) handler(data *catalog.Catalog, log *slog.Logger) (http.Handler, error) {
	w, err := graph.Words()
	if err != nil {
		return nil, err
	}
	config := graph.Defaults()
	config.Log = log
	config.MaxCost, config.Transport.Timeout = c.MaxCost, c.Timeout
	config.Limits.Depth, config.Limits.Fields, config.Limits.Tokens = c.MaxDepth, c.MaxFields, c.MaxTokens
	return graph.NewHandler(data, w, config), nil
}

func (c *serveCommand) logger(s surroundings) *slog.Logger {
	format := c.LogFormat
	if format == "auto" {
		format = "json"
		if f, ok := s.stderr.(*os.File); ok {
			if info, err := f.Stat(); err == nil && info.Mode()&os.ModeCharDevice != 0 {
				format = "text"
			}
		}
	}
	if format == "text" {
		return slog.New(slog.NewTextHandler(s.stderr, nil))
	}
	return slog.New(slog.NewJSONHandler(s.stderr, nil))
}
