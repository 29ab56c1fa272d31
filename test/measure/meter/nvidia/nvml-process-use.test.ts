// A shared GPU: the time that the job's processes take of it, and that all take, from one call every five seconds.
import { describe, expect, it } from 'vitest';
import { hasStub } from '../../../harness/native/build-stub.ts';
import { card, nvmlCards } from './nvml-cards.ts';

const open = nvmlCards();
const OURS = 4242;
const isOurs = (pid: number) => pid === OURS;

/** `util-job` and `util-all` of the first GPU at a time, after following from there on. */
function followed(extra: readonly string[], ...times: readonly number[]) {
  const cards = open({ devices: [card('GPU-1')], extra });
  cards.present.follow?.(isOurs);
  return times.map((ms) => cards.readAt(ms).slice(3));
}

describe.skipIf(!hasStub())('use of a GPU by processes', () => {
  it('adds two columns to each GPU of the job', () => {
    const devices = [card('GPU-1'), card('GPU-2'), card('GPU-3', 'mig=1')];
    const { present } = open({ devices, visible: { CUDA_VISIBLE_DEVICES: 'GPU-1,GPU-3' } });
    const added = present.follow?.(isOurs) ?? [];
    expect(added.map(({ domain, quantity }) => `${domain} ${quantity}`)).toEqual([
      'GPU-1 util-job',
      'GPU-1 util-all',
    ]);
    expect(added.every(({ source }) => source === 'nvml:process-utilization')).toBe(true);
  });

  it.each<[string, readonly string[], readonly (number | null)[]]>([
    ['ours alone', ['use 0 4242 60 0 9000'], [60, 60]],
    ['ours and another', ['use 0 4242 60 0 9000', 'use 0 77 30 0 9000'], [60, 90]],
    ['another alone', ['use 0 77 30 0 9000'], [0, 30]],
    ['nobody', [], [0, 0]],
    ['one that ended long ago', ['use 0 4242 60 0 1000'], [0, 0]],
    ['impossible entries', ['use 0 4242 60 0 9000', 'use 0 77 4294967295 0 9000'], [60, 60]],
    ['the driver does not say', ['fault 0 use 0 9000 3'], [null, null]],
    [
      'more entries than there was room for: asked again with more',
      Array.from({ length: 257 }, (_, at) => `use 0 ${at + 4_000} ${at === 242 ? 60 : 0} 0 9000`),
      [60, 60],
    ],
  ])('%s', (_, extra, expected) => expect(followed(extra, 8_000)).toEqual([expected]));

  it('what has ended is forgotten at the next call, and until then the last answer stands', () => {
    const use = ['use 0 4242 60 0 9000', 'use 0 77 30 0 20000'];
    expect(followed(use, 5_000, 9_900, 10_000, 15_000)).toEqual([
      [60, 90],
      [60, 90],
      // 4242 was last seen at 8.8 s, since the call before.
      [60, 90],
      [0, 30],
    ]);
  });
});
