package memory

// slab gives out slices that are parts of larger ones, so that an answer of a
// thousand lists is a dozen allocations, and none where an earlier answer was
// freed.
type slab[T any] struct {
	chunks [][]T
	used   int // how many of the chunks were begun
	free   []T // what is left of the last of them
}

// The sizes of chunks; what is given back is kept up to mostKept.
const (
	smallestChunk = 64
	largestChunk  = 2048
	mostKept      = 8 * largestChunk
)

// take gives n zero values.
func (s *slab[T]) take(n int) []T {
	if n == 0 {
		return nil
	}
	for n > len(s.free) {
		s.begin(n)
	}
	taken := s.free[:n:n]
	s.free = s.free[n:]
	return taken
}

// begin goes to the next chunk, which is made for n at least where there is none.
func (s *slab[T]) begin(n int) {
	if s.used == len(s.chunks) {
		size := smallestChunk
		if s.used > 0 {
			size = min(2*len(s.chunks[s.used-1]), largestChunk)
		}
		s.chunks = append(s.chunks, make([]T, max(n, size)))
	}
	s.free = s.chunks[s.used]
	s.used++
}

// reset takes back all that was given out.
func (s *slab[T]) reset() {
	kept := 0
	for i := range s.chunks[:s.used] {
		chunk := s.chunks[i]
		if i == s.used-1 {
			chunk = chunk[:len(chunk)-len(s.free)]
		}
		clear(chunk)
		kept += len(s.chunks[i])
	}
	if kept > mostKept {
		s.chunks = nil
	}
	s.used, s.free = 0, nil
}
