package search

import "strings"

// compact finds names that are the query written in one, or the other way round:
// "unwomen", "fem wise africa".
func (m *matcher) compact() []found {
	best := map[uint32]found{}
	for _, word := range m.q.compact {
		for _, n := range m.x.inNames.of(word) {
			if !m.allowed(n) || m.x.unspaced(n) != word {
				continue
			}
			h := found{doc: m.x.docOf[n], name: int32(n)}
			h.how, h.score = m.same(n)
			keepBetter(best, h)
		}
	}
	return values(best)
}

// shifted finds names that are the query written in one but for typos, so that
// blanks may be anywhere: "Sri aLnka".
func (m *matcher) shifted() ([]found, error) {
	best := map[uint32]found{}
	if len(m.q.words) < 2 || len(m.q.words) > maxCompact+1 {
		return nil, nil
	}
	for _, word := range m.q.compact {
		changes := typosIn(word, typos)
		if changes == 0 {
			continue
		}
		err := m.x.inNames.near(word, changes, func(names []uint32, n int) {
			q := nearTypo
			if n > 1 {
				q = farTypo
			}
			for _, name := range names {
				if m.allowed(name) && abs(len(m.x.unspaced(name))-len(word)) <= changes {
					keepBetter(best, found{m.x.docOf[name], int32(name), Fuzzy, score(Fuzzy, worth[q], 1, m.x.names[name].class)})
				}
			}
		})
		if err != nil {
			return nil, err
		}
	}
	return values(best), nil
}

// unspaced is the key of a name in one.
func (x *Index) unspaced(n uint32) string { return strings.ReplaceAll(x.key(n), " ", "") }

func keepBetter(best map[uint32]found, h found) {
	if b, ok := best[h.doc]; !ok || h.score > b.score || h.score == b.score && h.name < b.name {
		best[h.doc] = h
	}
}

func values(best map[uint32]found) []found {
	hits := make([]found, 0, len(best))
	for _, h := range best {
		hits = append(hits, h)
	}
	return hits
}

func abs(n int) int { return max(n, -n) }
