package words

import (
	"strconv"

	"wpsgraph/internal/wps"
)

// Group is a closed list of values that have labels.
type Group string

// The groups; the values of each are as the API names them.
const (
	Kind             Group = "kind"  // of entities, singular
	Kinds            Group = "kinds" // the same, plural
	Membership       Group = "membership"
	Form             Group = "form"
	Basis            Group = "basis"
	PlanStatus       Group = "plan_status"
	PlanFlag         Group = "plan_flag"
	NetworkStatus    Group = "network_status"
	NetworkType      Group = "network_type"
	OrganizationType Group = "organization_type"
	FundingType      Group = "funding_type"
	FrameworkType    Group = "framework_type"
	EventType        Group = "event_type"
	SourceType       Group = "source_type"
	Level            Group = "level"
	Language         Group = "language"
	Track            Group = "track"
	Function         Group = "function"
	State            Group = "state_label"
	GapKind          Group = "gap_kind"
	Answer           Group = "answer"
	Confidence       Group = "confidence"
	EvidenceGrade    Group = "evidence_grade" // 0 to 4
	ResultMode       Group = "result_mode"
	ChangeKind       Group = "change_kind"
	RelationType     Group = "relation_type" // as a noun
	Outgoing         Group = "outgoing"      // what stands over a list of what it leads to
	Incoming         Group = "incoming"      // the same from the other end
)

// Groups lists them.
var Groups = []Group{
	Kind, Kinds, Membership, Form, Basis, PlanStatus, PlanFlag, NetworkStatus, NetworkType, OrganizationType,
	FundingType, FrameworkType, EventType, SourceType, Level, Language, Track, Function, State, GapKind, Answer, Confidence,
	EvidenceGrade, ResultMode, ChangeKind, RelationType, Outgoing, Incoming,
}

// Label is the word for a value of a group. The empty value is «not recorded»;
// a value that the group does not have is returned as it is.
func (s *Speaker) Label(g Group, value string) string {
	if value == "" {
		value = "NOT_RECORDED"
	}
	// SourceType OTHER: «other» alone is a plural form to go-i18n.
	key := string(g) + "." + value
	if value == "OTHER" {
		key += "_TYPE"
	}
	switch {
	case s.Has(key):
		return s.Text(key)
	case value == "NOT_RECORDED":
		return s.Text("answer.NOT_RECORDED")
	}
	return value
}

// termGroups are the groups of the terms in a slot, tried in turn.
var termGroups = map[string][]Group{
	"function": {Function}, "status": {PlanStatus}, "kind": {GapKind},
	"flags": {PlanFlag}, "missing": {PlanFlag}, "notRecorded": {PlanFlag},
	"theirs": {Level, Language}, "ours": {Level, Language},
}

// terms are the labels of values as a list.
func (s *Speaker) terms(slot string, values []string) string {
	labels := make([]string, len(values))
	for i, value := range values {
		labels[i] = s.isolate(value)
		for _, group := range termGroups[slot] {
			if label := s.Label(group, value); label != value {
				labels[i] = label
				break
			}
		}
	}
	return s.Comma(labels...)
}

// Grade is an evidence grade, 0 to 4, in words.
func (s *Speaker) Grade(n int) string { return s.Label(EvidenceGrade, strconv.Itoa(n)) }

// CountOf is a number of entities of a kind: «4 practices».
func (s *Speaker) CountOf(k wps.Kind, n int) string {
	return s.Text("count."+string(k), Count("count", n))
}
