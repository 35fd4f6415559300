package dataset

import "testing"

func TestIDsAndReferencesAreChecked(t *testing.T) {
	run(t, []badCase{
		{"an id of another kind", plus("entities/countries.csv", "body:uga,Uganda,HIGH,source:survey,UG"), []string{"entities/countries.csv:4:id bad-id"}},
		{"an id in capitals", plus("entities/countries.csv", "country:UGA,Uganda,HIGH,source:survey,UG"), []string{"entities/countries.csv:4:id bad-id"}},
		{"two entities with one id", plus("entities/countries.csv", "country:ken,Kenya again,HIGH,source:survey,KE"), []string{"entities/countries.csv:4:id duplicate-id"}},
		{"two sources with one id", plus("sources.csv", "source:survey,Again,,https://example.org,,yes,NEWS,"), []string{"sources.csv:4:id duplicate-id"}},
		{"a statement without a source", plus("relations/part_of.csv", ",network:eac-women,body:au,,,HIGH,,,"), []string{"relations/part_of.csv:3:sources no-source"}},
		{"an entity without a source", plus("entities/countries.csv", "country:uga,Uganda,HIGH,,UG"), []string{"entities/countries.csv:4:sources no-source"}},
		{"a source that does not exist", plus("entities/countries.csv", "country:uga,Uganda,HIGH,source:survey|source:surwey,UG"), []string{"entities/countries.csv:4:sources unknown-source"}},
		{"a source of a theme that does not exist", map[string]string{
			"entities/themes.csv": "id,name,confidence,broader,sources\ntheme:mediation,Mediation,HIGH,,source:none\n",
		}, []string{"entities/themes.csv:2:sources unknown-source"}},
		{"a publisher that does not exist", plus("sources.csv", "source:x,X,,https://example.org,,yes,NEWS,org:none"), []string{"sources.csv:4:by unknown-id"}},
		{"an entity that does not exist", plus("relations/part_of.csv", ",network:eac-women,body:aeu,,,HIGH,source:survey,,"), []string{"relations/part_of.csv:3:to unknown-id"}},
		{"a wrong kind at the end", plus("relations/part_of.csv", ",network:eac-women,country:ken,,,HIGH,source:survey,,"), []string{"relations/part_of.csv:3:to wrong-kind"}},
		{"a wrong kind at the beginning", plus("relations/member_of.csv", ",theme:mediation,body:eac,,,HIGH,source:survey,,,,,"), []string{"relations/member_of.csv:4:from wrong-kind"}},
		{"a newer thing in the place of a thing of another kind", plus("relations/supersedes.csv", ",network:eac-women,org:peace-now,,,HIGH,source:survey,"), []string{"relations/supersedes.csv:3:to wrong-kind"}},
		{"a country that does not exist", plus("entities/regional_bodies.csv", "body:x,X,,,,,LOW,source:survey,,,,,,,country:none,,"), []string{"entities/regional_bodies.csv:4:headquarters_country unknown-id"}},
		{"headquarters in a network", plus("entities/regional_bodies.csv", "body:x,X,,,,,LOW,source:survey,,,,,,,network:eac-women,,"), []string{"entities/regional_bodies.csv:4:headquarters_country wrong-kind"}},
		{"a name of nothing", plus("names.csv", "body:none,fr,OFFICIAL,Rien"), []string{"names.csv:5:entity unknown-id"}},
		{"a state of an organization", plus("states.csv", "org:peace-now,ACTIVE,2000,source:survey"), []string{"states.csv:4:entity wrong-kind"}},
		{"a figure of a network", plus("figures.csv", "network:eac-women,raised,1,USD,"), []string{"figures.csv:3:fund wrong-kind"}},
		{"a function of a network", plus("functions.csv", "network:eac-women,SPECIAL_ENVOY,PRESENT,,,,source:survey,"), []string{"functions.csv:3:body wrong-kind"}},
		{"a function without a source", plus("functions.csv", "body:au,SPECIAL_ENVOY,PRESENT,,,,,"), []string{"functions.csv:3:sources no-source"}},
		{"a function that nobody compares", plus("functions.csv", "body:au,NAVY,PRESENT,,,,source:survey,"), []string{"functions.csv:3:function bad-value"}},
		{"a tie between one body", plus("assessments.csv", "body:au,TIE_ON_WPS,NOTHING,2026,pages,one search,"), []string{"assessments.csv:4:subjects bad-value"}},
		{"an assessment of a country", plus("assessments.csv", "country:ken,SPECIAL_ENVOY,NOTHING,2026,pages,one search,"), []string{"assessments.csv:4:subjects wrong-kind"}},
		{"a total of a body that does not exist", plus("published_totals.csv", "member states,body:none,2022,2,,,source:survey,"), []string{"published_totals.csv:4:subject unknown-id"}},
		{"a total without a source", plus("published_totals.csv", "plans,,2022,2,,,,"), []string{"published_totals.csv:4:source no-source"}},
		{"a former id that an entity still has", plus("aliases_of.csv", "org:peace-now,network:eac-women"), []string{"aliases_of.csv:3:former former-id-in-use"}},
		{"a former id that leads two ways", plus("aliases_of.csv", "org:eac-women,org:peace-now"), []string{"aliases_of.csv:3:former duplicate-id"}},
		{"a former id of nothing", plus("aliases_of.csv", "org:old,org:none"), []string{"aliases_of.csv:3:id unknown-id"}},
		{"a former id that is none", plus("aliases_of.csv", "thing:old,org:peace-now"), []string{"aliases_of.csv:3:former bad-id"}},
		{"an alias of two entities, whatever its capitals", plus("names.csv", "body:eac,,ALIAS,organisation of african UNITY"), []string{"names.csv:5:text shared-alias"}},
		{"an alias that is the acronym of another", plus("names.csv", "country:ken,,ALIAS,EAW"), []string{"names.csv:5:text shared-alias"}},
		{"two official names in one language", plus("names.csv", "body:au,fr,OFFICIAL,L'Union africaine"), []string{"names.csv:5:text duplicate-name"}},
		{"an official name in no language", plus("names.csv", "body:au,,OFFICIAL,Union africaine"), []string{"names.csv:5:language missing-value"}},
	})
}

