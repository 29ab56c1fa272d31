// A series that main has muted is shown and does not gate; one that the pull request itself mutes gates until that is merged.
import { expect, it } from 'vitest';
import { CONFIG, pullWith, putOnMain } from '../commit-files.ts';
import { EIGHT_RUNS } from '../history.ts';
import { plain } from '../plain.ts';
import { measuredJobs, playReport, seedRuns } from '../report-stage.ts';
import { useStage } from '../use-stage.ts';

const scene = useStage();

const config = (mute: string): string => `version: 1\nbudgets: ["nightly*: +10 %"]\n${mute}`;
const mute = (until: string): string =>
  `mute: [{ series: "nightly*", until: ${until}, reason: "known to be noisy" }]\n`;
const NEXT_YEAR = `${new Date().getUTCFullYear() + 1}-12-31`;

it.each([
  ['by main', config(mute(NEXT_YEAR)), {}, 'success'],
  ['by main, until last year', config(mute(`${new Date().getUTCFullYear() - 1}-12-31`)), {}, 'failure'],
  ['by the pull request', config(''), { [CONFIG]: config(mute(NEXT_YEAR)) }, 'failure'],
] as const)('muted %s', async (who, ours, theirs, conclusion) => {
  const { stage, like } = scene;
  putOnMain(stage, { [CONFIG]: ours });
  const legs = [{ job: 'nightly-train' }];
  seedRuns(stage, like, { legs, ratios: EIGHT_RUNS });
  const pull = pullWith(stage, theirs);
  const run = measuredJobs(stage, like, stage.pullEvent(pull), {
    legs: [{ job: 'nightly-train', ratio: 1.4 }],
  });
  const told = await playReport(stage, run);
  expect(told.conclusion).toBe(conclusion);
  const [comment = ''] = stage.comments(pull).map(plain);
  if (who === 'by main') expect(comment).toContain('known to be noisy');
  if (who === 'by the pull request') expect(comment).toContain('after the merge');
});
