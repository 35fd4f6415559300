package main

// question is one of the operations that are measured: those of the entity trees
// that design and README speak of.
type question struct{ name, document string }

var questions = []question{
	{"one country by id", `{ node(id: "country:ken") { ... on Country { id name iso2 region } } }`},
	{"20 practices with leaders, countries, themes", `{ practices(first: 20) { nodes { id name leaders(first: 5) { nodes { name } }
		countries(first: 5) { nodes { name } } themes(first: 5) { nodes { name } } } } }`},
	{"ECOWAS, its members with dates, their plans, their themes", `{ node(id: "body:ecowas") { ... on RegionalBody { name
		members(first: 20) { edges { relation { since } node { name ... on Country { plans(first: 5) { nodes { name
		themes(first: 5) { nodes { name } } } } } } } } } } }`},
}