func TestTimeIsChecked(t *testing.T) {
	run(t, []badCase{
		{"a relation that ends before it begins", plus("relations/part_of.csv", ",network:eac-women,body:au,2021-05,2021-04,HIGH,source:survey,,"), []string{"relations/part_of.csv:3:until end-before-start"}},
		{"a relation that may end after it begins", plus("relations/part_of.csv", ",network:eac-women,body:au,2021-05,2021,HIGH,source:survey,,"), nil},
		{"a practice that ends before it begins", plus("entities/practices.csv", "practice:x,X,HIGH,source:survey,2019-06-02,2019-06-01,"), []string{"entities/practices.csv:3:ended end-before-start"}},
		{"a plan whose period ends before it begins", plus("entities/action_plans.csv", "plan:x,X,HIGH,source:survey,LOCAL,,,2020,2019,,,,"), []string{"entities/action_plans.csv:4:period_end end-before-start"}},
		{"a name older than what bears it", plus("entities/regional_bodies.csv", "body:x,X,,,,,LOW,source:survey,,,1990,,1980,,,,"), []string{"entities/regional_bodies.csv:4:current_name_since end-before-start"}},
		{"a function that ends before it begins", plus("functions.csv", "body:au,SPECIAL_ENVOY,PRESENT,2014,2013,,source:survey,"), []string{"functions.csv:3:until end-before-start"}},
		{"a tie before the network was there", plus("relations/part_of.csv", ",network:eac-women,body:au,2018,,HIGH,source:survey,,"), []string{"relations/part_of.csv:3:since outside-life"}},
		{"a tie in the month of the founding", plus("relations/part_of.csv", ",network:eac-women,body:au,2019,,HIGH,source:survey,,"), nil},
		{"a tie of a body before its founding counts with its predecessors", plus("relations/member_of.csv", ",country:ken,body:au,1900,,HIGH,source:survey,,,,,"), nil},
		{"a tie after the organization was gone", plus("relations/part_of.csv", ",org:peace-now,body:eac,2021,,HIGH,source:survey,,"), []string{"relations/part_of.csv:3:since outside-life"}},
		{"a tie that ends the day after the organization", plus("relations/part_of.csv", ",org:peace-now,body:eac,2001,2020-07-01,HIGH,source:survey,,"), nil},
		{"a tie that ends after the organization", plus("relations/part_of.csv", ",org:peace-now,body:eac,2001,2020-07-02,HIGH,source:survey,,"), []string{"relations/part_of.csv:3:until outside-life"}},
		{"money for the drafting of a plan", plus("relations/funds.csv", ",fund:peace,plan:ken-2,2019,,HIGH,source:survey,,,,,"), nil},
		{"a history out of order", plus("states.csv", "network:eac-women,ACTIVE,2018-12,source:survey"), []string{"states.csv:4:from status-history"}},
		{"a history with two steps at once", plus("states.csv", "network:eac-women,ACTIVE,2019-03-01,source:survey"), []string{"states.csv:4:from status-history"}},
		{"a history that ends elsewhere than at the status", plus("states.csv", "network:eac-women,INACTIVE,2022,source:survey"), []string{"entities/networks.csv:2:status status-history"}},
		{"a step without a date", plus("states.csv", "network:eac-women,ACTIVE,,source:survey"), []string{"states.csv:4:from missing-value"}},
	})
}
