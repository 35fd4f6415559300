CYPHER 5 MATCH (d:DataSet {id: 'wpsgraph'})
WITH d, d.hash AS hash, d.load AS load, d.committing AS committing
WITH d, hash, load, committing, hash = $version AND committing IS NULL AS here
CALL (here) {
WITH here WHERE here
MATCH (n1:Practice) WHERE n1.nameKey >= $p0 AND NOT (n1.nameKey = $p0 AND n1.id <= $p1) AND n1.nameKey IS NOT NULL
WITH n1 ORDER BY n1.nameKey, n1.id LIMIT $p2
RETURN collect([n1.id, n1.name]) AS l2
}
CALL (d) {
MATCH (e:DataSet {id: d.id})
RETURN e.load AS loadAfter, e.committing AS committingAfter
}
RETURN hash, load, committing, loadAfter, committingAfter, l2

// p0: 1a2b
// p1: practice:x
// p2: 21
