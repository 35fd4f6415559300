package dataset

// Rule is the stable name of what a problem breaks.
type Rule string

// The rules about the form of the files.
const (
	BadDescription   Rule = "bad-description"    // datapackage.json is no JSON, or lacks what a data set must say of itself
	NoEntities       Rule = "no-entities"        // there is not one entity
	UnknownFile      Rule = "unknown-file"       // a file that the package does not have
	UnknownColumn    Rule = "unknown-column"     // a column that the file does not have
	MissingColumn    Rule = "missing-column"     // a column that the file must have
	DuplicateColumn  Rule = "duplicate-column"   // a column that stands twice
	BadQuotes        Rule = "bad-quotes"         // a line that is no CSV
	RaggedRow        Rule = "ragged-row"         // more or fewer cells than the header
	RowTooLong       Rule = "row-too-long"       // beyond the limit of a row
	CellTooLong      Rule = "cell-too-long"      // beyond the limit of a cell
	NotUTF8          Rule = "not-utf-8"          // bytes that are no UTF-8
	LineBreak        Rule = "line-break"         // a line break inside a cell
	ControlCharacter Rule = "control-character"  // a character that cannot be seen
	SpacesAround     Rule = "spaces-around"      // a space at the beginning or end of a cell
	EmptyRow         Rule = "empty-row"          // commas and nothing else
	EmptyItem        Rule = "empty-item"         // nothing between two separators of a list
	RepeatedItem     Rule = "repeated-item"      // the same twice in one list
	DuplicateRow     Rule = "duplicate-row"      // the same line twice
	MissingValue     Rule = "missing-value"      // an empty cell that must not be empty
	BadValue         Rule = "bad-value"          // none of the values that the column allows
	BadDate          Rule = "bad-date"           // a date that cannot be
	BadNumber        Rule = "bad-number"         // a number that is none
	BadYear          Rule = "bad-year"           // neither a year nor a span of years
	BadAddress       Rule = "bad-address"        // no address of the web
	BadCurrency      Rule = "bad-currency"       // no code of a currency
	UnknownCurrency  Rule = "unknown-currency"   // a code of which no currency is known
	UnknownLanguage  Rule = "unknown-language"   // no tag of a known language
	BadID            Rule = "bad-id"             // an id that has not the form of its kind
	BadRelationID    Rule = "bad-relation-id"    // an explicit id that has not the form TYPE:from:to:since:N
	NeedlessID       Rule = "needless-id"        // an explicit id of a relation that needs none
	EndBeforeStart   Rule = "end-before-start"   // an end before its start
	MissingHalf      Rule = "missing-half"       // an amount without its currency, or the other way round
	FormerIDInUse    Rule = "former-id-in-use"   // a former id that an entity still has
	DuplicateID      Rule = "duplicate-id"       // two records with one id
	UnknownID        Rule = "unknown-id"         // an id that no entity has
	UnknownSource    Rule = "unknown-source"     // a source that does not exist
	NoSource         Rule = "no-source"          // a statement without a source
	WrongKind        Rule = "wrong-kind"         // an entity of a kind that cannot stand there
	SelfRelation     Rule = "self-relation"      // a relation of an entity to itself
	Duplicate        Rule = "duplicate-relation" // the same relation twice
	Cycle            Rule = "cycle"              // supersedes, part of or broader in a circle
	OutsideLife      Rule = "outside-life"       // a relation before or after one of its ends existed
	NotSaidIfWPS     Rule = "wps-not-recorded"   // two bodies tied, and not said whether it is about WPS
	StatusHistory    Rule = "status-history"     // a history out of order, or that ends elsewhere than at the status
	DuplicateName    Rule = "duplicate-name"     // two official names in one language
	SharedAlias      Rule = "shared-alias"       // an alias that names another entity too
	WithheldSource   Rule = "withheld-publisher" // a source in use that a withheld entity published
	TotalDiffers     Rule = "total-differs"      // a published total that our records do not give
)

// warnings are the rules whose breach leaves the content whole.
var warnings = map[Rule]bool{
	SpacesAround: true, EmptyRow: true, RepeatedItem: true, UnknownCurrency: true,
	OutsideLife: true, NotSaidIfWPS: true, SharedAlias: true, WithheldSource: true, TotalDiffers: true,
}

// Severity is what a breach of the rule stops.
func (r Rule) Severity() Severity {
	if warnings[r] {
		return Warning
	}
	return Error
}
