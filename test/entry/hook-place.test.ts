// What a hook tells the steps of its job is two names below RUNNER_TEMP, and nothing else is believed.
import { expect, it } from 'vitest';
import { hookDirectory, joinedPlace, placeToTell } from '../../src/entry/hook-place.ts';
import { jobPlace } from '../../src/entry/job-place.ts';

const KEY = '0123456789abcdef';

it('leads from the host’s path of RUNNER_TEMP to the container’s', () => {
  const told = placeToTell(jobPlace({ RUNNER_TEMP: '/runner/_temp', RUNNER_TRACKING_ID: 'github_1' }, null));
  const hook = hookDirectory({ RUNNER_TEMP: '/__w/_temp', CARBON_JOB: told });
  expect(hook).toBe(`/__w/_temp/${told}`);
  expect(joinedPlace(hook ?? '')).toMatchObject({
    directory: `/__w/_temp/${told}-action`,
    outlivesJob: false,
  });
});

it.each([
  ['nothing', undefined],
  ['an empty text', ''],
  ['a way out', `../carbon-action-0/${KEY}`],
  ['a way out below', `carbon-action-0/../${KEY}`],
  ['an absolute path', `/tmp/carbon-action-0/${KEY}`],
  ['more levels', `carbon-action-0/${KEY}/x`],
  ['a key of another form', 'carbon-action-0/0123'],
  ['a second line', `carbon-action-0/${KEY}\n`],
])('%s is told: no hook', (_, told) => {
  expect(
    hookDirectory({ RUNNER_TEMP: '/t', ...(told === undefined ? {} : { CARBON_JOB: told }) }),
  ).toBeNull();
});

it('without RUNNER_TEMP there is no hook', () => {
  expect(hookDirectory({ CARBON_JOB: `carbon-action-0/${KEY}` })).toBeNull();
});
