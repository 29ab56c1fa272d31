// The words for idle GPUs: whose they are, for how long, at what energy, and what can be done.
import { describe, expect, it, test } from 'vitest';
import { renderComment } from '../../src/report/comment.ts';
import type { IdleGpus } from '../../src/report/idle-gpus.ts';
import { renderRunComment } from '../../src/report/run/run-comment.ts';
import { worthDoing } from '../../src/report/worth-doing.ts';
import { heldIdle, runHeldIdle } from './sample-idle.ts';

const idle = (rest: Partial<IdleGpus>): IdleGpus => ({
  step: 'pip install',
  gpus: 1,
  seconds: 540,
  ofS: 724,
  energyJ: 144_000,
  ...rest,
});
const itemsOf = (text: string | null): readonly string[] =>
  (text ?? '').replaceAll('\u00a0', ' ').match(/^- .*$/gm) ?? [];

describe('one job', () => {
  it.each<[string, Partial<IdleGpus>, string]>([
    ['a step', {}, '- `pip install` holds the GPU idle for 9 min 0 s: 40.0 Wh a run.'],
    ['of several GPUs', { gpus: 8 }, '- `pip install` holds 8 GPUs idle for 9 min 0 s: 40.0 Wh a run.'],
    ['without energy', { energyJ: null }, '- `pip install` holds the GPU idle for 9 min 0 s.'],
    [
      'the job itself',
      { step: null, gpus: 2, seconds: 720 },
      '- `train` holds 2 GPUs idle for 12 min 0 s of its 12 min 4 s: 40.0 Wh a run.',
    ],
    [
      'a name from outside',
      { step: '`</li>\n@everyone ![x](https://e.vil)' },
      '- `__/li_ _everyone __x_(https:e.vil)` holds the GPU idle for 9 min 0 s: 40.0 Wh a run.',
    ],
  ])('%s', (_, one, expected) => {
    expect(itemsOf(worthDoing([{ label: 'train', idle: [idle(one)] }]))).toEqual([expected]);
  });

  it.each<[string, readonly IdleGpus[], RegExp]>([
    ['a step is cached or moved', [idle({})], /\n\nSuch a step [^\n]*\.$/],
    ['a job goes elsewhere', [idle({ step: null })], /\n\nA job that [^\n]*\.$/],
  ])('%s', (_, found, remedy) => {
    expect(worthDoing([{ label: 'train', idle: found }])).toMatch(remedy);
  });
});

test('of several jobs the three that take most, each by its job, in one unit', () => {
  const found = worthDoing([
    { label: 'a', idle: [idle({ energyJ: 3_600 }), idle({ step: 'x', energyJ: null, seconds: 9_000 })] },
    { label: 'b' },
    { label: 'c', idle: [idle({ step: null, energyJ: 720_000 }), idle({ step: 'y', energyJ: 72_000 })] },
  ]);
  expect(itemsOf(found)).toEqual([
    '- `c` holds the GPU idle for 9 min 0 s of its 12 min 4 s: 0.20 kWh a run.',
    '- `y` of `c` holds the GPU idle for 9 min 0 s: 0.02 kWh a run.',
    '- `pip install` of `a` holds the GPU idle for 9 min 0 s: <0.01 kWh a run.',
  ]);
});

test('nothing where there is nothing, and in no comment', () => {
  expect(worthDoing([{ label: 'a' }, { label: 'b', idle: [] }])).toBeNull();
  expect(renderComment(heldIdle)).not.toContain('idle for');
  expect(renderRunComment(runHeldIdle)).not.toContain('idle for');
});
