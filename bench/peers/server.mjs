// A server of @neo4j/graphql and Apollo Server on the graph that
// `wpsgraph load` wrote, with types that say the same as ours for the three
// questions of the benchmark. PORT and NEO4J_URI in the environment.
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { Neo4jGraphQL } from '@neo4j/graphql'
import neo4j from 'neo4j-driver'

const typeDefs = /* GraphQL */ `
  type Country @node {
    id: ID!
    name: String!
    nameKey: String!
    iso3: String
    plans: [ActionPlan!]! @relationship(type: "ADOPTED", direction: OUT, properties: "Adopted")
    memberOf: [RegionalBody!]! @relationship(type: "MEMBER_OF", direction: OUT, properties: "Membership")
  }
  type RegionalBody @node {
    id: ID!
    name: String!
    members: [Country!]! @relationship(type: "MEMBER_OF", direction: IN, properties: "Membership")
  }
  type Membership @relationshipProperties { id: ID! since: String until: String }
  type Adopted @relationshipProperties { id: ID! since: String sinceFirst: Int }
  type Addresses @relationshipProperties { id: ID! }
  type ActionPlan @node {
    id: ID!
    name: String!
    themes: [Theme!]! @relationship(type: "ADDRESSES", direction: OUT, properties: "Addresses")
  }
  type Theme @node { id: ID! name: String! nameKey: String! }
  type Organization @node { id: ID! name: String! nameKey: String! }
  type Practice @node {
    id: ID!
    name: String!
    nameKey: String!
    leaders: [Organization!]! @relationship(type: "LEADS", direction: IN, properties: "Addresses")
    countries: [Country!]! @relationship(type: "OPERATES_IN", direction: OUT, properties: "Addresses")
    themes: [Theme!]! @relationship(type: "ADDRESSES", direction: OUT, properties: "Addresses")
  }
`

const driver = neo4j.driver(process.env.NEO4J_URI ?? 'bolt://127.0.0.1:17687')
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema()
const server = new ApolloServer({ schema, introspection: false })
const { url } = await startStandaloneServer(server, {
  listen: { host: '127.0.0.1', port: Number(process.env.PORT ?? 4000) },
  context: async () => ({ sessionConfig: { database: 'neo4j' } }),
})
console.log('ready at ' + url)
