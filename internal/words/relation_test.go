package words_test

import (
	"fmt"
	"testing"

	"wpsgraph/internal/words"
	"wpsgraph/internal/wps"
)

func TestARelationIsOneSentence(t *testing.T) {
	r, from, to := related(wps.Relation{Type: wps.MemberOf, From: "country:ken", To: "body:eac", Since: "2000-07-07"})
	want := "Kenya has been a member of the East African Community since 7 July 2000."
	if got := spoken(t).In("en").Relation(r, from, to, day); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// sides are ends that a relation of each type can have.
var sides = map[wps.RelationType][2]wps.ID{
	wps.MemberOf:      {"country:ken", "body:eac"},
	wps.PartOf:        {"body:eac", "body:au"},
	wps.EstablishedBy: {"network:femwise", "body:au"},
	wps.HostedBy:      {"network:nordic", "country:nld"},
	wps.PartnersWith:  {"network:femwise", "network:nordic"},
	wps.Supports:      {"country:usa", "network:femwise"},
	wps.Funds:         {"fund:wphf", "org:accord"},
	wps.Adopts:        {"country:ken", "plan:ken-nap-2"},
	wps.Supersedes:    {"plan:ken-nap-2", "plan:ken-nap-1"},
	wps.Implements:    {"plan:ken-nap-2", "framework:1325"},
	wps.Leads:         {"body:au", "practice:register"},
	wps.TakesPartIn:   {"country:nld", "practice:register"},
	wps.OperatesIn:    {"org:accord", "country:ken"},
	wps.Addresses:     {"practice:register", "theme:mediation"},
	wps.Answers:       {"practice:register", "question:wg1-q1"},
	wps.AdaptedFrom:   {"practice:register", "practice:exchange"},
}

// variants are the sentences of their own that a type has.
var variants = map[wps.RelationType][]wps.Attribute{
	wps.MemberOf: {
		{Field: wps.Status, Text: "MEMBER"},
		{Field: wps.Status, Text: "FOUNDING"},
		{Field: wps.Status, Text: "CO_CHAIR"},
		{Field: wps.Status, Text: "OBSERVER"},
		{Field: wps.Status, Text: "ASSOCIATE"},
		{Field: wps.Status, Text: "SUSPENDED"},
	},
	wps.PartnersWith: {
		{Field: wps.Basis, Text: "STATED"},
		{Field: wps.Basis, Text: "SHARED_MEMBERSHIP"},
		{Field: wps.Basis, Text: "JOINT_EVENT"},
		{Field: wps.Basis, Text: "SHARED_EVENT"},
	},
}

var states = []struct {
	name         string
	since, until wps.Date
	on           wps.Day
}{
	{"open", "2000-07-07", "", day},
	{"open, ends later", "2000-07-07", "2030", day},
	{"ended", "2000-07-07", "2010-05", day},
	{"not begun", "2030-04", "", day},
	{"no dates", "", "", day},
	{"until only", "", "2030-01-01", day},
	{"until only, ended", "", "2010", day},
	{"not recorded", "2022-12", "", day},
	{"not recorded, until only", "", "2022", day},
}

func TestRelationsInEveryStateAndLanguage(t *testing.T) {
	w := spoken(t)
	for _, language := range words.Languages {
		var lines []string
		for _, relationType := range wps.RelationTypes {
			ends := sides[relationType]
			for _, variant := range append(variants[relationType], make([]wps.Attribute, 1)...)[:max(1, len(variants[relationType]))] {
				for _, s := range states {
					r, from, to := related(wps.Relation{
						Type: relationType, From: ends[0], To: ends[1], Since: s.since, Until: s.until,
						Attributes: wps.Attributes{variant},
					})
					lines = append(lines, fmt.Sprintf("%s %s, %s: %s", relationType, variant.Text, s.name, w.In(language).Relation(r, from, to, s.on)))
				}
			}
		}
		for i, line := range lines {
			lines[i] = squeeze(line)
		}
		golden(t, "relations."+language+".txt", lines)
	}
}

// squeeze takes out the space that an empty variant leaves before a comma.
func squeeze(line string) string {
	for i := range len(line) - 1 {
		if line[i] == ' ' && line[i+1] == ',' {
			return line[:i] + line[i+1:]
		}
	}
	return line
}

func TestDetailsFollowInBrackets(t *testing.T) {
	w := spoken(t)
	cases := []struct {
		name string
		wps.Relation
	}{
		{"form and subject", wps.Relation{
			Type: wps.PartnersWith, From: "network:femwise", To: "network:nordic", Since: "2018-03",
			Attributes: wps.Attributes{{Field: wps.Form, Text: "MOU"}, {Field: wps.About, Text: "an exchange"}, {Field: wps.AboutWPS, Text: "no"}},
		}},
		{"a role that is known", wps.Relation{
			Type: wps.TakesPartIn, From: "country:ken", To: "event:pretoria", Attributes: wps.Attributes{{Field: wps.Role, Text: "co-chair"}},
		}},
		{"a role that is not", wps.Relation{
			Type: wps.Supports, From: "body:au", To: "org:accord", Since: "2019", Attributes: wps.Attributes{{Field: wps.Role, Text: "provided the room"}},
		}},
		{"through an organ", wps.Relation{
			Type: wps.MemberOf, From: "body:au", To: "network:nordic", Since: "2013", Attributes: wps.Attributes{{Field: wps.Through, Text: "Panel of the Wise"}},
		}},
		{"money", wps.Relation{
			Type: wps.Funds, From: "fund:wphf", To: "org:accord", Since: "2021",
			Attributes: wps.Attributes{{Field: wps.Amount, Text: "1234567.5"}, {Field: wps.Currency, Text: "EUR"}, {Field: wps.Year, Text: "2021-2025"}},
		}},
		{"programme", wps.Relation{
			Type: wps.OperatesIn, From: "org:accord", To: "country:ken", Attributes: wps.Attributes{{Field: wps.Programme, Text: "localization"}},
		}},
	}
	for _, language := range words.Languages {
		var lines []string
		for _, c := range cases {
			r, from, to := related(c.Relation)
			lines = append(lines, c.name+": "+w.In(language).Relation(r, from, to, day))
		}
		golden(t, "details."+language+".txt", lines)
	}
}

func TestWithAPracticeItsRelationsAreOver(t *testing.T) {
	s := spoken(t).In("en")
	cases := []struct {
		relation wps.Relation
		on       wps.Day
		want     string
	}{
		{wps.Relation{Type: wps.Leads, From: "org:accord", To: "practice:exchange"}, day, "The African Centre for the Constructive Resolution of Disputes led the practice “Exchange of mediators”."},
		{wps.Relation{Type: wps.Leads, From: "org:accord", To: "practice:register"}, 20220601, "The African Centre for the Constructive Resolution of Disputes leads the practice “Register of mediators” (it is not recorded whether this held on 1 June 2022)."},
		{wps.Relation{Type: wps.HostedBy, From: "event:pretoria", To: "body:au"}, 20221207, "The event “Inter-regional meeting, Pretoria” is hosted by the African Union."},
		{wps.Relation{Type: wps.HostedBy, From: "event:pretoria", To: "body:au"}, 20221208, "The event “Inter-regional meeting, Pretoria” was hosted by the African Union."},
		{wps.Relation{Type: wps.Answers, From: "practice:exchange", To: "question:wg1-q1"}, day, "The practice “Exchange of mediators” bears on the guiding question “Women's inclusion across mediation tracks”."},
	}
	for _, c := range cases {
		r, from, to := related(c.relation)
		if got := s.Relation(r, from, to, c.on); got != c.want {
			t.Errorf("got  %q\nwant %q", got, c.want)
		}
	}
}

func TestARelationThatIsOnlyAssumedIsMarked(t *testing.T) {
	got := spoken(t).In("en").Assumed(wps.PartnersWith, thing("network:nordic"), thing("org:accord"))
	if want := "Nordic Women Mediators and the African Centre for the Constructive Resolution of Disputes are partners (assumed, not recorded)."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
