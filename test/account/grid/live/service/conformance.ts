// What every live service must do, whoever it is: ask over https, hide its key, and take nothing from an answer but usable figures.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_G_PER_KWH, SERVICE_NAMES } from '../../../../../src/account/carbon/intensity-names.ts';
import { epochMs } from '../../../../../src/units.ts';
import { emptied, nodesIn, polluted, replaced, replacedAt } from './spoil.ts';
import { expectSlots, fixture, outcomeOf, type Subject } from './subject.ts';

const KEY = 'a-key/with+signs=';
const UNUSABLE = [null, -1, -0.001, MAX_G_PER_KWH + 1, 1e300, '87', 'NaN', true, {}, []];
const ELSEWHERE = ['WORLD', 'AQ', 'FRX', 'fr', '', '__proto__', 'constructor'];
const OTHER_SHAPES: readonly [string, unknown][] = [
  ['a web page', '<!doctype html><title>Bad gateway</title>'],
  ['nothing', null],
  ['an empty object', {}],
  ['a list instead of an object', [{ value: 1 }]],
  ['a number', 31],
  ['an error', { error: 'Invalid auth-token', message: 'no' }],
  ['10 MB of text', 'x'.repeat(10_000_000)],
];
const DAY_MS = 86_400_000;

export function conforms({
  service,
  question,
  fixtures,
  forecasts,
  figures,
  echo,
  key,
  unusable,
}: Subject): void {
  const answers = fixtures.map(fixture);
  const outcome = (spoilt: readonly unknown[]) => outcomeOf(service, spoilt, question);
  const expectSound = (spoilt: readonly unknown[]) => {
    const slots = outcome(spoilt);
    if (typeof slots !== 'string') expectSlots(slots, question, service);
  };

  describe(`${service.name}, as every live service (${fixtures.join(', ')})`, () => {
    it('goes by a known name, and by one that people know', () => {
      expect(SERVICE_NAMES).toContain(service.name);
      expect(service.title).toMatch(/^[\w -]+$/);
      expect(service.scopes).toContain(question.scope);
      expect(service.keyVariable === null).toBe(key === null);
    });

    it.each(ELSEWHERE)('serves no place "%s" but as its own zone', (zone) => {
      const area = service.area({ region: null, zone });
      expect([null, service.name === 'electricity-maps' && zone !== 'WORLD' ? zone : null]).toContain(area);
    });

    it('has one answer on file for each request, and asks over https', () => {
      const asked = service.requests(question);
      expect(asked).toHaveLength(fixtures.length);
      for (const { url } of asked) {
        expect([url.protocol, url.username, url.password, url.hash]).toEqual(['https:', '', '', '']);
      }
    });

    it('sends its key where it must and nowhere else', () => {
      for (const { url, headers } of service.requests({ ...question, key: KEY })) {
        const inHeaders = Object.values(headers).filter((value) => value === KEY).length;
        const inQuery = [...url.searchParams.values()].filter((value) => value === KEY).length;
        expect([inHeaders, inQuery]).toEqual([Number(key === 'header'), Number(key === 'query')]);
        expect(url.pathname).not.toContain('a-key');
      }
      for (const { url, headers } of service.requests({ ...question, key: null })) {
        expect(headers).toEqual({});
        expect(url.href).not.toMatch(/null(?!&|\+and)|undefined|key/);
      }
    });

    it('reads the documented shape, the same every time, and leaves it as it is', () => {
      const before = structuredClone(answers);
      const slots = service.read(answers, question);
      expectSlots(slots, question, service);
      expect(slots.filter(({ forecast }) => forecast)).toHaveLength(forecasts);
      expect(service.read(answers, question)).toEqual(slots);
      expect(answers).toEqual(before);
    });

    it.each((unusable ?? UNUSABLE).map((value) => [JSON.stringify(value), value]))(
      'takes %s for no figure',
      (_, value) => expect(outcome(answers.map((json) => replaced(json, figures, value)))).toBe('no-values'),
    );

    it('takes nothing from rows that are not there', () => {
      expect(outcome(answers.map(emptied))).toBe('no-values');
    });

    it('calls everything a forecast that begins after it was asked for', () => {
      const early = { ...question, now: epochMs(question.from - DAY_MS) };
      expect(service.read(answers, early).every(({ forecast }) => forecast)).toBe(true);
    });

    it('takes nothing from another day', () => {
      const next = { from: epochMs(question.from + 9 * DAY_MS), to: epochMs(question.to + 9 * DAY_MS) };
      expect(outcomeOf(service, answers, { ...question, ...next })).toBe('no-values');
    });

    if (echo !== null) {
      it('refuses an answer for another zone', () => {
        const elsewhere = answers.map((json) => replaced(json, [echo.key], echo.other));
        expect(outcome(elsewhere)).toBe('other-zone');
      });
    }

    it.each(OTHER_SHAPES)('refuses %s', (_, shape) => {
      expect(outcome(answers.map(() => shape))).toBe('bad-answer');
    });

    it('lets no key of an answer reach the prototype of objects', () => {
      expect(service.read(answers.map(polluted), question)).toEqual(service.read(answers, question));
      expect('polluted' in {}).toBe(false);
    });

    it('makes of any JSON sound slots or a refusal, and nothing else', () => {
      fc.assert(fc.property(fc.array(fc.jsonValue(), { maxLength: 3 }), expectSound), { numRuns: 200 });
    });

    it('makes of its own answer with any one thing changed sound slots or a refusal', () => {
      const anyNode = fc.nat({ max: nodesIn(answers) - 1 });
      fc.assert(
        fc.property(anyNode, fc.oneof(fc.jsonValue(), fc.double()), (index, value) =>
          expectSound(replacedAt(answers, index, value)),
        ),
        { numRuns: 300 },
      );
    });
  });
}
