package memory_test

import (
	"testing"

	"wpsgraph/internal/store"
	"wpsgraph/internal/store/memory"
	"wpsgraph/internal/store/storetest"
)

func TestEngine(t *testing.T) {
	storetest.Run(t, func(t testing.TB) store.Store {
		s := memory.New()
		t.Cleanup(func() { _ = s.Close(t.Context()) })
		return s
	})
}
