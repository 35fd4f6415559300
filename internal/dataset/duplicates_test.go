package dataset

import (
	"fmt"
	"testing"
)

func TestRelationsThatStandTwiceAreReported(t *testing.T) {
	const (
		partOf   = "relations/part_of.csv"
		partners = "relations/partners_with.csv"
	)
	run(t, []badCase{
		{"the same line", plus(partOf, ",network:eac-women,body:eac,2019-03,,HIGH,source:survey,,organ"), []string{partOf + ":3: duplicate-relation"}},
		{"the same with another source", plus(partOf, ",network:eac-women,body:eac,2019-03,,LOW,source:annual-report,a note,organ"), []string{partOf + ":3: duplicate-relation"}},
		{"the same under an id of its own", plus(partOf, "PART_OF:network:eac-women:body:eac:2019-03:2,network:eac-women,body:eac,2019-03,,HIGH,source:survey,,organ"), []string{partOf + ":3: duplicate-relation"}},
		{"another role without an id of its own", plus(partOf, ",network:eac-women,body:eac,2019-03,,HIGH,source:survey,,chapter"), []string{partOf + ":3:id duplicate-id"}},
		{"another role under an id of its own", plus(partOf, "PART_OF:network:eac-women:body:eac:2019-03:2,network:eac-women,body:eac,2019-03,,HIGH,source:survey,,chapter"), nil},
		{"two others under one id", plus(partOf,
			"PART_OF:network:eac-women:body:eac:2019-03:2,network:eac-women,body:eac,2019-03,,HIGH,source:survey,,chapter",
			"PART_OF:network:eac-women:body:eac:2019-03:2,network:eac-women,body:eac,2019-03,,HIGH,source:survey,,office"), []string{partOf + ":4:id duplicate-id"}},
		{"the same since another date", plus(partOf, ",network:eac-women,body:eac,2022,,HIGH,source:survey,,organ"), nil},
		{"an id that nobody needs", plus(partOf, "PART_OF:network:eac-women:body:au:-:2,network:eac-women,body:au,,,HIGH,source:survey,,"), []string{partOf + ":3:id needless-id"}},
		{"an id of another form", plus(partOf, "PART_OF:the-second,network:eac-women,body:au,,,HIGH,source:survey,,"), []string{partOf + ":3:id bad-relation-id"}},
		{"an id that is the default one", plus(partOf, "PART_OF:network:eac-women:body:au:-,network:eac-women,body:au,,,HIGH,source:survey,,"), []string{partOf + ":3:id bad-relation-id"}},
		{"a partnership the other way round", plus(partners, ",body:eac,body:au,2010,,HIGH,source:survey,,MOU,STATED,mediation,yes"), []string{partners + ":3: duplicate-relation"}},
		{"the other way round in another form", plus(partners, ",body:eac,body:au,2010,,HIGH,source:survey,,ALLIANCE,STATED,mediation,yes"), nil},
		{"the other way round about something else", plus(partners, ",body:eac,body:au,2010,,HIGH,source:survey,,MOU,STATED,training,yes"), nil},
		{"the other way round since another date", plus(partners, ",body:eac,body:au,2010-05,,HIGH,source:survey,,MOU,STATED,mediation,yes"), nil},
		{"a membership the other way round is no duplicate", plus(partOf,
			",network:eac-women,org:peace-now,,,HIGH,source:survey,,"), nil},
		{"to itself", plus(partOf, ",body:au,body:au,,,HIGH,source:survey,,"), []string{partOf + ":3:to self-relation"}},
		{"a plan in its own place", plus("relations/supersedes.csv", ",plan:ken-1,plan:ken-1,,,HIGH,source:survey,"), []string{"relations/supersedes.csv:3:to self-relation"}},
		{"two bodies, and not said whether about WPS", plus(partners, ",body:eac,body:au,2012,,HIGH,source:survey,,,,trade,"), []string{partners + ":3:wps wps-not-recorded"}},
		{"a body and a network need not say", plus(partners, ",body:eac,network:eac-women,2020,,HIGH,source:survey,,,,,"), nil},
	})
}

func TestRelationsOfOneDefaultIDAreComparedUpToALimit(t *testing.T) {
	lines := []string{}
	for i := range maxGroup {
		lines = append(lines, fmt.Sprintf("PART_OF:network:eac-women:body:eac:2019-03:%d,network:eac-women,body:eac,2019-03,,HIGH,source:survey,,role %d", i, i))
	}
	run(t, []badCase{
		{"as many as may be", plus("relations/part_of.csv", lines[1:]...), nil},
		{"one more", plus("relations/part_of.csv", lines...), []string{"relations/part_of.csv:1002: duplicate-relation"}},
	})
}

func TestCirclesAreReported(t *testing.T) {
	run(t, []badCase{
		{"a plan in the place of the one that takes its place", plus("relations/supersedes.csv", ",plan:ken-1,plan:ken-2,2021,,HIGH,source:survey,"), []string{"relations/supersedes.csv:3: cycle"}},
		{"part of its part", plus("relations/part_of.csv", ",body:eac,body:au,,,HIGH,source:survey,,", ",body:au,network:eac-women,2020,,HIGH,source:survey,,"), []string{"relations/part_of.csv:4: cycle"}},
		{"a theme broader than itself", map[string]string{
			"entities/themes.csv": "id,name,confidence,broader\ntheme:mediation,Mediation,HIGH,theme:mediation\n",
		}, []string{"entities/themes.csv:2:broader cycle"}},
		{"three themes in a circle, and one that leads into it", map[string]string{
			"entities/themes.csv": "id,name,confidence,broader\ntheme:a,A,HIGH,theme:b\ntheme:b,B,HIGH,theme:c\ntheme:c,C,HIGH,theme:a\ntheme:d,D,HIGH,theme:a\n",
		}, []string{"entities/themes.csv:4:broader cycle"}},
	})
}
