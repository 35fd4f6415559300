package paths

import "wpsgraph/internal/topology"

// usage counts how many of the actors between of each path taken before are on
// a path: three bits for each path taken, the highest of them set as soon as it
// are more than half.
type usage [3]uint64

// tooMany are the highest bits of all counts.
const tooMany = 0x4924924924924924

const countsAWord = 21

// exceeds tells whether the path shares more than half with one taken.
func (u *usage) exceeds() bool { return (u[0]|u[1]|u[2])&tooMany != 0 }

// plus adds two usages.
func (u usage) plus(v usage) usage { return usage{u[0] + v[0], u[1] + v[1], u[2] + v[2]} }

// within tells whether no count is higher than the other's.
func (u *usage) within(v *usage) bool {
	for i := range u {
		if ((v[i]|tooMany)-u[i])&tooMany != tooMany {
			return false
		}
	}
	return true
}

// taken are the paths taken so far, as what they forbid to further ones.
type taken struct {
	begin  usage                   // of a path that shares nothing
	shares map[topology.Node]usage // of the actors between of paths taken
	barred map[topology.Node]bool  // the only actor between of a path taken
	counts int
	same   [][]topology.Node // paths of which no actor between counts: not to be taken twice
}

func newTaken() *taken {
	return &taken{shares: map[topology.Node]usage{}, barred: map[topology.Node]bool{}}
}

// take adds a path; counted are its actors between, without those that every
// path must pass.
func (t *taken) take(path, counted []topology.Node) {
	switch len(counted) {
	case 0:
		t.same = append(t.same, path)
		return
	case 1:
		t.barred[counted[0]] = true
		return
	}
	word, shift := t.counts/countsAWord, 3*(t.counts%countsAWord)
	t.counts++
	t.begin[word] += uint64(3-len(counted)/2) << shift
	for _, n := range counted {
		u := t.shares[n]
		u[word] += 1 << shift
		t.shares[n] = u
	}
}

// isSame tells whether a path was taken before.
func (t *taken) isSame(path []topology.Node) bool {
	for _, other := range t.same {
		if equal(path, other) {
			return true
		}
	}
	return false
}

// begins tells whether a path taken before begins with these nodes.
func (t *taken) begins(path []topology.Node) bool {
	for _, other := range t.same {
		if len(path) <= len(other) && equal(path, other[:len(path)]) {
			return true
		}
	}
	return false
}

func equal(a, b []topology.Node) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}
