package main

import (
	"context"
	"errors"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"wpsgraph/internal/catalog"
	"wpsgraph/internal/store/neo4j"
	"wpsgraph/internal/wps"
)

// startInNeo4j loads a package into a Neo4j that has no data, starts on what is
// there then, asks the questions, and takes the data away again.
func startInNeo4j(ctx context.Context, address, folder string, times int) (r *report, err error) {
	r = new(report)
	content, err := r.read(ctx, folder)
	if err != nil {
		return nil, err
	}
	base, err := newDatabase(address)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, base.Close(ctx)) }()
	if err := base.isEmpty(ctx); err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, base.empty(ctx)) }()
	if r.Loaded, err = load(ctx, address, content); err != nil {
		return nil, err
	}
	began := time.Now()
	engine, err := neo4j.Open(neo4j.Config{URI: address})
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, engine.Close(ctx)) }()
	data := catalog.New(engine, "neo4j")
	if err := r.takeUp(ctx, data, began); err != nil {
		return nil, err
	}
	return r, r.ask(data, idsOf(content), times)
}

// load loads a package and says how many seconds that took.
func load(ctx context.Context, address string, content *wps.Content) (float64, error) {
	began := time.Now()
	engine, err := neo4j.Open(neo4j.Config{URI: address})
	if err != nil {
		return 0, err
	}
	_, err = engine.Replace(ctx, content)
	return time.Since(began).Seconds(), errors.Join(err, engine.Close(ctx))
}

// database is a Neo4j, past the engine: that never takes all data away.
type database struct{ driver.DriverWithContext }

func newDatabase(address string) (database, error) {
	d, err := driver.NewDriverWithContext(address, driver.NoAuth())
	return database{d}, err
}

// isEmpty gives an error where there are data: they are not ours to take away.
func (d database) isEmpty(ctx context.Context) error {
	result, err := driver.ExecuteQuery(ctx, d, "MATCH (n) RETURN n LIMIT 1", nil, driver.EagerResultTransformer)
	if err == nil && len(result.Records) > 0 {
		return errors.New("the Neo4j has data: give one that has none")
	}
	return err
}

// empty takes all data away, in transactions that fit into the memory of a
// small server: relations first, because a node has any number of them.
func (d database) empty(ctx context.Context) error {
	session := d.NewSession(ctx, driver.SessionConfig{})
	defer func() { _ = session.Close(ctx) }()
	for _, statement := range []string{
		"MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 10000 ROWS",
		"MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS OF 10000 ROWS",
	} {
		result, err := session.Run(ctx, statement, nil)
		if err != nil {
			return err
		}
		if _, err := result.Consume(ctx); err != nil {
			return err
		}
	}
	return nil
}
