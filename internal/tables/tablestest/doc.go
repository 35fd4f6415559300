// Package tablestest makes small data sets for tests from a few lines of text,
// so that a test shows what it is about.
//
//	body:west
//	country:aa
//	country:aa MEMBER_OF body:west since=1975-05-28
//	practice:p started=2019 sources=source:s
//	source:s type=EVALUATION read=yes by=org:o date=2020
//	function body:west WOMEN_MEDIATOR_NETWORK PLANNED since=2022-12-06
//	assessment body:west WOMEN_MEDIATOR_NETWORK
//	total member+states subject=body:west as_of=2020 count=1
//
// A line is an entity, a relation, a source, a function, an assessment or a
// published total; "#" begins a comment. Values have no blanks; several are
// joined by "|". It is for tests only: what it cannot read fails the test.
package tablestest
