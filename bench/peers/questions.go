package main

import (
	"context"
	"encoding/json"
	"maps"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// question is one question in three languages. The answers of wpsgraph and by
// hand hold the same things in the same order, page by page; the peer's leave
// out what it cannot ask for: dates, and leaders that are no organizations.
type question struct {
	name, ours, peer, cypher string
	params                   map[string]any
	// ids, where there are any, are asked for one after another: as $id.
	ids []string
}

// bodies are the requests of a GraphQL server that are made in turn.
func (q *question) bodies(query string) []string {
	var bodies []string
	for _, variables := range q.variables() {
		// What is written are maps and texts, which JSON always can write.
		body, _ := json.Marshal(map[string]any{"query": query, "variables": variables})
		bodies = append(bodies, string(body))
	}
	return bodies
}

// parameters are those of the statements that are run in turn.
func (q *question) parameters() []map[string]any {
	list := q.variables()
	for _, variables := range list {
		maps.Copy(variables, q.params)
	}
	return list
}

func (q *question) variables() []map[string]any {
	if q.ids == nil {
		return []map[string]any{{}}
	}
	var list []map[string]any
	for _, id := range q.ids {
		list = append(list, map[string]any{"id": id})
	}
	return list
}

// countries are the ids of fifty countries.
func countries(ctx context.Context, driver neo4j.DriverWithContext) ([]string, error) {
	found, err := neo4j.ExecuteQuery(ctx, driver, "MATCH (c:Country) RETURN c.id AS id ORDER BY id LIMIT 50", nil, neo4j.EagerResultTransformer)
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, record := range found.Records {
		id, _ := record.Values[0].(string)
		ids = append(ids, id)
	}
	return ids, nil
}

func questions(countries []string) []question {
	day := time.Now().UTC()
	today := int64(day.Year()*10000 + int(day.Month())*100 + day.Day())
	return []question{
		{
			"one country by id",
			`query ($id: ID!) { node(id: $id) { id ... on Country { name iso3 } } }`,
			`query ($id: ID!) { countries(where: { id: { eq: $id } }) { id name iso3 } }`,
			`MATCH (n:Entity {id: $id}) RETURN n.id AS id, n.name AS name, n.iso3 AS iso3`,
			nil, countries,
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
			nil,
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
			nil,
		},
	}
}
