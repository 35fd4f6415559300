package memory

import (
	"context"

	"wpsgraph/internal/wps"
)

// Replace puts a content in the place of the one that is there. Readers that
// have begun go on reading the old one to their end. It returns BadDataPackage
// where the content does not hold together, which dataset.Read would have found.
func (s *Store) Replace(ctx context.Context, c *wps.Content) (wps.Report, error) {
	s.replacing.Lock()
	defer s.replacing.Unlock()
	if err := stopped(ctx); err != nil {
		return wps.Report{}, err
	}
	if s.closed {
		return wps.Report{}, nothingLoaded()
	}
	if err := c.Check(); err != nil {
		return wps.Report{}, err
	}
	old := s.current.Load()
	if old == nil {
		old = new(snapshot)
	}
	if old.version.Hash == c.Version.Hash {
		return wps.Report{Before: old.version, After: old.version}, nil
	}
	fresh := newSnapshot(c, s.manyTies)
	report := compare(old, fresh)
	if err := stopped(ctx); err != nil {
		return wps.Report{}, err
	}
	s.current.Store(fresh)
	return report, nil
}
