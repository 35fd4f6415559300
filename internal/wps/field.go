package wps

// Field is a property that entities of some kinds, or relations of some types,
// may have. It is the name of the column in the data package.
type Field string

// The fields of entities of every kind.
const (
	FieldID          Field = "id"
	FieldName        Field = "name"
	FieldAcronym     Field = "acronym"
	FieldDescription Field = "description"
	FieldWebsite     Field = "website"
	FieldNote        Field = "note"
	FieldConfidence  Field = "confidence"
	FieldSources     Field = "sources"
	FieldNames       Field = "names"      // names in other languages, aliases
	FieldFormerIDs   Field = "former_ids" // see Entity.FormerIDs
	FieldStates      Field = "states"     // see Entity.States
	FieldFigures     Field = "figures"    // see Entity.Figures
)

// The fields of some kinds of entities.
const (
	Level                    Field = "level"
	Founded                  Field = "founded"
	Predecessor              Field = "predecessor"
	CurrentNameSince         Field = "current_name_since"
	HeadquartersCity         Field = "headquarters_city"
	HeadquartersCountry      Field = "headquarters_country"
	Languages                Field = "languages"
	Universal                Field = "universal"
	ISO2                     Field = "iso2"
	ISO3                     Field = "iso3"
	M49                      Field = "m49"
	GeographicRegion         Field = "region"
	GeographicSubregion      Field = "subregion"
	NetworkType              Field = "network_type"
	CurrentStatus            Field = "status"
	Membership               Field = "membership"
	MembershipAsOf           Field = "membership_as_of"
	NationalChapters         Field = "national_chapters"
	NationalChaptersAsOf     Field = "national_chapters_as_of"
	RegionalNetworks         Field = "regional_networks"
	OrganizationType         Field = "organization_type"
	Ended                    Field = "ended"
	Sections                 Field = "sections"
	Generation               Field = "generation"
	Adopted                  Field = "adopted"
	PeriodStart              Field = "period_start"
	PeriodEnd                Field = "period_end"
	URL                      Field = "url"
	CoordinatingBody         Field = "coordinating_body"
	Pages                    Field = "pages"
	CostAmount               Field = "cost_amount"
	CostCurrency             Field = "cost_currency"
	DedicatedBudget          Field = "dedicated_budget"
	MonitoringFramework      Field = "monitoring_framework"
	CivilSocietyInDrafting   Field = "civil_society_in_drafting"
	CivilSocietyInMonitoring Field = "civil_society_in_monitoring"
	Started                  Field = "started"
	Tracks                   Field = "tracks"
	What                     Field = "what"
	Outcome                  Field = "outcome"
	Conditions               Field = "conditions"
	FundingType              Field = "funding_type"
	FrameworkType            Field = "framework_type"
	Symbol                   Field = "symbol"
	EventType                Field = "event_type"
	Start                    Field = "start"
	End                      Field = "end"
	City                     Field = "city"
	EventCountry             Field = "country"
	Broader                  Field = "broader"
	WorkingGroup             Field = "working_group"
	Number                   Field = "number"
	Asked                    Field = "asked"
)

// The fields of some types of relations.
const (
	Status    Field = "status"
	Role      Field = "role"
	Form      Field = "form"
	Basis     Field = "basis"
	About     Field = "about"
	AboutWPS  Field = "wps"
	Through   Field = "through"
	Attested  Field = "attested"
	Programme Field = "programme"
	Amount    Field = "amount"
	Currency  Field = "currency"
	Year      Field = "year"
)

// ValueType says how the text of a field is to be read.
type ValueType int

// The types of values.
const (
	TextValue   ValueType = iota // any text
	DateValue                    // a Date
	NumberValue                  // a number, digits with at most one point
	AnswerValue                  // yes or no; nothing where it is not recorded
	ListValue                    // several texts
	EnumValue                    // one of FieldType.Values
	EnumsValue                   // several of FieldType.Values
	RefValue                     // the id of an entity of the kind FieldType.Kind
)

// FieldType is the form of one field.
type FieldType struct {
	Field  Field
	Type   ValueType
	Values []string // what an EnumValue or EnumsValue may be
	Kind   Kind     // what a RefValue points to
}

var (
	levels   = []string{"GLOBAL", "CONTINENTAL", "REGIONAL", "SUBREGIONAL", "CROSS_REGIONAL", "NATIONAL", "LOCAL"}
	tracks   = []string{"TRACK_1", "TRACK_2", "TRACK_3"}
	statuses = []string{string(BeingEstablished), string(Active), string(Inactive)}

	headquarters = []FieldType{{Field: HeadquartersCity}, {Field: HeadquartersCountry, Type: RefValue, Kind: Country}}
	renamed      = []FieldType{{Field: Founded, Type: DateValue}, {Field: Predecessor}, {Field: CurrentNameSince, Type: DateValue}}
	level        = FieldType{Field: Level, Type: EnumValue, Values: levels}
	universal    = FieldType{Field: Universal, Type: AnswerValue}
)

