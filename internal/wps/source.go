package wps

// SourceType is what kind of text a source is.
type SourceType string

// The types of sources.
const (
	PrimarySource      SourceType = "PRIMARY"
	OfficialSource     SourceType = "OFFICIAL"
	EvaluationSource   SourceType = "EVALUATION"
	ResearchSource     SourceType = "RESEARCH"
	CivilSocietySource SourceType = "CIVIL_SOCIETY"
	NewsSource         SourceType = "NEWS"
	IndexSource        SourceType = "INDEX"
	OtherSource        SourceType = "OTHER"
)

// SourceTypes lists them.
var SourceTypes = []SourceType{
	PrimarySource, OfficialSource, EvaluationSource, ResearchSource,
	CivilSocietySource, NewsSource, IndexSource, OtherSource,
}

// Source is where a statement was found.
type Source struct {
	ID        ID
	Title     string
	Publisher string
	URL       string
	Date      Date // of publication; "" where the text states none
	Read      bool // the text was read and supports what cites it
	Type      SourceType
	By        ID // the entity that published it; "" where it is none of ours
}

// Assessment records that somebody looked for something, where and when. It is
// its own source. It never says that the thing is absent in the world.
type Assessment struct {
	Subjects []ID   // one body, or the two bodies of a tie
	About    string // "TIE_ON_WPS" or a Function
	Found    string // "NOTHING"
	On       Date
	Scope    string
	Searched string
	Note     string
}

// PublishedTotal is a count that somebody published, to hold ours against.
type PublishedTotal struct {
	What    string
	Subject ID // the body it speaks of; "" for the world
	AsOf    Date
	Count   float64
	Of      float64 // the whole that Count is a part of; 0 where none is stated
	Unit    string  // "percent" where Count is a share
	Source  ID
	Note    string
}
