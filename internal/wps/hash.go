package wps

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"hash"
)

// hash is the SHA-256 of every record in the order of their ids. What Complete
// computes is part of it, so that a change of its rules gives a new version.
// Records are taken by many at once: the sums of chunks are summed.
func (c *Content) hash() string {
	sum := sha256.New()
	version := c.Version
	version.Hash = ""
	write(sum, version)
	sumOf(sum, len(c.Entities), func(i int, to canonical) canonical { return c.Entities[i].appendTo(to) })
	sumOf(sum, c.Relations.Len(), c.Relations.appendTo)
	sumOf(sum, len(c.Sources), func(i int, to canonical) canonical { return c.Sources[i].appendTo(to) })
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

// sumOf adds the sums of the chunks of a list of n records, in their order.
func sumOf(to hash.Hash, n int, appendTo func(int, canonical) canonical) {
	sums := make([][sha256.Size]byte, (n+chunkOfRecords-1)/chunkOfRecords)
	atOnce(len(sums), func(chunk int) {
		sum, text := sha256.New(), canonical(nil)
		for i := chunk * chunkOfRecords; i < min((chunk+1)*chunkOfRecords, n); i++ {
			text = appendTo(i, text[:0])
			_, _ = sum.Write(text)
		}
		sum.Sum(sums[chunk][:0])
	})
	for i := range sums {
		_, _ = to.Write(sums[i][:])
	}
}
