// What the entries read: inputs of the action and of report/, the command line, the work file, and the records that jobs leave to later ones.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  COMMON_OPTIONS,
  type OptionTable,
  parseArguments,
  splitCommand,
} from '../../../src/entry/command/arguments.ts';
import { readHookReceiptId } from '../../../src/entry/hook-record.ts';
import { readInputs } from '../../../src/entry/inputs.ts';
import { parseNeeds } from '../../../src/entry/report/needs.ts';
import { readJobRecord } from '../../../src/entry/run/job-record.ts';
import { parseWork, readWork } from '../../../src/entry/work.ts';
import { readHandle } from '../../../src/measure/sampler/handle.ts';
import { jsonMutator } from '../mutate/json.ts';
import { textMutator } from '../mutate/text.ts';
import { type Target, textOf } from '../target.ts';
import { isCarbonError, isNothing, json } from './documents.ts';
import { scratch } from './scratch.ts';

const needs: Target = {
  name: 'needs input',
  room: ['/entry/report/needs'],
  seeds: [
    JSON.stringify({
      train: { result: 'success', outputs: { a: 'b' } },
      eval: { result: 'failure', outputs: {} },
    }),
    'null',
    '',
  ],
  mutate: jsonMutator(['result', 'outputs', 'constructor', 'success']),
  play: (input) => {
    const value = [...parseNeeds(textOf(input))];
    const text = JSON.stringify(Object.fromEntries(value.map(([job, result]) => [job, { result }])));
    return { value, again: () => [...parseNeeds(text)] };
  },
  isRefusal: isCarbonError,
};

const work: Target = {
  name: 'work file',
  room: ['/entry/work.ts'],
  seeds: ['12000', '{"sample": 12000}', ' 1.5\n'],
  mutate: jsonMutator(['sample', 'unit']),
  play: (input) => {
    const value = parseWork(textOf(input));
    return { value, again: () => parseWork(JSON.stringify({ [value.unit]: value.amount })) };
  },
  isRefusal: isCarbonError,
};

const MATRIX = {
  INPUT_MATRIX: '{"os":"linux","n":1,"deep":{"a":[1,2]}}',
  INPUT_BUDGET: '+10 %',
  INPUT_NAME: 'a',
  'INPUT_CHECK-RUN-ID': '12',
  'INPUT_JOB-STATUS': 'success',
};
const textsOf = (value: unknown): Readonly<Record<string, string>> =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value).map(([key, each]) => [
          key,
          typeof each === 'string' ? each : (JSON.stringify(each) ?? ''),
        ]),
      )
    : {};
const environmentMutator = jsonMutator([
  'INPUT_RUN',
  'INPUT_SHELL',
  'INPUT_REGION',
  'INPUT_WORK',
  'INPUT_LEDGER',
  'INPUT_CONFIG',
  'INPUT_ON-EXCEED',
]);
const matrixMutator = jsonMutator(['os', 'include', 'constructor']);

const inputs: Target = {
  name: 'action inputs',
  room: ['/entry/inputs.ts', '/entry/review-inputs', '/entry/shell.ts'],
  seeds: [
    JSON.stringify(MATRIX),
    JSON.stringify({
      INPUT_RUN: 'make',
      INPUT_SHELL: 'bash -e {0}',
      INPUT_REGION: 'FR',
      INPUT_WORK: 'file:x',
      INPUT_LEDGER: 'branch:x',
      INPUT_COMMENT: 'never',
    }),
  ],
  mutate: (input, source) => {
    const environment = json(textOf(input));
    if (source.random() < 0.5 || typeof environment !== 'object' || environment === null)
      return environmentMutator(input, source);
    return JSON.stringify({
      ...environment,
      INPUT_MATRIX: textOf(matrixMutator(MATRIX.INPUT_MATRIX, source)),
    });
  },
  play: (input) => {
    const environment = json(textOf(input));
    if (environment === undefined) return { refused: 'no environment' };
    return { value: readInputs(deepest(environment)) };
  },
  isRefusal: isCarbonError,
};

/** What is too deep to be written as text was never an environment. */
function deepest(environment: unknown): Readonly<Record<string, string>> {
  try {
    return textsOf(environment);
  } catch {
    return {};
  }
}

const OPTIONS: OptionTable = {
  ...COMMON_OPTIONS,
  ledger: { type: 'string', help: '' },
  all: { type: 'boolean', help: '' },
  receipt: { type: 'string', multiple: true, help: '' },
};

const words: Target = {
  name: 'command line',
  room: ['/entry/command/arguments', '/src/spelling'],
  seeds: [
    '--format json --quiet a b',
    '--ledger=directory:x --receipt a --receipt b -h',
    '--sample-every 1s -- rm -rf --x',
    '--all -5 - x',
  ],
  mutate: textMutator([
    ' ',
    '--',
    '-',
    '=',
    '--format',
    '--no-',
    '-h',
    '--__proto__',
    '--constructor',
    '--formt',
  ]),
  play: (input) => {
    const given = textOf(input).split(' ');
    const { own, command } = splitCommand(given, OPTIONS);
    const parsed = parseArguments(own, OPTIONS);
    return {
      value: [
        Object.keys(OPTIONS).map((name) => [parsed.texts(name), parsed.flag(name)]),
        parsed.positionals,
        command,
      ],
    };
  },
  isRefusal: isCarbonError,
};

const EVENT = {
  name: 'push',
  repositoryId: 1,
  defaultBranch: 'main',
  pullRequest: null,
  baseRef: null,
  baseSha: null,
  headSha: null,
  headRepositoryId: null,
  fork: null,
  mergeGroupBaseSha: null,
  before: null,
  workflowRun: null,
};
const RUN = {
  owner: 'o',
  repo: 'r',
  repositoryId: 1,
  workflow: 'a.yml',
  job: 'j',
  sha: 'a',
  ref: 'b',
  headBranch: null,
  refProtected: false,
  runId: 1,
  attempt: 1,
  runnerName: 'n',
  workspace: '/w',
  actionRepository: null,
  apiUrl: 'https://api',
  event: EVENT,
};
const RECORDS = scratch('records');

const records: Target = {
  name: 'records of a job',
  room: ['/entry/run/job-record', '/entry/hook-record', '/sampler/handle'],
  seeds: [
    JSON.stringify({ receiptId: '1-1-a', name: null, matrix: { os: 'linux' }, run: RUN }),
    JSON.stringify({ receipt_id: '1-1-a' }),
    JSON.stringify({ pid: 12, start_time: 34, pid_namespace: 'pid:[4026531836]' }),
  ],
  mutate: jsonMutator(['pid', 'start_time', 'receipt_id', 'matrix', 'attempt']),
  play: (input) => {
    const text = textOf(input);
    mkdirSync(RECORDS, { recursive: true });
    for (const name of ['job.json', 'hook.json', 'sampler.json', 'work'])
      writeFileSync(join(RECORDS, name), text);
    const job = readJobRecord(RECORDS);
    const hook = readHookReceiptId(RECORDS);
    const handle = readHandle(RECORDS);
    const read = readWork({ path: 'work' }, RECORDS);
    return job === null && hook === null && handle === null && read.work === null
      ? { refused: 'none' }
      : { value: [job, hook, handle, read] };
  },
  isRefusal: isNothing,
};

export const entryTargets: readonly Target[] = [needs, work, inputs, words, records];
