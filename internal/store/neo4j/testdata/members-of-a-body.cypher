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
MATCH (n2)<-[r3:MEMBER_OF]-(n4) WHERE r3.sinceFirst <= $p1 AND r3.untilLast > $p1 AND coalesce(r3.status, 'MEMBER') IN $p2
WITH r3, n4 ORDER BY n4.nameKey, r3.id LIMIT $p3
CALL (r3) {
UNWIND range(0, size(coalesce(r3.sources, [])) - 1) AS i
MATCH (n7:Source {id: r3.sources[i]})
WITH n7, i ORDER BY i
RETURN collect([n7.id, n7.title]) AS l6
}
CALL (n4) {
WITH n4 WHERE n4:Country
MATCH (n4)-[r8:ADOPTED]->(n9:ActionPlan) WHERE r8.sinceFirst <= $p4
RETURN count(r8) AS t10
}
CALL (n4) {
WITH n4 WHERE n4:Country
MATCH (n4)-[r8:ADOPTED]->(n9:ActionPlan) WHERE r8.sinceFirst <= $p5
WITH r8, n9 ORDER BY CASE WHEN r8.since IS NULL THEN -1 ELSE r8.sinceFirst END DESC, r8.id LIMIT $p6
CALL (n9) {
MATCH (n9)-[r12:ADDRESSES]->(n13:Theme) WHERE r12.sinceFirst <= $p7 AND r12.untilLast > $p7
WITH r12, n13 ORDER BY n13.nameKey, r12.id LIMIT $p8
RETURN collect([n13.id, n13.name]) AS l14
}
RETURN collect([[r8.id, r8.since, r8.until, r8.sinceFirst, r8.sinceLast, r8.untilFirst, r8.untilLast], [n9.id, n9.name, l14]]) AS l11
}
RETURN collect([[r3.id, r3.since, r3.until, r3.sinceFirst, r3.sinceLast, r3.untilFirst, r3.untilLast, l6], [n4.id, n4.name, l11, t10]]) AS l5
}
RETURN collect([id, [n2.id, n2.name, l5]]) AS l1
}
CALL (d) {
MATCH (e:DataSet {id: d.id})
RETURN e.load AS loadAfter, e.committing AS committingAfter
}
RETURN hash, load, committing, loadAfter, committingAfter, l1

// p0: [body:ecowas]
// p1: 20250101
// p2: [MEMBER FOUNDING CO_CHAIR]
// p3: 21
// p4: 20250101
// p5: 20250101
// p6: 6
// p7: 20250101
// p8: 21
