// name: settle
// writes: waits until no replacement holds the lock, then takes the mark away
// parameters: none
// returns: nothing
// index: the constraints on DataSetLock.id and DataSet.id
CYPHER 5 MERGE (l:DataSetLock {id: 'wpsgraph'})
SET l.taken = datetime()
WITH l
MATCH (d:DataSet {id: 'wpsgraph'})
REMOVE d.committing
