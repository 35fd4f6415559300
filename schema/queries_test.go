package schema

import (
	"fmt"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator/rules"
)

// relationFields are the fields of each kind that follow relations, with the
// type of what they list; "" for several kinds.
var relationFields = map[string]map[string]string{
	"RegionalBody": {
		"members": "", "partOf": "", "parts": "", "plans": "ActionPlan", "frameworks": "Framework",
		"established": "", "hosts": "", "networks": "Network",
	},
	"Country": {
		"bodies": "RegionalBody", "suspensions": "RegionalBody", "plans": "ActionPlan", "organizations": "Organization",
	},
	"Network": {
		"members": "", "establishedBy": "", "hosts": "", "parts": "", "partOf": "", "countries": "Country", "themes": "Theme",
	},
	"Organization": {"networks": "Network", "countries": "Country", "themes": "Theme"},
	"ActionPlan": {
		"adoptedBy": "", "supersedes": "", "supersededBy": "", "implements": "Framework", "themes": "Theme",
		"supporters": "", "funders": "",
	},
	"Practice": {
		"leaders": "", "participants": "", "supporters": "", "funders": "", "countries": "Country", "themes": "Theme",
		"answers": "Question", "implements": "Framework", "adaptedFrom": "Practice", "adaptedBy": "Practice",
	},
	"FundingMechanism": {"funds": "", "fundedBy": "", "establishedBy": "", "themes": "Theme"},
	"Framework": {
		"adoptedBy": "", "supersedes": "", "supersededBy": "", "implementedBy": "", "themes": "Theme",
	},
	"Event":        {"hosts": "", "participants": "", "themes": "Theme"},
	"PeaceProcess": {"leaders": "", "participants": "", "supporters": "", "countries": "Country"},
	"Theme":        {"practices": "", "plans": "ActionPlan", "actors": ""},
	"Entity":       {"relations": ""},
	"Actor":        {"memberOf": "", "partners": "", "practices": ""},
}

func TestEachSideOfARelationCanBeRead(t *testing.T) {
	schema := load(t)
	for owner, fields := range relationFields {
		for field, node := range fields {
			want := node + "Connection!"
			if node == "" {
				want = "RelationConnection!"
			}
			f := schema.Types[owner].Fields.ForName(field)
			if f == nil {
				t.Errorf("%s lacks %s", owner, field)
				continue
			}
			if got := f.Type.String(); got != want {
				t.Errorf("%s.%s is %s, want %s", owner, field, got, want)
			}
		}
	}
}

// rootLists are the lists of the root, with what a client may filter and sort
// them by beside what all have.
var rootLists = []struct{ field, filter, orders string }{
	{"regionalBodies", "levels: [REGIONAL]", "FOUNDED"},
	{"countries", "", ""},
	{"networks", "types: [WOMEN_MEDIATORS], status: [ACTIVE], levels: [GLOBAL]", "FOUNDED"},
	{"organizations", "types: [CSO]", "FOUNDED"},
	{
		"actionPlans", `status: [CURRENT, OPEN_ENDED], levels: [NATIONAL], generation: [1, 2], adoptedFrom: "2010", adoptedTo: "2020-05",
		hasBudget: [YES], hasMonitoring: [NO], civilSocietyInDrafting: [NOT_RECORDED], civilSocietyInMonitoring: [YES]`, "ADOPTED GENERATION",
	},
	{
		"practices", `tracks: [TRACK_1], minTracks: 2, answers: ["question:wg1-q1"], leaders: ["org:accord"], startedFrom: "2010",
		startedTo: "2020", evidenceAtLeast: 3, levels: [LOCAL]`, "STARTED",
	},
	{"fundingMechanisms", "types: [POOLED_FUND]", "FOUNDED"},
	{"frameworks", `types: [TREATY], adoptedFrom: "2000", adoptedTo: "2001"`, "ADOPTED"},
	{"events", `types: [LAUNCH], startFrom: "2022", startTo: "2022-12-06"`, "START"},
	{"peaceProcesses", "tracks: [TRACK_1]", "START"},
	{"questions", "workingGroups: [1, 3]", "NUMBER"},
}

