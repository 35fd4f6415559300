// Compares two schemas; what breaks clients is listed and fails.
import { diff, CriticalityLevel } from "@graphql-inspector/core";
import { buildSchema } from "graphql";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const read = (folder) => buildSchema(
  readdirSync(folder).filter((name) => name.endsWith(".graphqls")).sort()
    .map((name) => readFileSync(join(folder, name), "utf8")).join("\n"),
);

const [before, after, tag] = process.argv.slice(2);
const changes = await diff(read(before), read(after));
const breaking = changes.filter((change) => change.criticality.level === CriticalityLevel.Breaking);
for (const change of breaking) console.error(`breaks clients of ${tag}: ${change.message} (${change.path})`);
console.log(`${changes.length} changes of the schema since ${tag}, ${breaking.length} of them break clients`);
process.exitCode = breaking.length ? 1 : 0;
