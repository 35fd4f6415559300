package gaps

// Kind is what sort of gap it is.
type Kind string

// The kinds of gaps.
const (
	ThematicCoverage   Kind = "THEMATIC_COVERAGE"
	StructuralHole     Kind = "STRUCTURAL_HOLE"
	MissingCounterpart Kind = "MISSING_COUNTERPART"
	Plan               Kind = "PLAN"
	Evidence           Kind = "EVIDENCE"
	Track              Kind = "TRACK"
	GlobalVoid         Kind = "GLOBAL_VOID"
)

// Kinds lists them.
var Kinds = []Kind{ThematicCoverage, StructuralHole, MissingCounterpart, Plan, Evidence, Track, GlobalVoid}

// State is how far a thing is there, as far as anybody recorded.
type State string

// The states.
const (
	ConfirmedAbsent State = "CONFIRMED_ABSENT" // a source states that it is not there
	Planned         State = "PLANNED"          // it was announced
	Inherited       State = "INHERITED"        // a containing body has it
	Thin            State = "THIN"             // it is there, with fewer than two actors
	CommitmentOnly  State = "COMMITMENT_ONLY"  // a plan or framework names it, no practice is recorded
	PracticeOnly    State = "PRACTICE_ONLY"    // a practice is recorded, no plan or framework names it
	NotRecorded     State = "NOT_RECORDED"     // nobody recorded it; it never means absent
	Present         State = "PRESENT"          // it is there
)

// States lists them.
var States = []State{ConfirmedAbsent, Planned, Inherited, Thin, CommitmentOnly, PracticeOnly, NotRecorded, Present}

// Flag is what an action plan can be without.
type Flag string

// The flags of plans.
const (
	Budget                   Flag = "BUDGET"
	Monitoring               Flag = "MONITORING"
	CivilSocietyInDrafting   Flag = "CIVIL_SOCIETY_IN_DRAFTING"
	CivilSocietyInMonitoring Flag = "CIVIL_SOCIETY_IN_MONITORING"
	Localization             Flag = "LOCALIZATION"
	Successor                Flag = "SUCCESSOR"
)

// Flags lists them; each weighs 1.
var Flags = []Flag{Budget, Monitoring, CivilSocietyInDrafting, CivilSocietyInMonitoring, Localization, Successor}
