// Runs the audits of GraphQL over HTTP against the server at the address given,
// and prints one line for each: id, result, name, reason.
import { serverAudits } from 'graphql-http';

const [url] = process.argv.slice(2);
for (const audit of serverAudits({ url, fetchFn: fetch })) {
  const result = await audit.fn();
  console.log([audit.id, result.status, audit.name, result.reason ?? ''].join('\t'));
}
