CYPHER 5 MATCH (d:DataSet {id: 'wpsgraph'})
WITH d, d.hash AS hash, d.load AS load, d.committing AS committing
WITH d, hash, load, committing, hash = $version AND committing IS NULL AS here
CALL (here) {
WITH here WHERE here
MATCH (n1:Source) WHERE n1.read IN $p0 AND n1.titleKey IS NOT NULL
WITH n1 ORDER BY n1.titleKey, n1.id LIMIT $p1
CALL (n1) {
MATCH (n3:Entity)-[:CITES]->(n1)
RETURN count(*) AS t4
}
CALL (n1) {
MATCH (n3:Entity)-[:CITES]->(n1)
WITH n3 ORDER BY n3.id LIMIT $p2
RETURN collect([n3.id, n3.name]) AS l5
}
CALL (n1) {
MATCH (n7:Entity {id: n1.by})
RETURN collect([n7.id]) AS l6
}
RETURN collect([n1.id, n1.title, n1.date, l5, t4, l6]) AS l2
}
CALL (d) {
MATCH (e:DataSet {id: d.id})
RETURN e.load AS loadAfter, e.committing AS committingAfter
}
RETURN hash, load, committing, loadAfter, committingAfter, l2

// p0: [true]
// p1: 21
// p2: 4
