// Inputs: what is accepted becomes one typed value, everything else one sentence before anything is measured.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInputs } from '../../src/entry/inputs.ts';
import { CarbonError } from '../../src/errors.ts';

describe('inputs', () => {
  it('have the documented defaults', () => {
    expect(readInputs({})).toEqual({
      budgets: [],
      run: null,
      shell: null,
      workingDirectory: null,
      name: null,
      region: 'auto',
      work: null,
      onExceed: 'fail',
      comment: 'always',
      ledger: { kind: 'artifact' },
      config: '.github/carbon.yml',
      token: null,
      checkRunId: null,
      jobStatus: 'unknown',
      matrix: {},
    });
  });

  it('keep hyphens and lose the space around them', () => {
    const inputs = readInputs({ 'INPUT_ON-EXCEED': ' warn\n', INPUT_RUN: 'make', INPUT_SHELL: 'sh' });
    expect(inputs).toMatchObject({ onExceed: 'warn', run: 'make', shell: 'sh' });
  });

  it('take stop for a command, and a branch for the history', () => {
    const inputs = readInputs({
      'INPUT_ON-EXCEED': 'stop',
      INPUT_RUN: 'make',
      INPUT_LEDGER: 'branch:energy',
    });
    expect(inputs).toMatchObject({ onExceed: 'stop', ledger: { kind: 'branch', name: 'energy' } });
  });

  it.each<[string, Readonly<Record<string, string>>, string, string]>([
    ['a shell without a command', { INPUT_SHELL: 'sh' }, 'bad-input', 'no meaning without "run"'],
    ['an unknown shell', { INPUT_RUN: 'make', INPUT_SHELL: 'fish' }, 'bad-input', 'perl {0}'],
    ['an unknown mode', { INPUT_COMMENT: 'maybe' }, 'bad-input', 'always, changes, alerts, never'],
    ['stop without a command', { 'INPUT_ON-EXCEED': 'stop' }, 'bad-input', 'Set "run"'],
    ['an unknown consequence', { 'INPUT_ON-EXCEED': 'panic' }, 'bad-input', 'fail, warn, stop'],
    ['full-run', { 'INPUT_FULL-RUN': 'step 1/2' }, 'not-available-yet', 'leave it out'],
    ['a name with a slash', { INPUT_NAME: '../x' }, 'bad-input', 'up to 64'],
    ['a config outside', { INPUT_CONFIG: 'a/../../b' }, 'bad-input', 'inside the repository'],
    ['an absolute config', { INPUT_CONFIG: '/etc/passwd' }, 'bad-input', 'inside the repository'],
    ['a bad budget', { INPUT_BUDGET: 'lots' }, 'bad-budget', 'lots'],
    ['bad work', { INPUT_WORK: 'steps' }, 'bad-work', 'file:PATH'],
  ])('refuse %s', (_, env, code, said) => {
    const error = caught(() => readInputs(env));
    expect(error).toBeInstanceOf(CarbonError);
    expect(error).toMatchObject({ code });
    expect(`${error?.message} ${error instanceof CarbonError ? error.hint : ''}`).toContain(said);
  });

  it.each<[string, string, ReturnType<typeof readInputs>['matrix']]>([
    ['no matrix', 'null', {}],
    ['a number that no double holds', '{"n":1e999}', { n: 'Infinity' }],
    ['a key of every object', '{"__proto__":1,"os":"linux"}', { os: 'linux' }],
    ['nested deeper than can be written', `{"deep":${'['.repeat(20_000)}${']'.repeat(20_000)}}`, {}],
    ['scalars', '{"gpu":"h100","n":2,"fast":true,"x":null}', { gpu: 'h100', n: 2, fast: true, x: null }],
    ['nested values', '{"os":{"name":"u"},"l":[1]}', { os: '{"name":"u"}', l: '[1]' }],
    ['a list', '[1]', {}],
    ['no JSON', '{', {}],
  ])('take the matrix: %s', (_, INPUT_MATRIX, matrix) => {
    expect(readInputs({ INPUT_MATRIX }).matrix).toEqual(matrix);
  });

  it.each([
    ['42', 42],
    ['', null],
    ['9007199254740993', null],
    ['-1', null],
  ])('take the check run id "%s" as %j', (text, id) => {
    expect(readInputs({ 'INPUT_CHECK-RUN-ID': text }).checkRunId).toBe(id);
  });

  it('never throw anything but a sentence', () => {
    const names = ['BUDGET', 'RUN', 'NAME', 'WORK', 'LEDGER', 'CONFIG', 'MATRIX', 'JOB-STATUS', 'COMMENT'];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), fc.string()), (given) => {
        const env = Object.fromEntries(Object.entries(given).map(([name, text]) => [`INPUT_${name}`, text]));
        const error = caught(() => readInputs(env));
        expect(error === null || error instanceof CarbonError).toBe(true);
      }),
    );
  });
});

function caught(act: () => unknown): Error | null {
  try {
    act();
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
