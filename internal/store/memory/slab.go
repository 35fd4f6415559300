package memory

// slab gives out slices that are parts of larger ones, so that an answer of a
// thousand lists is a dozen allocations.
type slab[T any] struct {
	free []T
	next int // how much to make when free is used up
}

const largestSlab = 2048

// take gives n zero values.
func (s *slab[T]) take(n int) []T {
	if n == 0 {
		return nil
	}
	if n > len(s.free) {
		size := max(n, s.next)
		s.next = min(2*size, largestSlab)
		s.free = make([]T, size)
	}
	taken := s.free[:n:n]
	s.free = s.free[n:]
	return taken
}
