CYPHER 5 MATCH (d:DataSet {id: 'wpsgraph'})
WITH d, d.hash AS hash, d.load AS load, d.committing AS committing
WITH d, hash, load, committing, hash = $version AND committing IS NULL AS here
CALL (here) {
WITH here WHERE here
UNWIND $p0 AS id
OPTIONAL MATCH (now:Entity {id: id})
OPTIONAL MATCH (:FormerId {id: CASE WHEN now IS NULL THEN id END})-[:NOW]->(since:Entity)
WITH id, coalesce(now, since) AS n2 WHERE n2 IS NOT NULL
CALL (n2) {
MATCH (n2)<-[:BROADER*0..]-(b7)
WITH collect(DISTINCT b7) AS b6
UNWIND b6 AS b7
MATCH (b7)-[r3:MEMBER_OF|PART_OF|ESTABLISHED_BY|HOSTED_BY|PARTNERS_WITH|SUPPORTS|FUNDS|ADOPTED|SUPERSEDES|IMPLEMENTS|LEADS|TAKES_PART_IN|OPERATES_IN|ADDRESSES|ANSWERS|ADAPTED_FROM]-(n4) WHERE (startNode(r3) = b7 OR NOT startNode(r3) IN b6) AND r3.sinceFirst <= $p3 AND r3.untilLast > $p3 AND r3.typeOrder <= $p1 AND NOT (r3.typeOrder = $p1 AND r3.id >= $p2)
WITH r3, n4 ORDER BY r3.typeOrder DESC, r3.id DESC LIMIT $p4
RETURN collect([n4.id]) AS l5
}
CALL (n2) {
MATCH (n9:Entity {id: n2.broader})
RETURN collect([n9.id]) AS l8
}
CALL (n2) {
MATCH (n11:Theme)-[:BROADER]->(n2)
WITH n11 ORDER BY n11.id
RETURN collect([n11.id]) AS l10
}
RETURN collect([id, [n2.id, l5, l8, l10]]) AS l1
}
CALL (d) {
MATCH (e:DataSet {id: d.id})
RETURN e.load AS loadAfter, e.committing AS committingAfter
}
RETURN hash, load, committing, loadAfter, committingAfter, l1

// p0: [theme:a]
// p1: 3
// p2: FUNDS:a:b:-
// p3: 20250101
// p4: 21
