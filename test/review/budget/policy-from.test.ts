// Who decides: the base commit, by its config or the same step of its workflow; what the pull request says may only tighten that.
import { describe, expect, it } from 'vitest';
import type { BaseStep } from '../../../src/review/budget/base-step.ts';
import { parseBudgets } from '../../../src/review/budget/parse.ts';
import { parseConfig } from '../../../src/review/budget/parse-config.ts';
import { DEFAULT_POLICY } from '../../../src/review/budget/policy.ts';
import { type PolicySources, policyFrom } from '../../../src/review/budget/policy-from.ts';

interface Said {
  /** Lines below `version: 1`. */
  readonly base?: string;
  readonly head?: PolicySources['head'];
  readonly step?: BaseStep | 'not-found';
  readonly input?: string;
  readonly onExceed?: 'fail' | 'warn' | 'stop';
}

const decided = ({ base, head = 'unread', step, input = '', onExceed = 'fail' }: Said) =>
  policyFrom({
    base: base === undefined ? null : parseConfig(`version: 1\n${base}`),
    head,
    baseStep: step ?? null,
    inputs: { budgets: parseBudgets(input), onExceed },
  });

const TEN = 'budgets: ["+10 %"]';
const step = (budget: string, onExceed = ''): BaseStep => ({ budget, onExceed });

describe('which budgets count', () => {
  it.each([
    { name: 'nothing anywhere', said: {}, texts: [] },
    { name: 'the input alone', said: { input: '+10 %' }, texts: ['+10 %'] },
    { name: 'config and input', said: { base: TEN, input: '+5 %' }, texts: ['+10 %', '+5 %'] },
    { name: 'one budget in two spellings', said: { base: TEN, input: '+10%' }, texts: ['+10 %'] },
    {
      name: 'a raised input beside the step of the base',
      said: { step: step('+10 %'), input: '+25 %' },
      texts: ['+10 %', '+25 %'],
    },
    {
      name: 'an input taken out',
      said: { step: step('+10 %\n1 kWh'), input: '' },
      texts: ['+10 %', '1 kWh'],
    },
    { name: 'no step at the base', said: { step: 'not-found', input: '+25 %' }, texts: ['+25 %'] },
    {
      name: 'a step that the action would refuse',
      said: { step: step('10 %'), input: '+25 %' },
      texts: ['+25 %'],
    },
  ] as const)('$name', ({ said, texts }) => {
    expect(decided(said).budgets.map(({ text }) => text)).toEqual(texts);
  });
});

describe('which on-exceed counts', () => {
  it.each([
    {
      name: 'the input without a base',
      said: { input: '+10 %', onExceed: 'warn' },
      counts: 'warn',
      notes: [],
    },
    {
      name: 'the input beside a config without budgets',
      said: { base: '', onExceed: 'warn' },
      counts: 'warn',
      notes: [],
    },
    {
      name: 'no loosening of a config',
      said: { base: TEN, onExceed: 'warn' },
      counts: 'fail',
      notes: ['policy-not-loosened'],
    },
    { name: 'stop beside a config', said: { base: TEN, onExceed: 'stop' }, counts: 'stop', notes: [] },
    {
      name: 'no loosening of a step',
      said: { step: step('+10 %'), onExceed: 'warn' },
      counts: 'fail',
      notes: [],
    },
    {
      name: 'tightening of a step',
      said: { step: step('+10 %', 'warn'), onExceed: 'fail' },
      counts: 'fail',
      notes: [],
    },
    {
      name: 'a step that warns, as before',
      said: { step: step('+10 %', 'warn'), onExceed: 'warn' },
      counts: 'warn',
      notes: [],
    },
    {
      name: 'the input where the step had no budget',
      said: { step: step(''), input: '+1 %', onExceed: 'warn' },
      counts: 'warn',
      notes: [],
    },
  ] as const)('$name', ({ said, counts, notes }) => {
    const { policy, notes: given } = decided(said);
    expect(policy.onExceed).toBe(counts);
    expect(given.map(({ code }) => code)).toEqual(notes);
  });
});

describe('whose budget it is', () => {
  it.each([
    { name: 'a step that is not found', said: { step: 'not-found', input: '+10 %' }, isTheirs: true },
    { name: 'a step that cannot be read', said: { step: step('ten'), input: '+10 %' }, isTheirs: true },
    {
      name: 'not found beside budgets of the config',
      said: { base: TEN, step: 'not-found', input: '+5 %' },
      isTheirs: false,
    },
    { name: 'not found and no budget', said: { step: 'not-found' }, isTheirs: false },
    { name: 'found', said: { step: step('+10 %'), input: '+10 %' }, isTheirs: false },
    { name: 'no pull request', said: { input: '+10 %' }, isTheirs: false },
  ] as const)('$name: said $isTheirs', ({ said, isTheirs }) => {
    const codes = decided(said).notes.map(({ code }) => code);
    expect(codes.includes('policy-from-pull-request')).toBe(isTheirs);
  });
});

it('is the default policy but for what the base says, never what the pull request says', () => {
  expect(decided({}).policy).toEqual(DEFAULT_POLICY);
  const head = parseConfig('version: 1\ncompare: { alpha: 0.05 }\npolicy: { missing: pass }');
  expect(decided({ base: 'compare: { alpha: 0.02 }', head }).policy).toEqual({
    ...DEFAULT_POLICY,
    alpha: 0.02,
  });
});
