// name: lock
// writes: takes the lock that one replacement at a time holds, until its transaction ends
// parameters: none
// returns: nothing
// index: the constraint on DataSetLock.id
CYPHER 5 MERGE (l:DataSetLock {id: 'wpsgraph'})
SET l.taken = datetime()
