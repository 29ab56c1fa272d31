// Fixed limits need no history: energy and grams are judged on the base branch itself, minus the doubt of the meters.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { plain } from './plain.ts';
import { openStage, type Stage } from './stage.ts';
import { trainJob } from './train-job.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

// 400 W for 1.5 s are 600 J = 0.167 Wh, and at the 31 g/kWh of France 5.2 mg.
it.each([
  ['energy over the limit', '0.1 Wh', 'failure', /CI energy 6[012]\d J, limit 360 J/],
  ['grams over the limit', '0.003 gCO2e', 'failure', /CI emissions 5\.\d mg, limit 3 mg/],
  ['energy only warned of', 'warn: 0.1 Wh', 'success', 'Not blocking.'],
  ['energy within the limit', '1 Wh', 'success', 'Within `1 Wh`.'],
] as const)('%s: %s', async (_, budget, conclusion, said) => {
  const result = await stage.play(stage.pushOn(), trainJob({ inputs: { budget } }));
  expect(result.conclusion).toBe(conclusion);
  expect(plain(result.summary).replaceAll('### ❌ ', '')).toMatch(said);
  expect(result.receipts).toHaveLength(1);
  expect(stage.world.problems).toEqual([]);
});
