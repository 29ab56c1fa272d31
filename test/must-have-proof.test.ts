// Proof: the faults, the imports, the duties of the supply chain and the comparisons that must be shown, held to the tests that are named.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Case, file below `test/`, and words that its test bears. */
type Row = readonly [what: string, file: string, name: string];

const PROCESSES: readonly Row[] = [
  [
    'SIGKILL of main and post at each effect',
    'scenario/fault-kill',
    'every job that was cut off is accounted once',
  ],
  ['SIGKILL of the sampler', 'scenario/fault-sampler', 'that is killed in the middle of its write'],
  ['SIGKILL of hooks', 'scenario/fault-job', 'loses its measurement and nothing else'],
  ['SIGKILL of `run`', 'scenario/cli-run', 'a sampler does not outlive the command line that was killed'],
  ['runner shutdown', 'scenario/runner-shutdown', 'with a state directory is accounted by the next job'],
  ['disk full, sampler', 'scenario/fault-sampler', 'whose disk is full for a while writes all its beats'],
  [
    'disk full, post',
    'scenario/fault-job',
    'whose disk is full when it ends is reported, and its trace stays',
  ],
  ['disk full, main', 'scenario/fault-job', 'whose disk is full when it begins is not measured, and goes on'],
  ['read-only temp', 'scenario/unwritable-state', 'is one sentence, and the next step is not kept waiting'],
  ['clock steps of an hour both ways', 'scenario/fault-sampler', 'whose wall clock is set by'],
  [
    'a clock step at the end',
    'scenario/fault-job',
    'whose wall clock was set back by an hour before post begins',
  ],
  ['suspend', 'scenario/fault-sampler', 'whose machine sleeps a minute'],
  ['a sampler that stands still', 'scenario/fault-sampler', 'that stands still for five beats'],
  ['GPU lost', 'scenario/gpu-lost', 'a lost GPU degrades the receipt, and is never 0 J from there on'],
  ['driver replaced', 'scenario/fault-sampler', 'whose driver is replaced keeps what was read'],
  ['NVML hangs', 'scenario/fault-sampler', 'whose driver hangs in a call goes on when it answers'],
  ['NVML hangs to the end', 'scenario/fault-sampler', 'whose driver hangs to the end is killed in seconds'],
  ['NVML never starts', 'scenario/fault-job', 'whose driver never starts waits for it nowhere'],
  ['a job of 5 days', 'measure/loop/long-job', 'of 5 days with power alone doubles its interval'],
];

const NETWORK: readonly Row[] = [
  ['each call of a post', 'faults/post-faults', 'asks what is listed here'],
  ['API down or cut answers', 'github/whole-answer', 'again and again is no empty list'],
  ['a written comment whose answer is lost', 'github/whole-answer', 'a comment %s stands once'],
  ['waits are bounded', 'github/patience', 'one wait in vain'],
  ['rate-limited', 'github/client', 'gives up at once on'],
  ['artifact service, each call', 'github/artifact-upload', 'a connection that breaks'],
  ['outages in real processes', 'scenario/outages', 'an outage'],
  [
    '20 writers on real git refs',
    'review/ledger/conformance',
    'twenty concurrent writers that all read first',
  ],
  ['20 writers on artifacts', 'scenario/concurrent-base-runs', 'reads all twenty'],
  [
    '20 processes on a directory, some killed',
    'scenario/fault-ledger-writers',
    'loses nothing that was told to be kept',
  ],
  ['the report job', 'entry/report/report-faults', 'comments that arrive in part'],
];

const IMPORTS: readonly Row[] = [
  ['CodeCarbon CSV', 'account/receipt/foreign/codecarbon-files', 'has IT energy in joules, the PUE undone'],
  ['misaligned rows', 'account/receipt/foreign/codecarbon-files', 'the shortened ones are named by line'],
  [
    'cumulative rows',
    'account/receipt/foreign/codecarbon-rows',
    'are totals so far, in any order and file: the longest is taken',
  ],
  [
    'Carbontracker logs',
    'account/receipt/foreign/carbontracker-files',
    'has the energy that was measured, not the predicted',
  ],
  [
    'devices averaged',
    'account/receipt/foreign/carbontracker-files',
    'is imported as it stands, and the sum is told in words alone',
  ],
  ['Eco-CI JSON', 'account/receipt/foreign/eco-ci', 'has its laps as spans'],
  [
    'hostile files',
    'account/receipt/foreign/import-documents',
    'a damaged file gives valid receipts, named problems, or one sentence',
  ],
  [
    'never a base on GitHub',
    'review/imported-history',
    'has no base in them, even where every meter is alike',
  ],
  [
    'never compared silently',
    'review/imported-history',
    'is never compared with them, and the meter is named',
  ],
  ['38 columns', 'report/export/codecarbon-csv', 'stands under the 38 names of the tool’s own file'],
  ['round trip', 'report/export/codecarbon-csv', 'a file of its own keeps what an entry keeps'],
  [
    'its own readers',
    'report/export/codecarbon-readers',
    'CodeCarbon reads it, sums it up, and appends to it without renaming it',
  ],
  ['on dist/', 'scenario/cli-import', 'imports, lists, compares, replays and exports'],
];

