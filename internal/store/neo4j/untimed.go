package neo4j

import (
	"context"
	"time"
)

// untimed is a context as the driver is given it: it ends when it ends, but the
// deadline that it tells never comes. The driver reads nothing, and reports no
// error, where a deadline has passed and the context's timer is some microseconds
// late (racing.race in neo4j-go-driver 5.28.4); what it makes of nothing can be
// anything. A context that tells no deadline at all it does not watch while it
// reads.
type untimed struct{ context.Context }

var never = time.Date(9999, time.December, 31, 0, 0, 0, 0, time.UTC)

// Deadline tells a time that does not come.
func (untimed) Deadline() (deadline time.Time, ok bool) { return never, true }