const filterOfAll = `ids: ["a:b"], regions: ["body:au"], countries: ["country:ken"], themes: ["theme:youth"], confidence: [HIGH], sourceRead: true`

func TestRootListsCanBeFilteredSortedAndPaged(t *testing.T) {
	for _, list := range rootLists {
		for _, order := range append(strings.Fields(list.orders), "NAME", "ID") {
			valid(t, fmt.Sprintf(`{
				%s(filter: {%s, %s}, orderBy: {field: %s, direction: DESC}, first: 2, after: "x", asOf: "2022") {
					edges { cursor node { id kind name } } nodes { id } pageInfo { hasNextPage endCursor } totalCount
				}
			}`, list.field, filterOfAll, list.filter, order))
		}
	}
	valid(t, `{ themes(filter: {ids: ["theme:youth"], broader: ["theme:prevention"]}, orderBy: {}) { nodes { narrower { id } broader { id } } } }`)
	for _, order := range []string{"TITLE", "DATE", "ID"} {
		valid(t, `{ sources(
			filter: {ids: ["source:a"], types: [PRIMARY], read: true, by: ["org:accord"], dateFrom: "2020", dateTo: "2021"}
			orderBy: {field: `+order+`}, last: 2, before: "x"
		) { nodes { title publisher url date read type by { id } cites(first: 2) { edges { cursor node { id } } totalCount } } } }`)
	}
}

