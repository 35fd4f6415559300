package memory

import (
	"context"
	"sync"
	"sync/atomic"

	"wpsgraph/internal/store"
	"wpsgraph/internal/wps"
)

var _ store.Store = (*Store)(nil)

// Store is a store.Store. Its methods may be called at the same time.
type Store struct {
	current atomic.Pointer[snapshot]

	replacing sync.Mutex // one Replace, or Close, at a time
	closed    bool

	manyTies int32 // see tieOrders
}

// manyTies is from how many ties on their order is kept.
const manyTies = 256

// New gives a store in which nothing is loaded.
func New() *Store { return &Store{manyTies: manyTies} }

// Version names the data set that is there.
func (s *Store) Version(ctx context.Context) (wps.Version, error) {
	if err := stopped(ctx); err != nil {
		return wps.Version{}, err
	}
	now := s.current.Load()
	if now == nil {
		return wps.Version{}, nothingLoaded()
	}
	return now.version, nil
}

// Tables gives the small lists.
func (s *Store) Tables(ctx context.Context, v wps.Version) (wps.Tables, error) {
	now, err := s.at(ctx, v)
	if err != nil {
		return wps.Tables{}, err
	}
	return now.tables, nil
}

// Close lets go of the data set.
func (s *Store) Close(context.Context) error {
	s.replacing.Lock()
	defer s.replacing.Unlock()
	s.closed = true
	s.current.Store(nil)
	return nil
}

// at is the snapshot of a version. It returns Unavailable or VersionGone where
// there is none, and Timeout where the context has ended.
func (s *Store) at(ctx context.Context, v wps.Version) (*snapshot, error) {
	if err := stopped(ctx); err != nil {
		return nil, err
	}
	now := s.current.Load()
	switch {
	case now == nil:
		return nil, nothingLoaded()
	case now.version.Hash != v.Hash:
		return nil, wps.Errorf(wps.VersionGone,
			"the version %q of the data (%s) is no longer here, %q (%s) is: ask again for the current one",
			v.Name, v.Hash, now.version.Name, now.version.Hash)
	}
	return now, nil
}

func nothingLoaded() error {
	return wps.Errorf(wps.Unavailable, "no data are loaded in this process: start it with a data package that has no faults, or wait until it has been read")
}

// stopped returns Timeout where the context has ended.
func stopped(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return &wps.Error{Code: wps.Timeout, Message: "reading was stopped before it was done: ask for less at once, or allow more time", Cause: err}
	}
	return nil
}
