package neo4j

import (
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/notifications"
)

// How the driver treats its connections. A connection that lay idle is asked
// whether it lives before it is used: less than a server takes to start again,
// so that the first request after a restart never meets a dead one.
const (
	idleUntilAsked = 2 * time.Second
	waitForOne     = 5 * time.Second
	waitForServer  = 2 * time.Second
	readBuffer     = 64 << 10
	fetchSize      = 2000
)

func newDriver(c *Config) (neo4j.DriverWithContext, error) {
	return neo4j.NewDriverWithContext(c.URI, c.auth(), func(d *config.Config) {
		d.UserAgent = "wpsgraph"
		d.ConnectionLivenessCheckTimeout = idleUntilAsked
		d.ConnectionAcquisitionTimeout = waitForOne
		d.SocketConnectTimeout = waitForServer
		d.ReadBufferSize = readBuffer
		d.FetchSize = fetchSize
		d.TelemetryDisabled = true
		d.NotificationsMinSeverity = notifications.DisabledLevel
		if c.Notify != nil {
			d.NotificationsMinSeverity = notifications.WarningLevel
			// A database that no load was made into does not know our names.
			d.NotificationsDisabledCategories = notifications.DisableCategories(notifications.Unrecognized)
		}
	})
}
