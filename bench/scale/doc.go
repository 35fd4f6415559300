// Command scale measures how the program grows: it makes data packages of so many
// entities with ten relations each out of the one that the program carries,
// starts on each, and asks it five questions.
//
//	go run ./bench/scale                       10,000 and 100,000 and 1,000,000 entities
//	go run ./bench/scale -entities 10000       only so many
//	go run ./bench/scale -neo4j URI            up to 100,000 on the Neo4j there, too
//	go run ./bench/scale -keep FILE            and the page kept in FILE, the plots beside it
//
// Each size is measured in a process of its own, from the package in a temporary
// folder. The Neo4j must have no data, and has none afterwards. It refuses to be
// part of the product: nothing imports it.
package main
