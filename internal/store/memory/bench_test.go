package memory_test

import (
	"fmt"
	"testing"

	"wpsgraph/internal/store/memory"
	"wpsgraph/internal/store/storetest"
)

func BenchmarkRead(b *testing.B) {
	for _, size := range []int{2_000, 100_000} {
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			storetest.Bench(b, memory.New(), storetest.Large(size, 6*size))
		})
	}
}
