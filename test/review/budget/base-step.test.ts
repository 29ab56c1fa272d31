// The same step in the workflow of the base: found by job, action and name, and never guessed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseStep, type WantedStep } from '../../../src/review/budget/base-step.ts';

const WORKFLOW = `
on: pull_request
jobs:
  train:
    runs-on: [self-hosted, gpu]
    steps:
      - uses: org/carbon-action@0123abc # v1
        with:
          budget: |
            +10 %
            1 kWh
          on-exceed: warn
      - uses: actions/checkout@v4
        with: { budget: "not ours" }
      - run: python train.py
  twice:
    steps:
      - uses: Org/Carbon-Action@v1
        with: { name: first, Budget: "+5 %" }
      - uses: org/carbon-action@v1
        with: { name: second, budget: "+7 %" }
  same:
    steps:
      - uses: org/carbon-action@v1
      - uses: org/carbon-action@v1
  bare:
    steps: [{ uses: org/carbon-action@v1 }]
  templated:
    steps:
      - uses: org/carbon-action@v1
        with: { budget: "\${{ vars.BUDGET }}" }
  named:
    steps:
      - uses: org/carbon-action@v1
        with: { name: "\${{ matrix.gpu }}", budget: "+1 %" }
  local:
    steps:
      - uses: ./
        with: { budget: 3 kWh }
  report:
    steps:
      - uses: org/carbon-action/report@v1
        with: { budget: "+9 %" }
  called:
    needs: [train]
    uses: org/carbon-action/.github/workflows/report.yml@v1
    with: { budget: "+8 %" }
`;

const step = (change: Partial<WantedStep>) =>
  baseStep(WORKFLOW, { job: 'train', action: 'org/carbon-action', name: null, ...change });

describe('baseStep', () => {
  it.each<[string, Partial<WantedStep>, ReturnType<typeof baseStep>]>([
    ['the only one of its job', {}, { budget: '+10 %\n1 kWh', onExceed: 'warn' }],
    ['one of two, by name', { job: 'twice', name: 'second' }, { budget: '+7 %', onExceed: '' }],
    [
      'owners, repositories and inputs in any case',
      { job: 'twice', name: 'first' },
      { budget: '+5 %', onExceed: '' },
    ],
    ['none of two without their name', { job: 'twice' }, 'not-found'],
    ['none of two alike', { job: 'same' }, 'not-found'],
    ['one without inputs', { job: 'bare' }, { budget: '', onExceed: '' }],
    ['none whose budget is an expression', { job: 'templated' }, 'not-found'],
    ['none where a name may be any', { job: 'named', name: 'a100' }, 'not-found'],
    ['a local action', { job: 'local', action: './' }, { budget: '3 kWh', onExceed: '' }],
    [
      'the report action',
      { job: 'report', action: 'org/carbon-action/report' },
      { budget: '+9 %', onExceed: '' },
    ],
    ['not the report as the root action', { job: 'report' }, 'not-found'],
    [
      'the reusable workflow, whatever its inner job',
      { job: 'carbon', action: 'org/carbon-action/.github/workflows/report.yml' },
      { budget: '+8 %', onExceed: '' },
    ],
    ['none of a job that is not there', { job: 'constructor' }, 'not-found'],
    ['none of another action', { action: 'fork/carbon-action' }, 'not-found'],
  ])('finds %s', (_, wanted, found) => {
    expect(step(wanted)).toEqual(found);
  });

  it('takes a map for no input, whatever its keys', () => {
    const text =
      'jobs: { train: { steps: [{ uses: org/carbon-action@v1, with: { budget: { toString: 1, valueOf: 2 } } }] } }';
    const wanted = { job: 'train', action: 'org/carbon-action', name: null };
    expect(baseStep(text, wanted)).toEqual({ budget: '', onExceed: '' });
  });

  it('answers any text', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((json) => `jobs: { train: ${json} }`),
    );
    fc.assert(
      fc.property(anything, (text) => {
        expect(baseStep(text, { job: 'train', action: 'org/carbon-action', name: null })).toBe('not-found');
      }),
    );
  });
});
