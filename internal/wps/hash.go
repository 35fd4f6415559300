package wps

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"hash"
	"runtime"
	"sync"
)

// hash is the SHA-256 of every record in the order of their ids. What Complete
// computes is part of it, so that a change of its rules gives a new version.
// Records are taken by many at once: the sums of chunks are summed.
func (c *Content) hash() string {
	sum := sha256.New()
	version := c.Version
	version.Hash = ""
	write(sum, version)
	sumOf(sum, c.Entities, (*Entity).appendTo)
	sumOf(sum, c.Relations, (*Relation).appendTo)
	sumOf(sum, c.Sources, (*Source).appendTo)
	write(sum, c.Tables)
	return hex.EncodeToString(sum.Sum(nil))[:32]
}

// write adds a record; records are plain data, which JSON always can write.
func write(to hash.Hash, record any) {
	text, err := json.Marshal(record)
	if err != nil {
		panic("wps: a record that JSON cannot write: " + err.Error())
	}
	_, _ = to.Write(text)
}

// chunkOfRecords is how many records are summed at once. Another number gives
// other hashes.
const chunkOfRecords = 8192

// sumOf adds the sums of the chunks of a list, in their order.
func sumOf[T any](to hash.Hash, list []T, appendTo func(T, canonical) canonical) {
	sums := make([][sha256.Size]byte, (len(list)+chunkOfRecords-1)/chunkOfRecords)
	work := make(chan int)
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(sums)) {
		workers.Go(func() {
			var text canonical
			for i := range work {
				text = text[:0]
				for _, record := range list[i*chunkOfRecords : min((i+1)*chunkOfRecords, len(list))] {
					text = appendTo(record, text)
				}
				sums[i] = sha256.Sum256(text)
			}
		})
	}
	for i := range sums {
		work <- i
	}
	close(work)
	workers.Wait()
	for i := range sums {
		_, _ = to.Write(sums[i][:])
	}
}
