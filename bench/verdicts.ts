// `npm run bench:verdicts`: how often the shipped statistics call a rise that is none, and find one that is, beside the reference tables.
// Options: --quick (a tenth of the trials), --json. Ends with 1 where a figure is worse than its reference or a pledge is not kept.
import { parseArgs } from 'node:util';
import { type Judged, judge } from './verdicts/cell.ts';
import { fleetCells } from './verdicts/fleet.ts';
import { learntCells } from './verdicts/learnt.ts';
import { movedCells, shiftCells } from './verdicts/moved.ts';
import { plainCells } from './verdicts/plain.ts';
import { targetsOf } from './verdicts/targets.ts';

const TRIALS = 20_000;
const QUICK_TRIALS = 2_000;
const MS_PER_SECOND = 1_000;

const { values: given } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
});
const trials = given.quick ? QUICK_TRIALS : TRIALS;
const startedAt = performance.now();
const cells: readonly Judged[] = [plainCells, fleetCells, movedCells, shiftCells, learntCells]
  .flatMap((cellsOf) => cellsOf(trials))
  .map(judge);
const targets = targetsOf(cells);
const worse = cells.filter(({ verdict }) => verdict === 'worse').length;
const missed = targets.filter(({ met }) => !met).length;

if (given.json) console.log(JSON.stringify({ trials, cells, targets }, null, 2));
else printTables();
if (worse > 0 || missed > 0) process.exitCode = 1;

function printTables(): void {
  console.log(
    `Percent of ${trials} trials a cell, the reference in brackets, by the true rise. An exclamation mark: worse than the`,
  );
  console.log('reference by more than its tolerance; a plus: better by more than that.');
  for (const table of new Set(cells.map((cell) => cell.table))) {
    const own = cells.filter((cell) => cell.table === table);
    console.log(`\n${table}`);
    for (const row of new Set(own.map((cell) => cell.row))) {
      const figures = own.filter((cell) => cell.row === row).map(text);
      console.log(`  ${row.padEnd(62)}${figures.join('')}`.trimEnd());
    }
  }
  console.log('\npledges');
  for (const { text: name, limit, percent, met } of targets)
    console.log(
      `  ${name.padEnd(62)}${percent.toFixed(2).padStart(6)} %  (${limit})  ${met ? 'kept' : 'NOT KEPT'}`,
    );
  const judged = cells.filter(({ verdict }) => verdict !== 'shown').length;
  const took = ((performance.now() - startedAt) / MS_PER_SECOND).toFixed(0);
  console.log(
    `\n${judged - worse} of ${judged} judged figures are as expected or better, ${targets.length - missed} of ${targets.length} pledges are kept. ${took} s.`,
  );
}

function text({ rise, percent, expected, verdict }: Judged): string {
  const mark = verdict === 'worse' ? '!' : verdict === 'better' ? '+' : ' ';
  const reference = expected === null ? '' : `[${[expected].flat().join('–')}]`;
  return `${`+${rise}:`.padStart(5)}${percent.toFixed(1).padStart(6)}${mark}${reference.padEnd(10)}`;
}
