package neo4j

import (
	"context"
	"sync/atomic"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"wpsgraph/internal/store"
	"wpsgraph/internal/wps"
)

var _ store.Store = (*Store)(nil)

// Store is a store.Store. Its methods may be called at the same time.
type Store struct {
	config Config
	driver neo4j.DriverWithContext
	closed atomic.Bool
	joints joints
}

// Open makes a store without asking the server anything; Verify does. It
// returns BadUserInput where the address cannot be one.
func Open(c Config) (*Store, error) {
	if err := c.check(); err != nil {
		return nil, err
	}
	driver, err := newDriver(&c)
	if err != nil {
		return nil, wps.Errorf(wps.BadUserInput, "%q cannot be used as the address of a Neo4j server: %s", c.URI, err)
	}
	s := &Store{config: c, driver: driver}
	s.joints = joints{read: s.readNamed, lanes: make(map[alike]*lane)}
	return s, nil
}

// Close ends all connections.
func (s *Store) Close(ctx context.Context) error {
	if s.closed.Swap(true) {
		return nil
	}
	return s.driver.Close(ctx)
}

func (s *Store) session(ctx context.Context, mode neo4j.AccessMode) neo4j.SessionWithContext {
	return s.driver.NewSession(ctx, neo4j.SessionConfig{AccessMode: mode, DatabaseName: s.config.Database})
}

func nothingLoaded() error {
	return wps.Errorf(wps.Unavailable, "no data set is loaded in this Neo4j database: run `wpsgraph load DIR --neo4j URI`")
}

func versionGone(v wps.Version, held string) error {
	return wps.Errorf(wps.VersionGone, "the version %q of the data (%s) is no longer here, %s is: ask again for the current one", v.Name, v.Hash, held)
}
