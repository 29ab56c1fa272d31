// Files of other tools, as people import them: CodeCarbon's table and JSON, Carbontracker's logs, Eco-CI's laps.
import { serialiseReceipt } from '../../../src/account/receipt/codec.ts';
import { importDocuments } from '../../../src/account/receipt/foreign/import-documents.ts';
import { epochMs } from '../../../src/units.ts';
import { csvMutator } from '../mutate/csv.ts';
import { jsonMutator } from '../mutate/json.ts';
import { linesMutator } from '../mutate/lines.ts';
import type { Mutator } from '../mutate/mutator.ts';
import { textMutator } from '../mutate/text.ts';
import { type Target, textOf } from '../target.ts';
import { fixture, isCarbonError } from './documents.ts';

const MODIFIED = epochMs(Date.UTC(2026, 10, 21));
const ROOM = '/account/receipt/foreign/';
const MOST_LINES = 14;

const shortened = (path: string): string =>
  fixture(`foreign/${path}`).split('\n').slice(0, MOST_LINES).join('\n');

interface Tool {
  readonly name: string;
  readonly seeds: readonly string[];
  readonly mutate: Mutator;
}

const target = ({ name, seeds, mutate }: Tool): Target => ({
  name: `import of ${name}`,
  room: [
    `${ROOM}${name}`,
    `${ROOM}csv-rows`,
    `${ROOM}plain-number`,
    `${ROOM}local-time`,
    `${ROOM}foreign-`,
    `${ROOM}recognise`,
  ],
  seeds,
  mutate,
  play: (input) => {
    const imported = importDocuments([{ name: 'file', text: textOf(input), modifiedAt: MODIFIED }], {
      from: null,
      utcOffsetMinutes: null,
      countryOf: (code) => (code === 'FRA' ? 'FR' : null),
      workflow: null,
      machine: null,
      job: null,
      name: null,
    });
    const receipts = imported.receipts.map(serialiseReceipt);
    return receipts.length === 0 ? { refused: 'no row is good' } : { value: [receipts, imported.problems] };
  },
  isRefusal: isCarbonError,
});

export const foreignTargets: readonly Target[] = [
  target({
    name: 'codecarbon',
    seeds: [
      shortened('codecarbon/no-counter.csv'),
      shortened('codecarbon/tasks.csv'),
      fixture('foreign/codecarbon/logger.json'),
    ],
    mutate: csvMutator([
      'duration',
      'energy_consumed',
      'timestamp',
      'run_id',
      'gpu_count',
      'gpu_model',
      'pue',
      'task_name',
      '__proto__',
      'constructor',
    ]),
  }),
  target({
    name: 'carbontracker',
    seeds: [
      shortened('carbontracker/epochs/260.866990_2026-11-22T111734Z_carbontracker.log'),
      fixture('foreign/carbontracker/epochs/260.866990_2026-11-22T111734Z_carbontracker_output.log'),
    ],
    mutate: linesMutator(
      textMutator([
        'Epoch 1:',
        'Duration: ',
        'W',
        'PUE',
        ' for ',
        'carbontracker version ',
        ':',
        '[',
        ']',
        'GPU',
        'kWh',
        ' nan',
        '2026-02-31 25:00:00',
      ]),
    ),
  }),
  target({
    name: 'eco-ci',
    seeds: [fixture('foreign/eco-ci/lap-data.json')],
    mutate: jsonMutator(['steps', 'energy_joules', 'time', 'label', '%E0%A4%A', '1e309']),
  }),
];
