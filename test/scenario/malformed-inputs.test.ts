// What a person typed wrongly is said in one sentence before anything is measured, and nothing is left running.
import { describe, expect, it } from 'vitest';
import { run } from '../harness/runner/step.ts';
import { carbon, openStage } from './stage.ts';
import { trainJob } from './train-job.ts';

interface Wrong {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly runnerEnv?: Readonly<Record<string, string>>;
}

const EVERY_WRONG: readonly (readonly [string, Wrong, RegExp])[] = [
  ['a budget without a number', { inputs: { budget: 'ten percent' } }, /budget/i],
  ['a budget of another kind', { inputs: { budget: '40 kgCO2e per month' } }, /on which branch/],
  ['a region that is none', { inputs: { region: 'Atlantis' } }, /Atlantis/],
  [
    'an unknown input',
    { inputs: { budgets: '+10 %' } },
    /There is no input "budgets"\.\nDid you mean "budget"\?/,
  ],
  ['a wrong choice', { inputs: { comment: 'sometimes' } }, /Accepted: always, changes, alerts, never/],
  ['a shell without a command', { inputs: { shell: 'bash' } }, /"shell" has no meaning without "run"/],
  ['a config outside the repository', { inputs: { config: '../carbon.yml' } }, /inside the repository/],
  ['a ledger that is none', { inputs: { ledger: 'cloud' } }, /artifact, branch/],
  ['a PUE that is no number', { runnerEnv: { CARBON_PUE: 'low' } }, /PUE/],
  ['a PUE below one', { runnerEnv: { CARBON_PUE: '0.4' } }, /PUE/],
  ['a price without a currency', { runnerEnv: { CARBON_PRICE: 'cheap' } }, /CARBON_PRICE/],
  ['an interval without a unit', { runnerEnv: { CARBON_SAMPLE_EVERY: 'often' } }, /CARBON_SAMPLE_EVERY/],
];

/** Where nothing is measured, jobs at the same time are nothing to each other. */
describe('what is refused at once', { concurrent: true }, () => {
  it.for(EVERY_WRONG)('%s', async ([, { inputs = {}, runnerEnv = {} }, said], { onTestFinished }) => {
    const stage = await openStage();
    onTestFinished(() => stage.close());
    const job = { steps: [carbon(inputs), run('true', { name: 'Train' })], runnerEnv };
    const result = await stage.play(stage.pushOn(), job);
    expect(result.conclusion).toBe('failure');
    const [error, ...more] = result.annotations.filter(({ title }) => title === 'carbon-action');
    expect(more).toEqual([]);
    expect(error?.level).toBe('error');
    expect(error?.message).toMatch(said);
    expect(error?.message).not.toMatch(/\n\s+at /);
    expect(result.receipts).toEqual([]);
    expect(result.leftovers).toEqual([]);
    expect(stage.world.problems).toEqual([]);
  });
});

it('a broken configuration on the base is said, and measured all the same', async ({ onTestFinished }) => {
  const stage = await openStage();
  onTestFinished(() => stage.close());
  const { git } = stage.world.store;
  const files = { '.github/carbon.yml': 'version: 1\nbudget: +10 %\n' };
  const parent = git.resolve('main') ?? '';
  git.setRef('refs/heads/main', git.commit({ parents: [parent], files, message: 'configure' }));
  const pull = stage.openPull();
  const result = await stage.play(stage.pullEvent(pull), trainJob());
  expect(result.conclusion).toBe('success');
  const [comment = ''] = stage.comments(pull);
  expect(comment).toContain('First measurement');
  expect(comment).toMatch(/carbon\.yml is not used.*budgets/);
  expect(result.receipts).toHaveLength(1);
  expect(stage.world.problems).toEqual([]);
});

it('a file of regions that is not checked out is said, and the job is accounted all the same', async ({
  onTestFinished,
}) => {
  const stage = await openStage();
  onTestFinished(() => stage.close());
  const runnerEnv = { CARBON_REGION: '' };
  const steps = [carbon({ region: '@regions.yml' }), run('true', { name: 'Train' })];
  const result = await stage.play(stage.pushOn(), { steps, runnerEnv });
  expect(result.conclusion).toBe('success');
  expect(result.receipts.map(({ carbon: { resolved_by } }) => resolved_by)).toEqual(['none']);
  expect(result.receipts[0]?.notes).toContainEqual(
    expect.objectContaining({
      code: 'region-not-used',
      text: expect.stringContaining('regions.yml cannot be read'),
    }),
  );
  expect(stage.world.problems).toEqual([]);
});
