// A slip for one of our inputs is refused with the right name; variables of others are left alone.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { INPUT_NAMES, inputVariable } from '../../src/entry/input-names.ts';
import { refuseMisspelt } from '../../src/entry/refuse-misspelt.ts';

it.each([
  ['INPUT_BUDGETS', 'budget'],
  ['INPUT_BUGDET', 'budget'],
  ['INPUT_ONEXCEED', 'on-exceed'],
  ['INPUT_GITHUB_TOKEN', 'github-token'],
  ['INPUT_RUNS', 'run'],
])('%s: did you mean %s?', (name, meant) => {
  expect(() => refuseMisspelt({ [name]: 'x' }, INPUT_NAMES)).toThrow(
    expect.objectContaining({ code: 'bad-input', hint: `Did you mean "${meant}"?` }),
  );
});

it.each(['INPUT_NODE', 'INPUT_TARGET', 'INPUT_ELEPHANT', 'INPUT_', 'INPUT', 'BUDGETS'])(
  '%s is left alone',
  (name) => expect(() => refuseMisspelt({ [name]: 'x' }, INPUT_NAMES)).not.toThrow(),
);

it('never refuses what it knows', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...INPUT_NAMES.map(inputVariable)), fc.string()), (env) => {
      expect(() => refuseMisspelt(env, INPUT_NAMES)).not.toThrow();
    }),
  );
});
