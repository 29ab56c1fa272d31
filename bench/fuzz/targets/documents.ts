// Our own documents as strangers may hand them in: trace, receipt, history bundle, ledger entry, state of a comment, records of a job.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseReceipt, serialiseReceipt } from '../../../src/account/receipt/codec.ts';
import { parseState as parseStep } from '../../../src/entry/run/state.ts';
import { CarbonError } from '../../../src/errors.ts';
import { openSections } from '../../../src/measure/trace/open-sections.ts';
import { parseRecords } from '../../../src/measure/trace/parse-records.ts';
import { parseTrace } from '../../../src/measure/trace/parse-trace.ts';
import { serialiseRecord } from '../../../src/measure/trace/serialise-record.ts';
import { parseState, serialiseState } from '../../../src/report/hidden-state.ts';
import { parseMarker, serialiseMarker } from '../../../src/report/marker.ts';
import { parseBundle, serialiseBundle } from '../../../src/review/history/codec.ts';
import { parseEntries } from '../../../src/review/history/parse-entries.ts';
import { seriesParts } from '../../../src/review/history/series-parts.ts';
import { jsonMutator } from '../mutate/json.ts';
import { linesMutator } from '../mutate/lines.ts';
import { textMutator } from '../mutate/text.ts';
import { type Target, textOf } from '../target.ts';

const FIXTURES = join(import.meta.dirname, '../../../test/fixtures');
export const fixture = (path: string): string => readFileSync(join(FIXTURES, path), 'utf8');

export const isCarbonError = (error: unknown): boolean => error instanceof CarbonError;
export const isNothing = (): boolean => false;

const trace: Target = {
  name: 'trace',
  room: ['/measure/trace/'],
  seeds: traceSeeds(fixture('trace/v1.ndjson')),
  mutate: linesMutator(jsonMutator(['t', 'w', 'v', 'by', 'columns', 'domains', 'ratio', 'e', 'k'])),
  play: (input) => {
    const text = textOf(input);
    const { header, records } = parseRecords(text);
    const { notes, samples } = parseTrace(text);
    openSections(text);
    const again = () => {
      const once = parseRecords([header, ...records].map(serialiseRecord).join(''));
      return [once.header, once.records, notes, samples];
    };
    return { value: [header, records, notes, samples], again };
  },
  isRefusal: isCarbonError,
};

/** The header with a few lines each: every kind is there, and a parse takes a third of the time. */
function traceSeeds(text: string): readonly string[] {
  const [header = '', ...lines] = text.trimEnd().split('\n');
  const parts = [0, 1, 2].map((part) =>
    lines.filter((line, index) => index % 3 === part || line.startsWith('{"k":"col"')),
  );
  return parts.map((part) => `${[header, ...part].join('\n')}\n`);
}

const receipt: Target = {
  name: 'receipt',
  room: ['/account/receipt/codec', '/account/receipt/receipt'],
  seeds: [fixture('receipt/v1.json'), fixture('receipt/v1-first.json')].map(compact),
  mutate: jsonMutator(['energy_j', 'matrix', 'notes', 'spans', 'intervals']),
  play: (input) => {
    const value = parseReceipt(textOf(input));
    return {
      value: serialiseReceipt(value),
      again: () => serialiseReceipt(parseReceipt(serialiseReceipt(value))),
    };
  },
  isRefusal: isCarbonError,
};

function compact(text: string): string {
  return JSON.stringify(JSON.parse(text));
}

const bundle: Target = {
  name: 'bundle',
  room: [
    '/review/history/codec',
    '/review/history/parse-entries',
    '/review/history/union',
    '/review/history/newest',
    '/review/history/spent',
    '/review/history/bundle',
  ],
  seeds: [fixture('bundle/v1.json')],
  mutate: jsonMutator(['entries', 'merged', 'spent', '2026-02-31', 'started_at', 'emissions_g', 'within']),
  play: (input) => {
    const { bundle: value } = parseBundle(textOf(input));
    return {
      value: serialiseBundle(value),
      again: () => serialiseBundle(parseBundle(serialiseBundle(value)).bundle),
    };
  },
  isRefusal: isCarbonError,
};

const entries: Target = {
  name: 'ledger entry',
  room: ['/review/history/parse-entries', '/review/history/entry', '/review/history/series-parts'],
  seeds: [compact(fixture('entry/v1.json'))],
  mutate: jsonMutator(['series', 'machine', 'curve_w']),
  play: (input) => {
    const [entry] = parseEntries([json(textOf(input))]).entries;
    if (entry === undefined) return { refused: 'skipped' };
    seriesParts(entry.series);
    return { value: entry, again: () => parseEntries([JSON.parse(JSON.stringify(entry))]).entries[0] };
  },
  isRefusal: isNothing,
};

/** As the readers of a ledger do: what is no JSON is nothing. */
export function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const BODY = fixture('comment/run-failing.md');
const STATE = /(<!-- carbon:state:v2 )(\S+)( -->)/;
const stateMutator = jsonMutator(['jobs', 'totals', 'reported', 'accepted', 'steps', 'checks']);
const bodyMutator = textMutator([
  '<!-- carbon:state:v1 ',
  '<!-- carbon:state:v2 ',
  ' -->',
  '<!-- carbon:v1 id=',
  '====',
]);

const comment: Target = {
  name: 'comment state',
  room: ['/report/hidden-state', '/report/marker', '/report/job-result', '/report/pull-totals'],
  seeds: [BODY, fixture('comment/failing.md'), fixture('comment/run-accepted.md')],
  mutate: (input, source) => {
    const body = textOf(input);
    const encoded = STATE.exec(body)?.[2];
    if (encoded === undefined || source.random() < 0.25) return bodyMutator(body, source);
    const state = textOf(stateMutator(Buffer.from(encoded, 'base64').toString('utf8'), source));
    return body.replace(
      STATE,
      (_, before, __, after) => `${before}${Buffer.from(state).toString('base64')}${after}`,
    );
  },
  play: (input) => {
    const body = textOf(input);
    const marker = parseMarker(body);
    const state = parseState(body);
    const again = () => [
      marker === null ? null : parseMarker(serialiseMarker(marker)),
      // Receipts are folded and idle GPUs left out when it is written, once and for all.
      parseState(serialiseState(parseState(serialiseState(state)))),
    ];
    return { value: [marker, parseState(serialiseState(state))], again };
  },
  isRefusal: isNothing,
};

const step: Target = {
  name: 'step state',
  room: ['/entry/run/state'],
  seeds: [
    JSON.stringify({
      directory: '/tmp/a',
      receiptId: '1-1-a',
      hook: null,
      within: null,
      startUs: 12,
      notes: [{ code: 'a', severity: 'info', text: 'b' }],
    }),
  ],
  mutate: jsonMutator(),
  play: (input) => {
    const value = parseStep(textOf(input));
    return value === null ? { refused: 'none' } : { value, again: () => parseStep(JSON.stringify(value)) };
  },
  isRefusal: isNothing,
};

export const documentTargets: readonly Target[] = [trace, receipt, bundle, entries, comment, step];
