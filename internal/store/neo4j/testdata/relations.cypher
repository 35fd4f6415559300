CYPHER 5 MATCH (d:DataSet {id: 'wpsgraph'})
WITH d, d.hash AS hash, d.load AS load, d.committing AS committing
WITH d, hash, load, committing, hash = $version AND committing IS NULL AS here
CALL (here) {
WITH here WHERE here
CALL (here) {
UNWIND $p0 AS id
MATCH ()-[r2:MEMBER_OF {id: id}]->() USING INDEX SEEK r2:MEMBER_OF(id)
RETURN id, r2
UNION ALL
UNWIND $p1 AS id
MATCH ()-[r2:PART_OF {id: id}]->() USING INDEX SEEK r2:PART_OF(id)
RETURN id, r2
UNION ALL
UNWIND $p2 AS id
MATCH ()-[r2:ESTABLISHED_BY {id: id}]->() USING INDEX SEEK r2:ESTABLISHED_BY(id)
RETURN id, r2
UNION ALL
UNWIND $p3 AS id
MATCH ()-[r2:HOSTED_BY {id: id}]->() USING INDEX SEEK r2:HOSTED_BY(id)
RETURN id, r2
UNION ALL
UNWIND $p4 AS id
MATCH ()-[r2:PARTNERS_WITH {id: id}]->() USING INDEX SEEK r2:PARTNERS_WITH(id)
RETURN id, r2
UNION ALL
UNWIND $p5 AS id
MATCH ()-[r2:SUPPORTS {id: id}]->() USING INDEX SEEK r2:SUPPORTS(id)
RETURN id, r2
UNION ALL
UNWIND $p6 AS id
MATCH ()-[r2:FUNDS {id: id}]->() USING INDEX SEEK r2:FUNDS(id)
RETURN id, r2
UNION ALL
UNWIND $p7 AS id
MATCH ()-[r2:ADOPTED {id: id}]->() USING INDEX SEEK r2:ADOPTED(id)
RETURN id, r2
UNION ALL
UNWIND $p8 AS id
MATCH ()-[r2:SUPERSEDES {id: id}]->() USING INDEX SEEK r2:SUPERSEDES(id)
RETURN id, r2
UNION ALL
UNWIND $p9 AS id
MATCH ()-[r2:IMPLEMENTS {id: id}]->() USING INDEX SEEK r2:IMPLEMENTS(id)
RETURN id, r2
UNION ALL
UNWIND $p10 AS id
MATCH ()-[r2:LEADS {id: id}]->() USING INDEX SEEK r2:LEADS(id)
RETURN id, r2
UNION ALL
UNWIND $p11 AS id
MATCH ()-[r2:TAKES_PART_IN {id: id}]->() USING INDEX SEEK r2:TAKES_PART_IN(id)
RETURN id, r2
UNION ALL
UNWIND $p12 AS id
MATCH ()-[r2:OPERATES_IN {id: id}]->() USING INDEX SEEK r2:OPERATES_IN(id)
RETURN id, r2
UNION ALL
UNWIND $p13 AS id
MATCH ()-[r2:ADDRESSES {id: id}]->() USING INDEX SEEK r2:ADDRESSES(id)
RETURN id, r2
UNION ALL
UNWIND $p14 AS id
MATCH ()-[r2:ANSWERS {id: id}]->() USING INDEX SEEK r2:ANSWERS(id)
RETURN id, r2
UNION ALL
UNWIND $p15 AS id
MATCH ()-[r2:ADAPTED_FROM {id: id}]->() USING INDEX SEEK r2:ADAPTED_FROM(id)
RETURN id, r2
}
CALL (r2) {
WITH startNode(r2) AS n4
RETURN collect([n4.id, n4.name]) AS l3
}
CALL (r2) {
WITH endNode(r2) AS n6
RETURN collect([n6.id]) AS l5
}
RETURN collect([id, [r2.id, r2.since, r2.until, r2.sinceFirst, r2.sinceLast, r2.untilFirst, r2.untilLast, l3, l5]]) AS l1
}
CALL (d) {
MATCH (e:DataSet {id: d.id})
RETURN e.load AS loadAfter, e.committing AS committingAfter
}
RETURN hash, load, committing, loadAfter, committingAfter, l1

// p0: [MEMBER_OF:country:ken:body:eac:-]
// p10: []
// p11: []
// p12: []
// p13: []
// p14: []
// p15: []
// p1: []
// p2: []
// p3: []
// p4: []
// p5: []
// p6: []
// p7: []
// p8: []
// p9: []
