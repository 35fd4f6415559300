package neo4j

import (
	"context"
	"errors"
	"strconv"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"wpsgraph/internal/wps"
)

// The oldest release of Neo4j that understands the statements.
const oldestMajor, oldestMinor = 5, 26

// Verify asks the server who it is, once. It returns Unavailable where it
// cannot be reached now, and BadUserInput where waiting helps nothing: it
// refuses the user or the password, or is too old.
func (s *Store) Verify(ctx context.Context) error {
	if s.closed.Load() {
		return closedHere()
	}
	info, err := s.driver.GetServerInfo(untimed{ctx})
	var told *neo4j.Neo4jError
	if errors.As(err, &told) && strings.HasPrefix(told.Code, "Neo.ClientError.Security.") {
		return &wps.Error{
			Code: wps.BadUserInput, Cause: told,
			Message: "the Neo4j server at " + s.config.URI + " refuses the user or the password: set WPSGRAPH_NEO4J_USER and WPSGRAPH_NEO4J_PASSWORD, or WPSGRAPH_NEO4J_PASSWORD_FILE",
		}
	}
	if err != nil {
		return s.fault(ctx, err)
	}
	if !recent(info.Agent()) {
		return wps.Errorf(wps.BadUserInput, "the server at %s is %s: Neo4j %d.%d or newer is needed", s.config.URI, info.Agent(), oldestMajor, oldestMinor)
	}
	return nil
}

// recent tells whether an agent, Neo4j/5.26.12, is new enough.
func recent(agent string) bool {
	_, release, _ := strings.Cut(agent, "/")
	parts := strings.SplitN(release, ".", 3)
	if len(parts) < 2 {
		return false
	}
	major, err := strconv.Atoi(parts[0])
	if err != nil {
		return false
	}
	minor, err := strconv.Atoi(parts[1])
	return err == nil && (major > oldestMajor || major == oldestMajor && minor >= oldestMinor)
}
