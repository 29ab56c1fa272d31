// Without a config, the same step of the workflow on main decides; where it is not to be found, the comment says whose budget it is.
import { expect, it } from 'vitest';
import { pullWith, putOnMain, WORKFLOW } from '../commit-files.ts';
import { EIGHT_RUNS } from '../history.ts';
import { plain } from '../plain.ts';
import { measuredJobs, playReport, seedRuns } from '../report-stage.ts';
import { useStage } from '../use-stage.ts';

const scene = useStage();

const workflow = (job: string, budget: string): string => `
on: { pull_request: {} }
jobs:
  train:
    runs-on: [self-hosted, gpu]
    steps:
      - uses: octo/carbon-action@v1
  ${job}:
    needs: [train]
    runs-on: ubuntu-latest
    steps:
      - uses: octo/carbon-action/report@v1
        with:
          budget: "${budget}"
`;

it.each([
  ['found: it decides', 'carbon', 'failure', /\+10 %.*\+100 %/],
  [
    'not found: the pull request’s own counts',
    'audit',
    'success',
    /budget comes from this pull request's workflow/i,
  ],
] as const)('%s', async (_, job, conclusion, said) => {
  const { stage, like } = scene;
  putOnMain(stage, { [WORKFLOW]: workflow(job, '+10 %') });
  seedRuns(stage, like, { legs: [{}], ratios: EIGHT_RUNS });
  const pull = pullWith(stage, { [WORKFLOW]: workflow('carbon', '+100 %') });
  const run = measuredJobs(stage, like, stage.pullEvent(pull), { legs: [{ ratio: 1.4 }] });
  const told = await playReport(stage, run, {
    inputs: { budget: '+100 %' },
    action: 'octo/carbon-action',
  });
  expect(told.conclusion).toBe(conclusion);
  expect(stage.comments(pull).map(plain).join('')).toMatch(said);
});
