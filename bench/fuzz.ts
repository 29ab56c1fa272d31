// `npm run bench:fuzz`: every parser against inputs that were made to break it, 100,000 each, the same ones for the same seed.
// Options: --seed N (1), --inputs N, --only WORD,… (of parsers' names), --json. What breaks one is written to out/fuzz/, made short; then it ends with 1.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { campaign, type Result } from './fuzz/campaign.ts';
import { extensionOf, fileOf } from './fuzz/shrink.ts';
import { fuzzTable } from './fuzz/table.ts';
import { targets } from './fuzz/targets.ts';
import { machineFacts } from './machine.ts';

const INPUTS = 100_000;
const SEED = 1;
const OUT = join(import.meta.dirname, '..', 'out', 'fuzz');
const KB_PER_MB = 1_024;

const { values: given } = parseArgs({
  options: {
    seed: { type: 'string', default: String(SEED) },
    inputs: { type: 'string', default: String(INPUTS) },
    only: { type: 'string', default: '' },
    json: { type: 'boolean', default: false },
  },
});
const plan = { inputs: Number(given.inputs), seed: Number(given.seed) };
if (!Number.isSafeInteger(plan.inputs) || plan.inputs < 1 || !Number.isSafeInteger(plan.seed))
  throw new Error('--inputs and --seed are whole numbers, --inputs at least 1.');
const words = given.only.split(',');
const chosen = targets().filter(({ name }) => words.some((word) => name.includes(word)));
if (chosen.length === 0) throw new Error(`No parser has "${given.only}" in its name.`);

mkdirSync(OUT, { recursive: true });
const results: Result[] = [];
for (const target of chosen) {
  const result = campaign(target, plan);
  results.push(result);
  report(result);
}
const findings = results.flatMap(({ found }) => found).length;
const peakMb = Math.round(process.resourceUsage().maxRSS / KB_PER_MB);
const summary = {
  ...plan,
  date: new Date().toISOString(),
  machine: machineFacts(process.execPath),
  peak_mb: peakMb,
};
writeFileSync(
  join(OUT, 'results.json'),
  `${JSON.stringify({ ...summary, results: results.map(withoutInputs) }, null, 2)}\n`,
);
if (given.json) console.log(JSON.stringify({ ...summary, results: results.map(withoutInputs) }));
else
  console.log(`\n${fuzzTable(results)}\nseed ${plan.seed}, peak memory ${peakMb} MB, ${findings} findings.`);
if (findings > 0) process.exitCode = 1;

function report({ name, seconds, found }: Result): void {
  console.error(`${name}: ${seconds.toFixed(1)} s, ${found.length} findings`);
  for (const [index, { kind, text, times, input }] of found.entries()) {
    const path = join(OUT, `${name.replaceAll(' ', '-')}-${index + 1}.${extensionOf(input)}`);
    writeFileSync(path, fileOf(input));
    console.error(`  ${kind} (${times} times, ${path}): ${text}`);
  }
}

function withoutInputs({ found, ...result }: Result) {
  return { ...result, found: found.map(({ input, ...finding }) => ({ ...finding, length: input.length })) };
}
