// name: describe
// writes: the name of the data set that is there now
// parameters: properties, those of the one DataSet node; null removes one
// returns: nothing
// index: the constraint on DataSet.id
CYPHER 5 MERGE (d:DataSet {id: 'wpsgraph'})
SET d += $properties, d.load = coalesce(d.load, 0) + 1, d.loadedAt = datetime(), d.building = null
