// A live service with a question and the answers on file, and what may come of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Intensity } from '../../../../../src/account/carbon/intensity.ts';
import { MAX_G_PER_KWH } from '../../../../../src/account/carbon/intensity-names.ts';
import type { RefusalCode } from '../../../../../src/account/carbon/refusal.ts';
import { RefusedAnswer } from '../../../../../src/account/grid/live/service/refused-answer.ts';
import type { LiveService, ServiceQuestion } from '../../../../../src/account/grid/live/service/service.ts';
import { type EpochMs, epochMs } from '../../../../../src/units.ts';

export interface Subject {
  readonly service: LiveService;
  readonly question: ServiceQuestion;
  /** Files of test/fixtures/providers, one for each request of the question. */
  readonly fixtures: readonly string[];
  /** How many of the slots in them are forecasts. */
  readonly forecasts: number;
  /** Keys of the JSON that hold the figures, or columns of figures. */
  readonly figures: readonly string[];
  /** Key of the JSON that names the zone, and another zone; null where the answer names none. */
  readonly echo: { readonly key: string; readonly other: unknown } | null;
  /** Where the key travels; null for a service without one. */
  readonly key: 'header' | 'query' | null;
  /** Figures that are none, where they differ from those of an intensity. */
  readonly unusable?: readonly unknown[];
}

/** A time of the day all fixtures lie on. */
export const at = (hour: number, minute = 0): EpochMs => epochMs(Date.UTC(2026, 10, 21, hour, minute));
/** When the fixtures would have been asked for. */
export const NOW = at(12, 10);

export const question = (
  parts: Partial<ServiceQuestion> & Pick<ServiceQuestion, 'area'>,
): ServiceQuestion => ({
  zone: parts.area,
  from: at(9),
  to: at(12),
  scope: 'direct',
  now: NOW,
  key: null,
  ...parts,
});

export const fixture = (name: string): unknown =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../../fixtures/providers', `${name}.json`), 'utf8'),
  );

/** The slots, or the code of the refusal. Whatever else a reader throws is passed on. */
export function outcomeOf(
  service: LiveService,
  answers: readonly unknown[],
  asked: ServiceQuestion,
): readonly Intensity[] | RefusalCode {
  try {
    return service.read(answers, asked);
  } catch (error) {
    if (error instanceof RefusedAnswer) return error.code;
    throw error;
  }
}

/** In order, none over another, each overlapping the question and with its whole origin. */
export function expectSlots(
  slots: readonly Intensity[],
  asked: ServiceQuestion,
  { name }: LiveService,
): void {
  expect(slots.length).toBeGreaterThan(0);
  let end = Number.NEGATIVE_INFINITY;
  for (const { from, to, value, licence, basis, forecast, ...rest } of slots) {
    if (from === null || to === null) throw new Error('A slot of a live service has its time.');
    expect([Number.isSafeInteger(from), Number.isSafeInteger(to)]).toEqual([true, true]);
    expect(from).toBeGreaterThanOrEqual(end);
    expect([from < to, from < asked.to, to > asked.from]).toEqual([true, true, true]);
    expect(value >= 0 && value <= MAX_G_PER_KWH).toBe(true);
    expect(licence).toMatch(/\w/);
    expect(basis).toMatch(/^(?:production|consumption)$/);
    expect(forecast || from <= asked.now).toBe(true);
    const { zone, scope } = asked;
    expect(rest).toEqual({
      zone,
      scope,
      kind: 'average',
      source: name,
      year: null,
      estimated: rest.estimated,
    });
    end = to;
  }
}
