import type { CodegenConfig } from "@graphql-codegen/cli";

const config: CodegenConfig = {
  // The schema as the server gives it at /schema.graphql.
  schema: "../../schema/*.graphqls",
  documents: ["src/**/*.ts", "!src/gql/**"],
  emitLegacyCommonJSImports: false,
  generates: {
    "src/gql/": {
      preset: "client",
      config: { useTypeImports: true, scalars: { Date: "string", Language: "string" } },
    },
  },
};

export default config;
