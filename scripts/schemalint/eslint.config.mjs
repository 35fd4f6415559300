// What a schema of this project must be: the rules that graphql-eslint
// recommends for schemas, and those of Relay, with the choices that were made.
import graphql from "@graphql-eslint/eslint-plugin";

export default [
  {
    files: ["**/*.graphqls"],
    plugins: { "@graphql-eslint": graphql },
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: "schema/*.graphqls" } },
    },
    rules: {
      ...graphql.configs["flat/schema-recommended"].rules,
      ...graphql.configs["flat/schema-relay"].rules,
      // A description stands on one line where it fits, else in a block.
      "@graphql-eslint/description-style": "off",
      // Some lists go forward only; lists that are short by nature are plain lists.
      "@graphql-eslint/relay-arguments": ["error", { includeBoth: false }],
      "@graphql-eslint/relay-edge-types": ["error", { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false }],
      // An id is for what can be asked for by it; rows, counts and sums cannot.
      "@graphql-eslint/strict-id-in-types": "off",
      // eventType, frameworkType, fundingType, networkType: kind is taken by what an entity is.
      "@graphql-eslint/no-typename-prefix": "off",
    },
  },
];
