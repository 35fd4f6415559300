CYPHER 5 MATCH (d:DataSet {id: 'wpsgraph'})
WITH d, d.hash AS hash, d.load AS load, d.committing AS committing
WITH d, hash, load, committing, hash = $version AND committing IS NULL AS here
CALL (here) {
WITH here WHERE here
MATCH (n1:Practice) WHERE n1.nameKey IS NOT NULL
WITH n1 ORDER BY n1.nameKey, n1.id LIMIT $p0
CALL (n1) {
MATCH (n1)-[r3:ADDRESSES]->(n4:Theme) WHERE r3.sinceFirst <= $p1 AND r3.untilLast > $p1
WITH r3, n4 ORDER BY n4.nameKey, r3.id LIMIT $p2
RETURN collect([n4.id, n4.name]) AS l5
}
CALL (n1) {
MATCH (n1)<-[r6:LEADS]-(n7) WHERE r6.sinceFirst <= $p3 AND r6.untilLast > $p3
WITH n7, r6 ORDER BY r6.id
WITH n7, head(collect(r6)) AS r6
WITH r6, n7 ORDER BY n7.nameKey, r6.id LIMIT $p4
RETURN collect([n7.id, n7.name]) AS l8
}
RETURN collect([n1.id, n1.name, l5, l8]) AS l2
}
CALL (d) {
MATCH (e:DataSet {id: d.id})
RETURN e.load AS loadAfter, e.committing AS committingAfter
}
RETURN hash, load, committing, loadAfter, committingAfter, l2

// p0: 21
// p1: 20250101
// p2: 21
// p3: 20250101
// p4: 21
