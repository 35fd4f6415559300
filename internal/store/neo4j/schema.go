package neo4j

import (
	"context"
	"fmt"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"wpsgraph/internal/wps"
)

// schema are the constraints and indexes that statements rely on, by their
// names: one thing for each id, and the names of each kind in their order. Each
// has a variable of its own: neo4j-admin, which reads all of them as one text,
// now and then finds that a second one is declared already.
func schema() (names []string, statements map[string]string) {
	statements = make(map[string]string)
	add := func(name, text string) {
		statements[name] = strings.NewReplacer("※", name, "·", fmt.Sprintf("v%d", len(names))).Replace(text)
		names = append(names, name)
	}
	for _, label := range []string{"DataSetLock", "DataSet", "Entity", "Source", "FormerId"} {
		add("wpsgraph_"+label+"_id", "CREATE CONSTRAINT ※ IF NOT EXISTS FOR (·:"+label+") REQUIRE ·.id IS UNIQUE")
	}
	for _, t := range wps.RelationTypes {
		add("wpsgraph_"+string(t)+"_id", "CREATE CONSTRAINT ※ IF NOT EXISTS FOR ()-[·:"+string(t)+"]-() REQUIRE ·.id IS UNIQUE")
	}
	for _, kind := range wps.Kinds {
		add("wpsgraph_"+labelOf(kind)+"_name", "CREATE RANGE INDEX ※ IF NOT EXISTS FOR (·:"+labelOf(kind)+") ON (·.nameKey)")
	}
	add("wpsgraph_Source_title", "CREATE RANGE INDEX ※ IF NOT EXISTS FOR (·:Source) ON (·.titleKey)")
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
	if s.closed.Load() {
		return wps.Errorf(wps.Unavailable, "the connection to the Neo4j server was closed by this process")
	}
	if err := ctx.Err(); err != nil {
		return stopped(err)
	}
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer func() { _ = session.Close(context.WithoutCancel(ctx)) }()
	s.observe(ctx, statement)
	result, err := session.Run(ctx, statement, params, within(ctx))
	if err == nil {
		_, err = result.Consume(ctx)
	}
	return s.fault(ctx, err)
}
