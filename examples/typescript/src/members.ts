// Lists the members of a regional body as of a date, each with the source of
// its membership, page after page:
//
//   node dist/members.js body:ecowas 2024-06-01
import { ask } from "./client.js";
import { graphql } from "./gql/index.js";

const Members = graphql(`
  query Members($id: ID!, $asOf: Date, $after: String) {
    node(id: $id) {
      __typename
      ... on RegionalBody {
        name
        members(kinds: [COUNTRY], asOf: $asOf, first: 50, after: $after, orderBy: { field: NAME }) {
          totalCount
          pageInfo { hasNextPage endCursor }
          edges {
            node { name }
            relation { since status sources { title url } }
          }
        }
      }
    }
  }
`);

export async function* members(url: string, id: string, asOf?: string) {
  let after: string | null | undefined;
  do {
    const { node } = await ask(url, Members, { id, asOf, after });
    if (node?.__typename !== "RegionalBody") throw new Error(`${id} is no regional body`);
    yield* node.members.edges;
    after = node.members.pageInfo.hasNextPage ? node.members.pageInfo.endCursor : undefined;
  } while (after);
}

const [id = "body:ecowas", asOf] = process.argv.slice(2);
for await (const { node, relation } of members(process.env.WPSGRAPH ?? "http://localhost:8080/graphql", id, asOf)) {
  console.log(`${node.name}, ${relation.since ?? "since when is not recorded"}: ${relation.sources[0]?.title ?? ""}`);
}
