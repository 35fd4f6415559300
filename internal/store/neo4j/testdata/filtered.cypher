CYPHER 5 MATCH (d:DataSet {id: 'wpsgraph'})
WITH d, d.hash AS hash, d.load AS load, d.committing AS committing
WITH d, hash, load, committing, hash = $version AND committing IS NULL AS here
CALL (here) {
WITH here WHERE here
MATCH (n1:Practice) WHERE EXISTS {
MATCH (n1)-[r2:ADDRESSES]->(n3) WHERE r2.sinceFirst <= $p0 AND (n3.id IN $p1 OR EXISTS { MATCH (n3)-[:BROADER*1..]->(b4:Theme) WHERE b4.id IN $p1 })
RETURN 1 AS one } AND (any(value IN n1.tracks WHERE value IN $p2) OR n1.tracks IS NULL) AND n1.startedLast >= $p3 AND EXISTS { MATCH (n1)-[:CITES]->(cited:Source) WHERE cited.read } AND n1.existsFirst <= $p4
RETURN count(n1) AS t5
}
CALL (here) {
WITH here WHERE here
MATCH (n1:Practice) WHERE EXISTS {
MATCH (n1)-[r2:ADDRESSES]->(n3) WHERE r2.sinceFirst <= $p0 AND (n3.id IN $p1 OR EXISTS { MATCH (n3)-[:BROADER*1..]->(b4:Theme) WHERE b4.id IN $p1 })
RETURN 1 AS one } AND (any(value IN n1.tracks WHERE value IN $p2) OR n1.tracks IS NULL) AND n1.startedLast >= $p3 AND EXISTS { MATCH (n1)-[:CITES]->(cited:Source) WHERE cited.read } AND n1.existsFirst <= $p4
WITH n1 ORDER BY coalesce(n1.startedFirst, -1) DESC, n1.id LIMIT $p5
RETURN collect([n1.id, n1.name]) AS l6
}
CALL (d) {
MATCH (e:DataSet {id: d.id})
RETURN e.load AS loadAfter, e.committing AS committingAfter
}
RETURN hash, load, committing, loadAfter, committingAfter, l6, t5

// p0: 20250101
// p1: [theme:a]
// p2: [TRACK_1 ]
// p3: 20150101
// p4: 20250101
// p5: 21