// fieldsOfKind holds, in the order of their columns, the fields of each kind
// beside those that every kind has.
var fieldsOfKind = map[Kind][]FieldType{
	RegionalBody: join([]FieldType{level}, renamed, headquarters, []FieldType{{Field: Languages, Type: ListValue}, universal}),
	Country: {
		{Field: ISO2}, {Field: ISO3}, {Field: M49}, {Field: GeographicRegion}, {Field: GeographicSubregion},
	},
	Network: join([]FieldType{
		{Field: NetworkType, Type: EnumValue, Values: []string{
			"WOMEN_MEDIATORS", "WOMEN_LEADERS", "FOCAL_POINTS", "CIVIL_SOCIETY", "YOUTH", "RESEARCH", "ALLIANCE", "CONFERENCE_SERIES",
		}},
		level,
		{Field: Founded, Type: DateValue},
		{Field: CurrentStatus, Type: EnumValue, Values: statuses},
		{Field: Membership, Type: NumberValue},
		{Field: MembershipAsOf, Type: DateValue},
		{Field: NationalChapters, Type: NumberValue},
		{Field: NationalChaptersAsOf, Type: DateValue},
		{Field: RegionalNetworks, Type: NumberValue},
	}, headquarters, []FieldType{universal}),
	Organization: join([]FieldType{
		{Field: OrganizationType, Type: EnumValue, Values: []string{
			"CSO", "INGO", "UN_ENTITY", "GOVERNMENT", "THINK_TANK", "ACADEMIC", "FOUNDATION",
		}},
		{Field: Founded, Type: DateValue},
		{Field: Ended, Type: DateValue},
		{Field: Predecessor},
		{Field: CurrentNameSince, Type: DateValue},
		{Field: Sections, Type: NumberValue},
	}, headquarters),
	ActionPlan: {
		level,
		{Field: Generation, Type: NumberValue},
		{Field: Adopted, Type: DateValue},
		{Field: PeriodStart, Type: DateValue},
		{Field: PeriodEnd, Type: DateValue},
		{Field: URL},
		{Field: CoordinatingBody},
		{Field: Pages, Type: NumberValue},
		{Field: CostAmount, Type: NumberValue},
		{Field: CostCurrency},
		{Field: DedicatedBudget, Type: AnswerValue},
		{Field: MonitoringFramework, Type: AnswerValue},
		{Field: CivilSocietyInDrafting, Type: AnswerValue},
		{Field: CivilSocietyInMonitoring, Type: AnswerValue},
	},
	Practice: {
		level,
		{Field: Started, Type: DateValue},
		{Field: Ended, Type: DateValue},
		{Field: Tracks, Type: EnumsValue, Values: tracks},
		{Field: What},
		{Field: Outcome},
		{Field: Conditions},
	},
	FundingMechanism: {
		{Field: FundingType, Type: EnumValue, Values: []string{
			"POOLED_FUND", "BASKET_FUND", "NATIONAL_BUDGET_LINE", "GENDER_RESPONSIVE_BUDGETING", "BILATERAL", "PHILANTHROPIC",
		}},
		{Field: Founded, Type: DateValue},
	},
	Framework: {
		{Field: FrameworkType, Type: EnumValue, Values: []string{
			"UNSC_RESOLUTION", "TREATY", "PROTOCOL", "POLICY", "STRATEGY", "DECLARATION", "RESULTS_FRAMEWORK",
		}},
		{Field: Adopted, Type: DateValue},
		{Field: Symbol},
		{Field: URL},
	},
	Event: {
		{Field: EventType, Type: EnumValue, Values: []string{"MEETING", "LAUNCH", "CONFERENCE"}},
		{Field: Start, Type: DateValue},
		{Field: End, Type: DateValue},
		{Field: City},
		{Field: EventCountry, Type: RefValue, Kind: Country},
	},
	PeaceProcess: {
		{Field: Start, Type: DateValue},
		{Field: End, Type: DateValue},
		{Field: Tracks, Type: EnumsValue, Values: tracks},
	},
	Theme:    {{Field: Broader, Type: RefValue, Kind: Theme}},
	Question: {{Field: WorkingGroup, Type: NumberValue}, {Field: Number, Type: NumberValue}, {Field: Asked}},
}

var (
	role  = FieldType{Field: Role}
	about = FieldType{Field: About}
	wps   = FieldType{Field: AboutWPS, Type: AnswerValue}
)

// fieldsOfRelation holds the fields of each type of relation beside those that
// every relation has.
var fieldsOfRelation = map[RelationType][]FieldType{
	MemberOf: {
		{Field: Status, Type: EnumValue, Values: []string{"MEMBER", "FOUNDING", "OBSERVER", "ASSOCIATE", "SUSPENDED", "CO_CHAIR"}},
		role,
		{Field: Through},
		{Field: Attested, Type: ListValue},
	},
	PartOf:        {role},
	EstablishedBy: {role, about},
	PartnersWith: {
		{Field: Form, Type: EnumValue, Values: []string{
			"MOU", "JOINT_PROGRAMME", "JOINT_STATEMENT", "STRATEGIC_PARTNERSHIP", "ALLIANCE", "TWINNING",
		}},
		{Field: Basis, Type: EnumValue, Values: []string{"STATED", "JOINT_EVENT", "SHARED_EVENT", "SHARED_MEMBERSHIP"}},
		about, wps,
	},
	Supports:    {role, about, wps},
	Funds:       {about, {Field: Amount, Type: NumberValue}, {Field: Currency}, {Field: Year}},
	TakesPartIn: {role, about},
	OperatesIn:  {role, about, {Field: Programme}, {Field: Year}},
}

func join(parts ...[]FieldType) []FieldType {
	var all []FieldType
	for _, part := range parts {
		all = append(all, part...)
	}
	return all
}

// FieldsOf lists the fields of a kind beside those that every kind has, in the
// order of their columns.
func FieldsOf(k Kind) []FieldType { return fieldsOfKind[k] }

// FieldsOfRelation lists the fields of a type of relation beside those that
// every relation has (id, from, to, since, until, confidence, sources, note).
func FieldsOfRelation(t RelationType) []FieldType { return fieldsOfRelation[t] }
