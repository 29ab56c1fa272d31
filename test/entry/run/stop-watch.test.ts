// `on-exceed: stop` in the action is refused before the command starts, unless a configuration of the base may hold a budget for it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readInputs } from '../../../src/entry/inputs.ts';
import { refuseWhatCannotStop } from '../../../src/entry/run/stop-watch.ts';

let workspace = '';
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'stop-watch-'));
});
afterEach(() => rmSync(workspace, { recursive: true }));

const refuse =
  (inputs: Readonly<Record<string, string>>, onExceed = 'stop') =>
  () =>
    refuseWhatCannotStop(
      readInputs({ INPUT_RUN: 'make', 'INPUT_ON-EXCEED': onExceed, ...inputs }),
      workspace,
    );

it.each([
  ['no budget', {}, 'there is none'],
  ['a month', { INPUT_BUDGET: '40 kgCO2e per month on main' }, 'none of its budgets can be judged'],
  [
    'a rise without a ledger',
    { INPUT_BUDGET: '+10 %', INPUT_LEDGER: 'none' },
    'none of its budgets can be judged',
  ],
  [
    'a rise of a unit that is known at the end',
    { INPUT_BUDGET: '+10 %', INPUT_WORK: 'file:work.json' },
    'none of its budgets can be judged',
  ],
])('%s is refused', (_, inputs, message) => {
  expect(refuse(inputs)).toThrow(message);
  expect(refuse(inputs, 'fail')).not.toThrow();
});

it.each([
  ['a rise', { INPUT_BUDGET: '+10 %' }],
  ['a fixed limit', { INPUT_BUDGET: '0.3 kWh', INPUT_LEDGER: 'none' }],
])('%s is watched', (_, inputs) => {
  expect(refuse(inputs)).not.toThrow();
});

it('a configuration in the workspace may stand for budgets of the base', () => {
  mkdirSync(join(workspace, '.github'));
  writeFileSync(join(workspace, '.github/carbon.yml'), 'version: 1\n');
  expect(refuse({})).not.toThrow();
});
