package dataset

import (
	"fmt"
	"io/fs"
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	"wpsgraph/internal/wps"
)

// cleanPackage has one of everything and no fault:
//
//	country:ken ──MEMBER_OF──▶ body:eac ◀──PARTNERS_WITH── body:au
//	     │                        ▲
//	  ADOPTED                  PART_OF
//	     ▼                        │
//	plan:ken-2 ──SUPERSEDES──▶ plan:ken-1    network:eac-women ◀──FUNDS── fund:peace
var cleanPackage = map[string]string{
	"datapackage.json": `{"name":"small","title":"A small package","version":"2026.11","created":"2026-11-24T00:00:00Z",
 "licenses":[{"name":"CC-BY-4.0"}],"homepage":"https://example.org/data"}`,
	"sources.csv": `id,title,publisher,url,date,read,type,by
source:annual-report,Annual report,East African Community,https://example.org/report,2022-03,yes,OFFICIAL,body:eac
source:survey,Survey,A university,https://example.org/survey,2021,no,RESEARCH,
`,
	"entities/regional_bodies.csv": `id,name,acronym,description,website,note,confidence,sources,visibility,level,founded,predecessor,current_name_since,headquarters_city,headquarters_country,languages,universal
body:au,African Union,AU,All of Africa.,https://au.int,,HIGH,source:survey,,CONTINENTAL,1963-05-25,Organisation of African Unity,2002,,,ar|en|fr,no
body:eac,East African Community,EAC,,,,HIGH,source:annual-report|source:survey,PUBLIC,SUBREGIONAL,2000-07-07,,,Arusha,country:tza,en|sw,
`,
	"entities/countries.csv": `id,name,confidence,sources,iso2
country:ken,Kenya,HIGH,source:survey,KE
country:tza,Tanzania,HIGH,source:survey,TZ
`,
	"entities/networks.csv": `id,name,acronym,confidence,sources,network_type,level,founded,status,membership
network:eac-women,East African Women,EAW,MEDIUM,source:survey,WOMEN_MEDIATORS,SUBREGIONAL,2019-03,ACTIVE,120
`,
	"entities/organizations.csv": `id,name,confidence,sources,organization_type,founded,ended
org:peace-now,Peace Now,LOW,source:survey,CSO,1999,2020-06-30
`,
	"entities/action_plans.csv": `id,name,confidence,sources,level,generation,adopted,period_start,period_end,url,cost_amount,cost_currency,dedicated_budget
plan:ken-1,First plan,HIGH,source:survey,NATIONAL,1,2016-03-08,2016,2018,,,,no
plan:ken-2,Second plan,HIGH,source:survey,NATIONAL,2,2020-05,2020,2024,https://example.org/plan,1200000.50,USD,yes
`,
	"entities/practices.csv": `id,name,confidence,sources,started,ended,tracks
practice:talks,Talks,HIGH,source:survey,2019-06,,TRACK_1|TRACK_2
`,
	"entities/funding_mechanisms.csv": `id,name,confidence,sources,funding_type
fund:peace,Peace fund,HIGH,source:survey,POOLED_FUND
`,
	"entities/themes.csv": `id,name,confidence,broader
theme:mediation,Mediation,HIGH,theme:participation
theme:participation,Participation,HIGH,
`,
	"entities/questions.csv": `id,name,confidence,sources,working_group,number,asked
question:wg1-q1,Tracks,HIGH,source:survey,1,1,Which practices?
`,
	"relations/member_of.csv": `id,from,to,since,until,confidence,sources,note,status,role,through,attested
,country:ken,body:eac,2000-07-07,,HIGH,source:annual-report,,FOUNDING,,,
,country:tza,body:eac,2000-07-07,,HIGH,source:annual-report,,FOUNDING,,,2005 Arusha|2010 Nairobi
`,
	"relations/part_of.csv": `id,from,to,since,until,confidence,sources,note,role
,network:eac-women,body:eac,2019-03,,HIGH,source:survey,,organ
`,
	"relations/partners_with.csv": `id,from,to,since,until,confidence,sources,note,form,basis,about,wps
,body:au,body:eac,2010,,HIGH,source:survey,signed in Addis Ababa,MOU,STATED,mediation,yes
`,
	"relations/adopted.csv": `id,from,to,since,until,confidence,sources,note
,country:ken,plan:ken-1,2016-03-08,,HIGH,source:survey,
,country:ken,plan:ken-2,2020-05,,HIGH,source:survey,
`,
	"relations/supersedes.csv": `id,from,to,since,until,confidence,sources,note
,plan:ken-2,plan:ken-1,2020-05,,HIGH,source:survey,
`,
	"relations/funds.csv": `id,from,to,since,until,confidence,sources,note,about,amount,currency,year
,fund:peace,network:eac-women,2020,2022,HIGH,source:survey,,,50000,EUR,2020-2022
`,
	"relations/answers.csv": `id,from,to,confidence,sources
,practice:talks,question:wg1-q1,HIGH,source:survey
`,
	"names.csv": `entity,language,kind,text
body:au,fr,OFFICIAL,Union africaine
body:au,,ALIAS,Organisation of African Unity
body:eac,,HIDDEN,East Afrikan Comunity
`,
	"states.csv": `entity,status,from,sources
network:eac-women,BEING_ESTABLISHED,2018-11,source:survey
network:eac-women,ACTIVE,2019-03,source:survey
`,
	"figures.csv": `fund,what,amount,currency,year
fund:peace,raised,131000000,USD,2017
`,
	"functions.csv": `body,function,state,since,until,entity,sources,note
body:eac,WOMEN_MEDIATOR_NETWORK,PRESENT,2019-03,,network:eac-women,source:survey,
`,
	"assessments.csv": `subjects,about,found,on,scope,searched,note
body:au|body:eac,TIE_ON_WPS,NOTHING,2026-11-24,public pages,two searches,
body:eac,SPECIAL_ENVOY,NOTHING,2026-11-24,public pages,one search,
`,
	"published_totals.csv": `what,subject,as_of,count,of,unit,source,note
member states,body:eac,2022,2,,,source:survey,
national action plans that are long,,2022,1,3,percent,source:survey,
`,
	"aliases_of.csv": `former,id
org:eac-women,network:eac-women
`,
}

// packageWith is the clean package with other files in place of its own; an
// empty text takes a file away.
func packageWith(files map[string]string) fs.FS {
	all := maps.Clone(cleanPackage)
	maps.Copy(all, files)
	fsys := fstest.MapFS{}
	for file, text := range all {
		if text != "" {
			fsys[file] = &fstest.MapFile{Data: []byte(text)}
		}
	}
	return fsys
}

// read reads a package that is one.
func read(t *testing.T, fsys fs.FS) (*wps.Content, []Problem) {
	t.Helper()
	content, problems, err := Read(t.Context(), fsys)
	if err != nil {
		t.Fatalf("Read: %v", err)
	}
	if (content == nil) != HasErrors(problems) {
		t.Fatalf("content is nil: %v, but there are errors: %v", content == nil, HasErrors(problems))
	}
	return content, problems
}

// marks are problems without their sentences: "file:row:column rule".
func marks(problems []Problem) []string {
	var all []string
	for _, p := range problems {
		all = append(all, fmt.Sprintf("%s:%d:%s %s", p.File, p.Row, p.Column, p.Rule))
	}
	return all
}

// plus is a file of the clean package with further lines.
func plus(file string, lines ...string) map[string]string {
	return map[string]string{file: cleanPackage[file] + strings.Join(lines, "\n") + "\n"}
}