func TestQueriesOfTheContractAreValid(t *testing.T) {
	for name, query := range map[string]string{
		"an operation at a date, in a language": `query @asOf(date: "2022-12-06") @language(prefer: [fr, en]) {
			node(id: "body:au") { id ... on Entity { name(language: "fr") } ... on Actor { universal } ... on Relation { id } }
			nodes(ids: ["source:a"]) { __typename ... on Source { title } }
		}`,
		"whatever an entity has": `{ node(id: "body:au") { ... on Entity {
			kind acronym names { text language kind } description note website confidence sources { id } formerIds citation(style: BIBTEX)
			relationCounts(asOf: "2022") { type direction count }
			relations(types: [MEMBER_OF], direction: IN, kinds: [COUNTRY], asOf: "2022", first: 5, orderBy: {field: SINCE, direction: DESC}) {
				edges { cursor node { id } relation {
					id type from { id } to { id } since until holds(asOf: "2020") status form basis aboutWps role about through attested
					programme year amount { amount currency year } confidence sources { id } note sentence(language: "fr")
				} }
			}
		} } }`,
		"members of a status and kind": `{ node(id: "body:au") {
			... on RegionalBody { members(kinds: [COUNTRY], statuses: [OBSERVER, SUSPENDED], includePast: true) { totalCount } }
			... on Network { members(statuses: null) { totalCount } memberCount memberCountAsOf }
			... on Country { memberOf(statuses: [ASSOCIATE]) { totalCount } bodies(statuses: [FOUNDING]) { nodes { acronym } } }
		} }`,
		"a body and what it has": `{ regionalBodies { nodes {
			level founded predecessor currentNameSince headquarters { city country { id } } languages activity(asOf: "2022")
			statusHistory { status from sources { id } } functions(asOf: "2022") { function state entity { id } since sources { id } note }
		} } }`,
		"a country and its plans": `{ countries { nodes {
			iso2 iso3 m49 region subregion planStatus(asOf: "2022")
			currentPlan(asOf: "2022") { status(asOf: "2022") generation adopted periodStart periodEnd estimatedCost { amount currency year } }
		} } }`,
		"a practice and its evidence": `{ practices { nodes {
			what outcome conditions tracks evidence(asOf: "2022") { grade says independentSources newest stale }
		} } }`,
		"a theme in a region": `{ themes { nodes {
			practices(inRegion: ["body:au"], includeNarrower: false) { totalCount }
			plans(includeNarrower: false) { totalCount } actors(includeNarrower: false) { totalCount }
		} } }`,
		"paths": `{ collaborationPaths(input: {
			from: ["body:au"], to: ["body:osce"], asOf: "2022", k: 3, maxHops: 4, relations: [PARTNERS_WITH], avoid: ["body:eu"],
			through: ["org:accord"], minConfidence: MEDIUM, allowHubs: true, assume: [{from: "body:au", to: "body:osce", type: PARTNERS_WITH}]
		}) {
			asOf resultMode notes excludedHubs { entity { id } reason pathsLeftOut } nearest { end { id } actor { id } hops }
			paths {
				from { id } to { id } length score factors { name value says } weakestConfidence weak assumed sources { id } explanation(language: "es")
				hops {
					from { id } to { id } strength relations { id } sentence(language: "es")
					joint { what { id } fromRole { id } toRole { id } actors strength }
				}
			}
		} }`,
		"gaps": `{ gaps(filter: {
			ids: ["gap:x"], kinds: [THEMATIC_COVERAGE, GLOBAL_VOID, MISSING_COUNTERPART, PLAN], subjects: ["body:au"], themes: ["theme:youth"],
			states: [THIN, COMMITMENT_ONLY, PRACTICE_ONLY], minScore: 0.5
		}, asOf: "2022", first: 3, after: "x") { totalCount nodes {
			id kind state subject { id } counterpart { id } theme { id } function missing notRecorded score scoreLow scoreHigh
			says(language: "fr") inputs { name value says } evidence { id } asOf
			assessments { subjects { id } about found on scope searched note }
		} } }`,
		"coverage": `{
			a: coverage(input: {rows: ["body:au"], by: THEME, columns: ["theme:youth"], asOf: "2022"}) {
				rows { id } columns { key label entity { id } } cells { count value state residual evidence { id } } asOf
			}
			b: coverage(input: {by: FUNCTION}) { asOf }
			c: coverage(input: {by: PLAN_STATUS}) { asOf }
		}`,
		"counts": `{
			statistics(asOf: "2022", includePast: true) {
				asOf entities { kind count } relations { type direction count } countriesEverWithPlan countriesWithCurrentPlan
				plansWithBudget { yes no notRecorded } plansWithMonitoring { yes } plansWithCivilSociety { yes } sources sourcesRead
			}
			publishedTotals(asOf: "2022") { what subject { id } asOf count of unit ours source { id } note }
			dataset { name version published licence engine citation(style: CSL_JSON) }
		}`,
	} {
		t.Run(name, func(t *testing.T) { valid(t, query) })
	}
}

func TestEverythingCanBeReachedFromTheRoot(t *testing.T) {
	schema := load(t)
	reached := map[string]bool{}
	reach(schema, schema.Query, reached)
	for _, d := range ours(schema) {
		if !reached[d.Name] {
			t.Errorf("no query reads or takes a %s", d.Name)
		}
	}
}

// reach marks a definition and all that it leads to.
func reach(schema *ast.Schema, d *ast.Definition, reached map[string]bool) {
	if reached[d.Name] {
		return
	}
	reached[d.Name] = true
	for _, f := range d.Fields {
		reach(schema, schema.Types[f.Type.Name()], reached)
		for _, a := range f.Arguments {
			reach(schema, schema.Types[a.Type.Name()], reached)
		}
	}
	for _, name := range d.Interfaces {
		reach(schema, schema.Types[name], reached)
	}
	for _, possible := range schema.GetPossibleTypes(d) {
		reach(schema, possible, reached)
	}
}

// valid checks a query as a server would.
func valid(t *testing.T, query string) {
	t.Helper()
	if _, err := gqlparser.LoadQueryWithRules(load(t), query, rules.NewDefaultRules()); err != nil {
		t.Errorf("%v in\n%s", err, query)
	}
}
