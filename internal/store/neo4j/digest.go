package neo4j

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
)

// format is changed whenever the same record is kept in another way, so that
// the next load writes it anew.
const format = "1"

// digest names the whole of a record, so that a load finds what differs
// without reading everything.
func digest(record any) string {
	text, err := json.Marshal(record)
	if err != nil {
		panic("neo4j: a record that JSON cannot write: " + err.Error())
	}
	sum := sha256.Sum256(append([]byte(format), text...))
	return base64.RawURLEncoding.EncodeToString(sum[:16])
}