const HOSTILE: readonly Row[] = [
  ['a fixed corpus for every parser', 'hostile-corpus', 'has a parser for each of its folders'],
  ['10 MB strings', 'hostile-corpus', 'ten million letters'],
  ['Markdown, mention, HTML', 'report/hostile-markdown', 'law: whatever the names say, only text comes out'],
  [
    'workflow commands',
    'report/hostile-markdown',
    'annotations and console: one line each, no escape, no command',
  ],
  ['outputs in a shell', 'report/hostile-markdown', 'outputs: nothing that a shell would act on'],
  ['terminal escapes', 'entry/command/hostile-note', 'a terminal escape'],
  ['prototype pollution, YAML', 'yaml-value', 'reaches no prototype'],
  ['prototype pollution, history', 'review/history/codec', 'cannot reach the prototype'],
  ['zip bomb', 'github/zip-entry', 'a bomb that declares ten bytes'],
  ['path tricks', 'github/zip-entry', 'another path to the name'],
  ['giant numbers', 'entry/inputs', 'a number that no double holds'],
  ['a billion laughs', 'yaml-value', 'a billion laughs'],
];

const SUPPLY: readonly Row[] = [
  ['reasons of dependencies', 'supply-chain', 'CONTRIBUTING has a reason for every package'],
  ['licences', 'supply-chain', 'has the licence text of every package that is in it'],
  ['works inside binaries', 'supply-chain', 'has those of what is compiled into binaries'],
  ['what is never called', 'supply-chain', 'is without what is never called'],
  ['no path, no time', 'supply-chain', 'knows neither the path nor the time of its building'],
  ['duties of datasets', 'supply-chain', 'carries the notice that it asks for'],
  [
    'no other socket',
    'scenario/no-other-socket',
    'a job with hooks and the action asks the API and the artifact service',
  ],
  [
    'a chosen service alone',
    'scenario/no-other-socket',
    'the command line asks nobody, and a chosen intensity service alone',
  ],
  ['a shim that can fail', 'scenario/no-other-socket', 'the shim sees and refuses'],
  ['workflow files', 'lint-workflows', 'keeps the rules'],
  ['action files load', 'lint-workflows', 'an expression in the words of an action file'],
  ['least permissions', 'scenario/missing-permissions', 'with none at all'],
];

const PEERS: readonly Row[] = [
  [
    'units and PUE undone',
    'bench/peers/said-by',
    'says its actual energy with a PUE of 1.58, which is undone',
  ],
  ['exact truth', 'bench/peers/truth', 'the mean of two devices in place of their sum'],
  ['goals by medians', 'bench/peers/goals', 'goes by medians'],
  [
    'a peer that fails',
    'bench/peers/attempt',
    'gives what was found, and null with the reason where the work failed',
  ],
  ['no peer, no judgement', 'bench/peers/goals', 'is not judged without CodeCarbon'],
];

const RUNNER: readonly Row[] = [
  ["act's log", 'scripts/e2e-act/act-log', 'is reduced to steps, results and words'],
  ['an empty tracking id', 'entry/job-place', 'an empty tracking id is none'],
  ['ends with act', 'measure/sampler/liveness', 'another runner is found by its name, above us only'],
  ['steps not seen', 'entry/run/shows-steps', 'by the folder of file commands'],
];

describe.each([
  ['faults of processes, files, clocks and drivers', PROCESSES],
  ['faults of the network and of ledgers', NETWORK],
  ['import and export', IMPORTS],
  ['hostile input', HOSTILE],
  ['supply chain', SUPPLY],
  ['peers', PEERS],
  ['another runner', RUNNER],
])('%s', (_, rows) => {
  it.each(rows)('%s', (_, file, name) => {
    const text = readFileSync(join(import.meta.dirname, `${file}.test.ts`), 'utf8');
    expect(text).toContain(name);
  });
});
