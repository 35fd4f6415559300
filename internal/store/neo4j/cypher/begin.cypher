// name: begin
// writes: that the first data set of this database is being written, so that what is there of it is ours
// parameters: none
// returns: nothing
// index: the constraint on DataSet.id
CYPHER 5 MERGE (d:DataSet {id: 'wpsgraph'})
SET d.building = true
