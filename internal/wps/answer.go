package wps

// Answer is what the data say to a question that could be answered yes or no.
// NotRecorded, the zero value, never means no.
type Answer string

// The three answers.
const (
	NotRecorded Answer = ""
	Yes         Answer = "YES"
	No          Answer = "NO"
)

// String is YES, NO or NOT_RECORDED.
func (a Answer) String() string {
	if a == NotRecorded {
		return "NOT_RECORDED"
	}
	return string(a)
}

// And is No where one of them is No, Yes where both are Yes, else NotRecorded.
func (a Answer) And(b Answer) Answer {
	switch {
	case a == No || b == No:
		return No
	case a == Yes && b == Yes:
		return Yes
	}
	return NotRecorded
}
