// name: foreign
// reads: whether the database holds a data set of ours, or the beginning of one, or anything that is not ours
// parameters: none
// returns: ours, others
// index: the constraint on DataSet.id
CYPHER 5 RETURN
  EXISTS { MATCH (d:DataSet {id: 'wpsgraph'}) WHERE d.hash IS NOT NULL OR d.building } AS ours,
  EXISTS { MATCH (n) WHERE NOT n:DataSet AND NOT n:DataSetLock } AS others
