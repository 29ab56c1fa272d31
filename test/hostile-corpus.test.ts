// The fixed corpus of hostile input: each file goes through the parser that its folder names, and so do some thousands that are made here.
// What may come of it is judged as in `npm run bench:fuzz`: a refusal by name, or a sound value that can be written and read again.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { randomOf } from '../bench/estimators/random.ts';
import { oneOf } from '../bench/fuzz/mutate/mutator.ts';
import { judge } from '../bench/fuzz/oracle.ts';
import type { Input, Target } from '../bench/fuzz/target.ts';
import { targets } from '../bench/fuzz/targets.ts';

const CORPUS = join(import.meta.dirname, 'fixtures/hostile');
/** Other tests run beside this one: only what takes seconds is slow here. */
const SLACK = 60;
const MADE = 40;
const LONG = 10_000_000;
const DEEP = 30_000;

const folderOf = ({ name }: Target): string => name.replaceAll(' ', '-');
const isBinary = (file: string): boolean => /\.(?:zip|bin)$/.test(file);
const finding = (target: Target, input: Input) => judge(target, input, SLACK).finding;

it('has a parser for each of its folders', () => {
  const known = new Set(targets().map(folderOf));
  expect(readdirSync(CORPUS).filter((folder) => !known.has(folder))).toEqual([]);
});

describe.each(targets().map((target) => ({ name: target.name, target })))('$name', ({ target }) => {
  const folder = join(CORPUS, folderOf(target));
  const files = readdirSync(CORPUS).includes(folderOf(target)) ? readdirSync(folder) : [];

  it.each(files)('%s', (file) => {
    const bytes = readFileSync(join(folder, file));
    expect(finding(target, isBinary(file) ? bytes : bytes.toString('utf8'))).toBe(null);
  });

  it('its own documents are accepted, but for those that say nothing', () => {
    const outcomes = target.seeds.map((seed) => judge(target, seed, SLACK));
    expect(outcomes.map((outcome) => outcome.finding)).toEqual(target.seeds.map(() => null));
    expect(outcomes.some(({ outcome }) => outcome === 'accepted')).toBe(true);
  });

  it.each([
    ['ten million letters', 'x'.repeat(LONG)],
    ['a million letters in quotes', `"${'x'.repeat(LONG / 10)}"`],
    ['brackets without end', '['.repeat(DEEP)],
    ['brackets, closed', '['.repeat(DEEP) + ']'.repeat(DEEP)],
    ['objects in objects', `${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`],
    ['nothing', ''],
    ['NUL', '\0\0\0'],
    ['half a letter', '\ud800'],
  ])('%s', (_, input) => expect(finding(target, input)).toBe(null));

  it('what is made of its own documents', () => {
    const random = randomOf(7);
    for (let made = 0; made < MADE; made++) {
      const input = target.mutate(oneOf(random, target.seeds), { random, corpus: target.seeds });
      expect(finding(target, input), String(input).slice(0, 500)).toBe(null);
    }
  });
});
