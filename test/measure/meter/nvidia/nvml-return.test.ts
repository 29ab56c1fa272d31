// GPUs that no longer answer: lost and back by themselves, by a new start of the library, or not; at most one attempt a minute.
import { describe, expect, it } from 'vitest';
import { hasStub } from '../../../harness/native/build-stub.ts';
import { type Cards, card, nvmlCards } from './nvml-cards.ts';

const open = nvmlCards();

/** Whether the first GPU's counter is read at each second, and what is said of it. */
const watch = (cards: Cards, ...seconds: readonly number[]) =>
  seconds.map((second) => {
    const isRead = cards.readAt(second * 1_000)[0] !== null;
    const events = cards.present.takeEvents().map((event) => `${event.e} ${event.code}`);
    return [second, isRead, ...events].join(' ');
  });

describe.skipIf(!hasStub())('GPU lost and back', () => {
  it.each<[string, string, string]>([
    ['fallen off the bus', 'fault 0 all 4000 6000 15', 'lost'],
    ['in need of a reset', 'fault 0 all 4000 6000 16', 'lost'],
    ['the library shut down by another', 'fault 0 all 4000 6000 1', 'unknown'],
  ])('%s', (_, line, code) => {
    const cards = open({ devices: [card('GPU-1')], extra: [line] });
    expect(watch(cards, 3, 4, 5, 6, 7)).toEqual([
      '3 true',
      `4 false lost ${code}`,
      '5 false',
      '6 true back back',
      '7 true',
    ]);
  });

  it('only a new start of the library brings it back: tried at once, and then every minute', () => {
    const cards = open({ devices: [card('GPU-1')], extra: ['lost 0 4000 30000'] });
    // At 4 s it is too early; at 64 s, a minute later, the next start finds the GPU.
    expect(watch(cards, 3, 4, 5, 40, 63, 64, 65)).toEqual([
      '3 true',
      '4 false lost lost',
      '5 false',
      '40 false',
      '63 false',
      '64 false',
      '65 true back back',
    ]);
  });

  it('the library is not started anew as long as another GPU is well', () => {
    const cards = open({ devices: [card('GPU-1'), card('GPU-2')], extra: ['lost 0 4000 30000'] });
    expect(watch(cards, 3, 4, 64, 65, 130)).toEqual([
      '3 true',
      '4 false lost lost',
      '64 false',
      '65 false',
      '130 false',
    ]);
    expect(cards.readAt(131_000).slice(3)).toEqual([expect.any(Number), 350_000, 80]);
  });

  it('a call that fails for another reason is a missing reading and no loss', () => {
    const cards = open({ devices: [card('GPU-1')], extra: ['fault 0 energy 4000 5000 999'] });
    expect(watch(cards, 3, 4, 5)).toEqual(['3 true', '4 false', '5 true']);
  });
});
