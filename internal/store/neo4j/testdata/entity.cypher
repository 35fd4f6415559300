CYPHER 5 MATCH (d:DataSet {id: 'wpsgraph'})
WITH d, d.hash AS hash, d.load AS load, d.committing AS committing
WITH d, hash, load, committing, hash = $version AND committing IS NULL AS here
CALL (here) {
WITH here WHERE here
UNWIND $p0 AS id
OPTIONAL MATCH (now:Entity {id: id})
OPTIONAL MATCH (:FormerId {id: CASE WHEN now IS NULL THEN id END})-[:NOW]->(since:Entity)
WITH id, coalesce(now, since) AS n2 WHERE n2 IS NOT NULL
RETURN collect([id, [n2.id, n2.name, n2.names, n2.nameLanguages, n2.nameKinds, n2.iso2, n2.membership, n2.membershipText]]) AS l1
}
CALL (d) {
MATCH (e:DataSet {id: d.id})
RETURN e.load AS loadAfter, e.committing AS committingAfter
}
RETURN hash, load, committing, loadAfter, committingAfter, l1

// p0: [country:ken]
