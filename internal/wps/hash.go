package wps

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"hash"
)

// hash is the SHA-256 of every record in the order of their ids. What Complete
// computes is part of it, so that a change of its rules gives a new version.
func (c *Content) hash() string {
	sum := sha256.New()
	version := c.Version
	version.Hash = ""
	write(sum, version)
	for _, e := range c.Entities {
		write(sum, e)
	}
	for _, r := range c.Relations {
		write(sum, r)
	}
	for _, s := range c.Sources {
		write(sum, s)
	}
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
