// Package server is the process on the network: addresses, time limits, who may
// ask from where and how often, health, what is measured, and the end without
// losing a request. What is answered is handed in as handlers.
//
// It refuses to know GraphQL, the graph or the data.
package server
