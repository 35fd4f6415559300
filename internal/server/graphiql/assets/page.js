// Starts GraphiQL. An address may bring a query to begin with:
// graphiql?query={…}&variables={…}&operationName=…
'use strict';
const asked = new URLSearchParams(location.search);
ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: new URL('graphql', location).href }),
    query: asked.get('query') ?? undefined,
    variables: asked.get('variables') ?? undefined,
    operationName: asked.get('operationName') ?? undefined,
    shouldPersistHeaders: false,
  }),
);
