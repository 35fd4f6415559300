// name: mark
// writes: says to readers that the changes of a replacement begin to be seen, in a transaction of its own
// parameters: none
// returns: nothing
// index: the constraint on DataSet.id
CYPHER 5 MERGE (d:DataSet {id: 'wpsgraph'})
SET d.committing = datetime()
