package neo4j

import (
	"context"
	"net/url"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"wpsgraph/internal/wps"
)

// Config says which server holds the data.
type Config struct {
	URI      string // neo4j://, neo4j+s://, bolt://, …
	User     string // "" for a server without authentication
	Password string
	Database string // "" for the one named neo4j

	// Progress, if set, is told during Replace how many of how many records were
	// written.
	Progress func(done, total int)
	// Observe, if set, is told the text of each statement before it is sent.
	Observe func(ctx context.Context, statement string)
	// Notify, if set, is told what the server has to remark on statements;
	// otherwise it is not asked to.
	Notify func(notification string)
}

// schemes are the schemes of addresses of Neo4j servers.
var schemes = []string{"neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"}

// check returns BadUserInput where the address cannot be one, or carries a
// password, which everybody on the machine could then read.
func (c *Config) check() error {
	u, err := url.Parse(c.URI)
	if err != nil || u.Host == "" || !contains(schemes, u.Scheme) {
		return wps.Errorf(wps.BadUserInput, "%q is not the address of a Neo4j server: write it as neo4j://localhost:7687; the schemes are %s",
			c.URI, strings.Join(schemes, ", "))
	}
	if u.User != nil {
		return wps.Errorf(wps.BadUserInput, "the address of the Neo4j server holds a user or password: give them by environment or file")
	}
	if c.Database == "" {
		c.Database = "neo4j"
	}
	return nil
}

func (c *Config) auth() neo4j.AuthToken {
	if c.User == "" {
		return neo4j.NoAuth()
	}
	return neo4j.BasicAuth(c.User, c.Password, "")
}

func contains[T comparable](list []T, x T) bool {
	for _, y := range list {
		if x == y {
			return true
		}
	}
	return false
}
