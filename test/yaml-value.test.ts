// YAML that somebody else wrote: what the library would chew on for seconds or minutes is read, or refused, in a moment.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yamlValue } from '../src/yaml-value.ts';

const many = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

describe('a YAML document', () => {
  it.each<[string, string, unknown]>([
    ['that is empty', '', null],
    ['of a map', 'a: 1\nb: [x, 2.5, true, ~]\n', { a: 1, b: ['x', 2.5, true, null] }],
    ['with an anchor', 'a: &x { b: 1 }\nc: *x\n', { a: { b: 1 }, c: { b: 1 } }],
    ['of YAML 1.2: no octal, no yes', 'a: 010\nb: yes\n', { a: 10, b: 'yes' }],
    ['with a tag that makes no text a date', 'a: !!timestamp 2026-02-01\n', { a: '2026-02-01' }],
  ])('%s', (_, text, value) => expect(yamlValue(text)).toEqual(value));

  it.each<[string, string, RegExp]>([
    ['a key twice in one map', 'a: 1\nb: 2\na: 3\n', /^Map keys must be unique at line 3, column 1$/],
    ['several documents', 'a: 1\n---\nb: 2\n', /multiple documents/],
    ['an escape that is none', '- "\\q"\n', /^Invalid escape sequence \\q at line 1, column 4$/],
    [
      'a billion laughs',
      `k0: &k0 [x]\n${many(9, (index) => `k${index + 1}: &k${index + 1} [${`*k${index},`.repeat(9)}]`)}`,
      /alias/i,
    ],
    [
      'thousands of aliases',
      many(8_000, (index) => `- &a${index} 1\n- *a${index}`),
      /^More than 100 aliases$/,
    ],
    ['brackets without end', '['.repeat(60_000), /./],
  ])('is refused for %s', (_, text, sentence) => expect(() => yamlValue(text)).toThrow(sentence));

  it('of twelve thousand keys is read in the time of its length', () => {
    const started = process.cpuUsage();
    const value = yamlValue(many(12_000, (index) => `key-${index}:`));
    expect(Object.keys(Object(value))).toHaveLength(12_000);
    // Compared with one another the keys take more than three seconds; in the time of their length, a fifth of one.
    expect(process.cpuUsage(started).user).toBeLessThan(2_000_000);
  });

  it('reaches no prototype', () => {
    const value = yamlValue('__proto__: { polluted: 1 }\nconstructor: { prototype: { polluted: 1 } }\n');
    expect(Object.keys(Object(value))).toEqual(['__proto__', 'constructor']);
    expect('polluted' in {}).toBe(false);
  });

  it('law: JSON is YAML', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (json) => {
        expect(JSON.stringify(yamlValue(JSON.stringify(json)))).toBe(JSON.stringify(json));
      }),
      { numRuns: 50 },
    );
  });
});
