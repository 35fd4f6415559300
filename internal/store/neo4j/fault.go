package neo4j

import (
	"context"
	"errors"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"wpsgraph/internal/wps"
)

// fault turns an error of the driver into one of ours.
func (s *Store) fault(ctx context.Context, err error) error {
	var ours *wps.Error
	switch {
	case err == nil || errors.As(err, &ours):
		return err
	case s.closed.Load():
		return closedHere()
	case ctx.Err() != nil:
		return stopped(ctx.Err())
	}
	var told *neo4j.Neo4jError
	if errors.As(err, &told) {
		return s.told(told)
	}
	if errors.Is(err, context.DeadlineExceeded) {
		return stopped(err)
	}
	return &wps.Error{Code: wps.Unavailable, Message: "the Neo4j server at " + s.config.URI + " cannot be reached: try again later", Cause: err}
}

// closedHere is the error of a store that was closed.
func closedHere() error {
	return wps.Errorf(wps.Unavailable, "the connection to the Neo4j server was closed by this process")
}

// stopped is the error of a context that ended.
func stopped(cause error) error {
	return &wps.Error{Code: wps.Timeout, Message: "reading was stopped before it was done: ask for less at once, or allow more time", Cause: cause}
}

// told turns what the server says into an error of ours.
func (s *Store) told(e *neo4j.Neo4jError) error {
	switch {
	case strings.HasPrefix(e.Code, "Neo.ClientError.Security."):
		return &wps.Error{Code: wps.Unavailable, Message: "the Neo4j server at " + s.config.URI + " refuses the user or the password", Cause: e}
	case strings.HasPrefix(e.Code, "Neo.ClientError.Transaction.TransactionTimedOut"):
		return stopped(errors.Join(context.DeadlineExceeded, e))
	case strings.HasSuffix(e.Code, "MemoryPoolOutOfMemoryError"), strings.HasSuffix(e.Code, "OutOfMemoryError"):
		return &wps.Error{
			Code: wps.Unavailable, Cause: e,
			Message: "the Neo4j server has not enough memory for this in one transaction: raise server.memory.heap.max_size and dbms.memory.transaction.total.max (about 4 kB a record that differs is needed)",
		}
	case strings.HasPrefix(e.Code, "Neo.TransientError."), strings.HasPrefix(e.Code, "Neo.ClientError.Database."),
		strings.HasPrefix(e.Code, "Neo.ClientError.Cluster."), strings.HasPrefix(e.Code, "Neo.ClientError.Transaction."),
		strings.HasPrefix(e.Code, "Neo.DatabaseError."):
		return &wps.Error{Code: wps.Unavailable, Message: "the Neo4j server at " + s.config.URI + " cannot answer now: try again later", Cause: e}
	}
	return &wps.Error{Code: wps.Internal, Message: "the Neo4j server does not accept a statement of ours", Cause: e}
}
