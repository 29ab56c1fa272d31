// On `workflow_run`, with its right to write, the report does not run beside code of somebody else.
import { expect, it } from 'vitest';
import { run as script } from '../../harness/runner/step.ts';
import { pullWith } from '../commit-files.ts';
import { measuredJobs, playRunReport } from '../report-stage.ts';
import { useStage } from '../use-stage.ts';

const scene = useStage();

it('refuses a checkout of another commit, and takes that of the default branch', async () => {
  const { stage, like } = scene;
  const pull = pullWith(stage, {}, { fork: 'mallory', branch: 'patch' });
  const event = stage.pullEvent(pull);
  const run = measuredJobs(stage, like, event, { legs: [{}] });
  const checkOut = (sha: string | null) => script(`mkdir -p .git && printf %s ${sha} > .git/HEAD`);
  const theirs = await playRunReport(stage, run, { before: [checkOut(event.headSha)] });
  expect(theirs.conclusion).toBe('failure');
  expect(theirs.log).toMatch(/checkout/);
  expect(stage.comments(pull)).toEqual([]);
  const ours = await playRunReport(stage, run, {
    before: [checkOut(stage.world.store.git.resolve('main'))],
  });
  expect(ours.conclusion).toBe('success');
  expect(stage.comments(pull)).toHaveLength(1);
});
