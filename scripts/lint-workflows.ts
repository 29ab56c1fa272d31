// Lints the workflows, the action files and the examples in the pages: our own rules, GitHub's schema and expressions, actionlint, zizmor.
// `--own` leaves out the two programs, which are fetched where Go and Python are there.
import { resolve } from 'node:path';
import { brokenRules } from './lint-workflows/rules.ts';
import { schemaErrors } from './lint-workflows/schema.ts';
import { sourcesOf } from './lint-workflows/source.ts';
import { runTools } from './lint-workflows/tools.ts';

const root = resolve(import.meta.dirname, '..');
const sources = sourcesOf(root);
const findings: string[] = [];
for (const source of sources) {
  const told = [...brokenRules(source), ...(await schemaErrors(source))];
  findings.push(...told.map((sentence) => `${source.path}: ${sentence}`));
}
console.log(`${sources.length} workflows, actions and examples: ${findings.length} findings.`);
for (const finding of findings) console.error(finding);
const tools = process.argv.includes('--own') ? [] : runTools(root);
for (const { said } of tools) console.log(said);
if (findings.length > 0 || tools.some(({ failed }) => failed)) process.exitCode = 1;
