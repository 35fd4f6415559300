package wps

// NetworkStatus is the state of a network or body on a day.
type NetworkStatus string

// The states; the zero value is not recorded.
const (
	BeingEstablished NetworkStatus = "BEING_ESTABLISHED"
	Active           NetworkStatus = "ACTIVE"
	Inactive         NetworkStatus = "INACTIVE"
)

// String is the name of the state, NOT_RECORDED for the zero value.
func (s NetworkStatus) String() string {
	if s == "" {
		return "NOT_RECORDED"
	}
	return string(s)
}

// State is one step of a status history: the status from a date until the
// next step begins.
type State struct {
	Status  NetworkStatus
	From    Date
	Sources []ID
}

// Activity is the status of an entity on day d. Before the first step of its
// history nothing is recorded. Without a history it is the recorded current
// status from the day that the entity was founded, and not recorded before;
// where no founding is recorded either, it is the current status on any day
// from which it is known to exist.
func (e *Entity) Activity(d Day) NetworkStatus {
	if len(e.States) == 0 {
		if d < e.KnownSince {
			return ""
		}
		return NetworkStatus(e.Attributes.Text(CurrentStatus))
	}
	var now NetworkStatus
	for _, s := range e.States {
		if s.From.First() <= d {
			now = s.Status
		}
	}
	return now
}

// Function is something that a regional body can have for the agenda.
type Function string

// The functions that are compared between regional bodies.
const (
	WomenMediatorNetwork Function = "WOMEN_MEDIATOR_NETWORK"
	RegionalActionPlan   Function = "REGIONAL_ACTION_PLAN"
	ResultsFramework     Function = "RESULTS_FRAMEWORK"
	SpecialEnvoy         Function = "SPECIAL_ENVOY"
	CivilSocietyBody     Function = "CIVIL_SOCIETY_BODY"
	FundingFunction      Function = "FUNDING_MECHANISM"
	TrainingCentre       Function = "TRAINING_CENTRE"
	EarlyWarning         Function = "EARLY_WARNING"
	GenderMinisters      Function = "GENDER_MINISTERS"
)

// Functions lists them in the order in which they are shown.
var Functions = []Function{
	WomenMediatorNetwork, RegionalActionPlan, ResultsFramework, SpecialEnvoy, CivilSocietyBody,
	FundingFunction, TrainingCentre, EarlyWarning, GenderMinisters,
}

// Presence says whether a thing is there, as far as anybody recorded.
type Presence string

// Present: it is there. Planned: it was announced. Inherited: a containing body
// has it. ConfirmedAbsent: a source states that it is not there. The zero value
// is not recorded, which never means no.
const (
	Present         Presence = "PRESENT"
	Planned         Presence = "PLANNED"
	Inherited       Presence = "INHERITED"
	ConfirmedAbsent Presence = "CONFIRMED_ABSENT"
)

// FunctionState says that a regional body has, or plans, a function from a
// date until another. Several rows of one body and function are its history,
// or several things that serve it.
type FunctionState struct {
	Body     ID
	Function Function
	State    Presence
	Since    Date
	Until    Date
	Entity   ID // what serves the function; "" where none of ours
	Sources  []ID
	Note     string
}

// Span is when the state holds; a missing since means from the first day. As
// everywhere for states, it holds from the first day that its start names.
func (s FunctionState) Span() Span {
	span := NewSpan(s.Since, s.Until)
	span.SinceLast = span.SinceFirst
	return span
}
