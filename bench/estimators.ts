// `npm run bench:estimators`: how wrong each way to measure is, simulated through the shipped account, beside the reference table.
// Options: --seeds N (200), --json. Ends with 1 where something that the product does is above the reference.
import { parseArgs } from 'node:util';
import { type Compared, compared } from './estimators/compared.ts';
import { LOADS } from './estimators/loads.ts';
import { STEPS, WHOLE_JOB } from './estimators/reference.ts';
import { INTERVALS_MS, STEP_SECONDS, stepErrors } from './estimators/steps.ts';
import { ESTIMATORS, wholeJobErrors } from './estimators/whole-job.ts';

const MS_PER_SECOND = 1_000;
const DIGITS = 2;

const { values: given } = parseArgs({
  options: { seeds: { type: 'string', default: '200' }, json: { type: 'boolean', default: false } },
});
const seeds = Number(given.seeds);
if (!Number.isInteger(seeds) || seeds < 1) throw new Error('--seeds takes a whole number of at least 1.');

const startedAt = performance.now();
const jobs = wholeJobErrors(seeds).map(({ errors, ours, ...cell }) => {
  const reference = WHOLE_JOB[cell.estimator]?.[LOADS.findIndex(({ name }) => name === cell.load)] ?? null;
  return { ...cell, ...compared(errors, reference, ours) };
});
const steps = stepErrors(seeds).map(({ seconds, intervalMs, exact, truncated }) => {
  const reference = STEPS[seconds]?.[INTERVALS_MS.indexOf(intervalMs)];
  return {
    seconds,
    intervalMs,
    exact: compared(exact, reference?.exact ?? null, true),
    truncated: compared(truncated, reference?.truncated ?? null, true),
  };
});
const all: readonly Compared[] = [...jobs, ...steps.flatMap(({ exact, truncated }) => [exact, truncated])];
const above = all.filter(({ verdict }) => verdict === 'above').length;

if (given.json) console.log(JSON.stringify({ seeds, jobs, steps }, null, 2));
else printTables();
if (above > 0) process.exitCode = 1;

function printTables(): void {
  console.log(`|error| in percent, median / 95th percentile over ${seeds} seeds; the reference in brackets.`);
  console.log(
    'An exclamation mark: above the reference by more than chance. (shown): not what the product does.\n',
  );
  for (const { name } of LOADS) {
    console.log(name);
    for (const { name: estimator, ours } of ESTIMATORS) {
      const cell = jobs.find((one) => one.load === name && one.estimator === estimator);
      if (cell !== undefined) console.log(`  ${estimator.padEnd(30)}${text(cell)}${ours ? '' : '  (shown)'}`);
    }
  }
  console.log(
    '\nEnergy of a step of a ten-minute job of CI bursts, from counter samples; edges exact | cut to the second.',
  );
  for (const seconds of STEP_SECONDS) {
    console.log(`${seconds} s`);
    for (const cell of steps.filter((one) => one.seconds === seconds))
      console.log(
        `  every ${String(cell.intervalMs / MS_PER_SECOND).padEnd(4)} s${text(cell.exact)} |${text(cell.truncated)}`,
      );
  }
  const judged = all.filter(({ verdict }) => verdict !== 'shown').length;
  const took = ((performance.now() - startedAt) / MS_PER_SECOND).toFixed(0);
  console.log(`\n${judged - above} of ${judged} judged figures are at or below the reference. ${took} s.`);
}

function text({ median, p95, reference, verdict }: Compared): string {
  const ours = `${median.toFixed(DIGITS)} / ${p95.toFixed(DIGITS)}`.padStart(17);
  const theirs = reference === null ? '' : `[${reference.join(' / ')}]`;
  return `${ours} ${verdict === 'above' ? '!' : ' '} ${theirs.padEnd(13)}`;
}
