package paths

// usage counts how many of the actors between of each path taken before are on
// a path: three bits for each path taken, the highest of them set as soon as it
// are more than half.
type usage [3]uint64

// tooMany are the highest bits of all counts.
const tooMany = 0x4924924924924924

const countsAWord = 21

// exceeds tells whether the path shares more than half with one taken.
func (u *usage) exceeds() bool { return (u[0]|u[1]|u[2])&tooMany != 0 }

// add adds another usage.
func (u *usage) add(v *usage) {
	for i := range u {
		u[i] += v[i]
	}
}

// within tells whether no count is higher than the other's.
func (u *usage) within(v *usage) bool {
	for i := range u {
		if ((v[i]|tooMany)-u[i])&tooMany != tooMany {
			return false
		}
	}
	return true
}
