package main

import "time"

// question is one question in three languages. The answers of wpsgraph and by
// hand hold the same things in the same order, page by page; the peer's leave
// out what it cannot ask for: dates, and leaders that are no organizations.
type question struct {
	name, ours, peer, cypher string
	params                   map[string]any
}

func questions() []question {
	day := time.Now().UTC()
	today := int64(day.Year()*10000 + int(day.Month())*100 + day.Day())
	return []question{
		{
			"one country by id",
			`{ node(id: "country:ken") { id ... on Country { name iso3 } } }`,
			`{ countries(where: { id: { eq: "country:ken" } }) { id name iso3 } }`,
			`MATCH (n:Entity {id: $id}) RETURN n.id AS id, n.name AS name, n.iso3 AS iso3`,
			map[string]any{"id": "country:ken"},
		},
		{
			"20 practices with leaders, countries, themes",
			`{ practices(first: 20) { nodes { id name leaders(first: 20, orderBy: {field: NAME}) { nodes { id ... on Entity { name } } } countries(first: 20, orderBy: {field: NAME}) { nodes { id name } } themes(first: 20, orderBy: {field: NAME}) { nodes { id name } } } } }`,
			`{ practicesConnection(first: 20, sort: [{ nameKey: ASC }]) { edges { node { id name leadersConnection(first: 20, sort: [{ node: { nameKey: ASC } }]) { edges { node { id name } } } countriesConnection(first: 20, sort: [{ node: { nameKey: ASC } }]) { edges { node { id name } } } themesConnection(first: 20, sort: [{ node: { nameKey: ASC } }]) { edges { node { id name } } } } } } }`,
			`MATCH (n:Practice) WITH n ORDER BY n.nameKey, n.id LIMIT 20
CALL (n) { MATCH (n)<-[r:LEADS]-(m) WHERE r.sinceFirst <= $today AND r.untilLast > $today WITH m, r ORDER BY m.nameKey, r.id LIMIT 20 RETURN collect({id: m.id, name: m.name}) AS leaders }
CALL (n) { MATCH (n)-[r:OPERATES_IN]->(m:Country) WHERE r.sinceFirst <= $today AND r.untilLast > $today WITH m, r ORDER BY m.nameKey, r.id LIMIT 20 RETURN collect({id: m.id, name: m.name}) AS countries }
CALL (n) { MATCH (n)-[r:ADDRESSES]->(m:Theme) WHERE r.sinceFirst <= $today AND r.untilLast > $today WITH m, r ORDER BY m.nameKey, r.id LIMIT 20 RETURN collect({id: m.id, name: m.name}) AS themes }
RETURN n.id AS id, n.name AS name, leaders, countries, themes`,
			map[string]any{"today": today},
		},
		{
			"ECOWAS, its members with dates, their plans, their themes",
			`{ node(id: "body:ecowas") { id ... on RegionalBody { name members(first: 20, orderBy: {field: NAME}) { edges { relation { since until } node { id ... on Country { name plans(first: 5, orderBy: {field: NAME}) { nodes { id ... on ActionPlan { name themes(first: 20) { nodes { id name } } } } } } } } } } } }`,
			`{ regionalBodies(where: { id: { eq: "body:ecowas" } }) { id name membersConnection(first: 20, sort: [{ node: { nameKey: ASC } }]) { edges { properties { since until } node { id name plansConnection(first: 5, sort: [{ edge: { sinceFirst: DESC } }]) { edges { node { id name themesConnection(first: 20, sort: [{ node: { nameKey: ASC } }]) { edges { node { id name } } } } } } } } } } }`,
			`MATCH (n:Entity {id: $id})
CALL (n) { MATCH (n)<-[r:MEMBER_OF]-(c) WHERE r.sinceFirst <= $today AND r.untilLast > $today AND coalesce(r.status, 'MEMBER') IN ['MEMBER', 'FOUNDING', 'CO_CHAIR']
WITH c, r ORDER BY c.nameKey, r.id LIMIT 20
CALL (c) { MATCH (c)-[a:ADOPTED]->(p:ActionPlan) WHERE a.sinceFirst <= $today AND a.untilLast > $today WITH p, a ORDER BY p.nameKey, a.id LIMIT 5
CALL (p) { MATCH (p)-[t:ADDRESSES]->(m:Theme) WHERE t.sinceFirst <= $today AND t.untilLast > $today WITH m, t ORDER BY m.nameKey, t.id LIMIT 20 RETURN collect({id: m.id, name: m.name}) AS themes }
RETURN collect({id: p.id, name: p.name, themes: themes}) AS plans }
RETURN collect({since: r.since, until: r.until, id: c.id, name: c.name, plans: plans}) AS members }
RETURN n.id AS id, n.name AS name, members`,
			map[string]any{"id": "body:ecowas", "today": today},
		},
	}
}
