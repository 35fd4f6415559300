// Package transport carries GraphQL over HTTP as the draft of the GraphQL
// foundation says (https://graphql.github.io/graphql-over-http/draft/): the
// media types, methods and status codes, the reading of requests and the
// writing of answers.
//
// It refuses batches, uploads, web sockets and incremental delivery, and it
// never sends back what it could not read.
package transport
