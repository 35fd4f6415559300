package neo4j

import (
	"context"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"wpsgraph/internal/wps"
)

// schema are the constraints and indexes that statements rely on, by their
// names: one thing for each id, and the names of each kind in their order.
func schema() (names []string, statements map[string]string) {
	statements = make(map[string]string)
	add := func(name, text string) {
		names = append(names, name)
		statements[name] = text
	}
	for _, label := range []string{"DataSetLock", "DataSet", "Entity", "Source", "FormerId"} {
		name := "wpsgraph_" + label + "_id"
		add(name, "CREATE CONSTRAINT "+name+" IF NOT EXISTS FOR (n:"+label+") REQUIRE n.id IS UNIQUE")
	}
	for _, t := range wps.RelationTypes {
		name := "wpsgraph_" + string(t) + "_id"
		add(name, "CREATE CONSTRAINT "+name+" IF NOT EXISTS FOR ()-[r:"+string(t)+"]-() REQUIRE r.id IS UNIQUE")
	}
	for _, kind := range wps.Kinds {
		name := "wpsgraph_" + labelOf(kind) + "_name"
		add(name, "CREATE RANGE INDEX "+name+" IF NOT EXISTS FOR (n:"+labelOf(kind)+") ON (n.nameKey)")
	}
	add("wpsgraph_Source_title", "CREATE RANGE INDEX wpsgraph_Source_title IF NOT EXISTS FOR (n:Source) ON (n.titleKey)")
	return names, statements
}

// prepare makes the constraints and indexes that are not there yet. It returns
// BadUserInput where the database holds something that is not ours.
func (s *Store) prepare(ctx context.Context) error {
	if err := s.refuseForeign(ctx); err != nil {
		return err
	}
	there := make(map[string]bool)
	err := s.read(ctx, "SHOW INDEXES YIELD name RETURN name", nil, func(r *neo4j.Record) error {
		there[text(r.Values[0])] = true
		return nil
	})
	if err != nil {
		return err
	}
	names, statements := schema()
	made := false
	for _, name := range names {
		if there[name] {
			continue
		}
		made = true
		if err := s.write(ctx, statements[name], nil); err != nil {
			return err
		}
	}
	if !made {
		return nil
	}
	return s.write(ctx, "CALL db.awaitIndexes(300)", nil)
}

// refuseForeign returns BadUserInput where the database has nodes and no data
// set of ours: whoever's they are, nothing is written beside them.
func (s *Store) refuseForeign(ctx context.Context) error {
	ours, others := false, false
	err := s.read(ctx, foreignStatement, nil, func(r *neo4j.Record) error {
		ours, _ = r.Values[0].(bool)
		others, _ = r.Values[1].(bool)
		return nil
	})
	if err != nil || ours || !others {
		return err
	}
	return wps.Errorf(wps.BadUserInput,
		"the database %q of this Neo4j server holds a graph that is not ours, and is left as it is: load into a database of its own",
		s.config.Database)
}

// write runs one statement in a transaction of its own.
func (s *Store) write(ctx context.Context, statement string, params map[string]any) error {
	return s.fault(ctx, s.runOne(ctx, neo4j.AccessModeWrite, statement, params, func(ctx context.Context, result neo4j.ResultWithContext) error {
		_, err := result.Consume(ctx)
		return err
	}))
}
