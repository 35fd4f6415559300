package server

import (
	"fmt"
	"net/url"
	"time"

	"wpsgraph/internal/wps"
)

// check refuses values that cannot work, each with a sentence.
func (c Config) check() error {
	for _, origin := range c.Origins {
		if err := checkOrigin(origin); err != nil {
			return err
		}
	}
	for _, n := range []struct {
		what  string
		value int
	}{
		{"The number of connections", c.Connections},
		{"The burst of requests", c.Burst},
		{"The length of headers", c.HeaderBytes},
	} {
		if n.value < 1 {
			return wps.Errorf(wps.BadUserInput, "%s must be at least 1, not %d.", n.what, n.value)
		}
	}
	if !(c.Rate >= 0) {
		return wps.Errorf(wps.BadUserInput, "The rate of requests must be 0 (no limit) or more, not %v.", c.Rate)
	}
	for _, t := range []struct {
		what  string
		value time.Duration
	}{
		{"for headers", c.ReadHeader},
		{"for requests", c.Read},
		{"for answers", c.Write},
		{"between requests", c.Idle},
		{"for readiness", c.ReadyWithin},
		{"to finish", c.Grace},
	} {
		if t.value <= 0 {
			return wps.Errorf(wps.BadUserInput, "The time %s must be more than 0, not %s.", t.what, t.value)
		}
	}
	if c.Drain < 0 {
		return wps.Errorf(wps.BadUserInput, "The time to drain must be 0 or more, not %s.", c.Drain)
	}
	if c.Log == nil || c.Now == nil {
		return fmt.Errorf("server: Config needs Log and Now")
	}
	return nil
}

// checkOrigin takes "*" and what a browser sends as Origin.
func checkOrigin(origin string) error {
	if origin == "*" {
		return nil
	}
	u, err := url.Parse(origin)
	if err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" || origin != u.Scheme+"://"+u.Host {
		return wps.Errorf(wps.BadUserInput, "%q is not an origin; write one such as https://example.org, or * for all.", origin)
	}
	return nil
}
