// Inputs add budgets to those of the config, and cannot loosen what the config decides.
import { describe, expect, it } from 'vitest';
import { parseBudgets } from '../../../src/review/budget/parse.ts';
import { parseConfig } from '../../../src/review/budget/parse-config.ts';
import { DEFAULT_POLICY } from '../../../src/review/budget/policy.ts';
import { policyFrom } from '../../../src/review/budget/policy-from.ts';

const inputs = (budgets: string, onExceed: 'fail' | 'warn' = 'fail') => ({
  budgets: parseBudgets(budgets),
  onExceed,
});

describe('policyFrom', () => {
  it('is the default without a config', () => {
    expect(policyFrom(null, inputs('+10 %')).policy).toEqual(DEFAULT_POLICY);
  });

  it('follows on-exceed where no config sets budgets', () => {
    expect(policyFrom(null, inputs('+10 %', 'warn')).policy.onExceed).toBe('warn');
    expect(policyFrom(parseConfig('version: 1'), inputs('+10 %', 'warn')).policy.onExceed).toBe('warn');
  });

  it('keeps budgets of the config biting, and says so', () => {
    const { policy, notes } = policyFrom(parseConfig('version: 1\nbudgets: ["+10 %"]'), inputs('', 'warn'));
    expect(policy.onExceed).toBe('fail');
    expect(notes.map(({ code }) => code)).toEqual(['policy-not-loosened']);
  });

  it('judges the budgets of both, each once', () => {
    const config = parseConfig('version: 1\nbudgets: ["+10 %", "1 kWh"]\ncompare: { alpha: 0.02 }');
    const { policy, budgets } = policyFrom(config, inputs('+10 %\n+25 %'));
    expect(budgets.map(({ text }) => text)).toEqual(['+10 %', '1 kWh', '+25 %']);
    expect(policy).toEqual({ ...DEFAULT_POLICY, alpha: 0.02 });
  });
});
