// A kept file is read anew each time, and closed once however often it is asked.
import { closeSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { keepOpen } from '../../../../src/measure/meter/file/kept-file.ts';

const fileWith = (text: string): string => {
  const path = join(tmpdir(), `kept-${process.pid}-${Math.trunc(performance.now() * 1_000)}`);
  writeFileSync(path, text);
  onTestFinished(() => rmSync(path));
  return path;
};

it('what is in the file now is read, from its beginning', () => {
  const path = fileWith('one');
  const file = keepOpen(path);
  expect(file.read()).toBe('one');
  writeFileSync(path, 'two\n');
  expect([file.read(), [...file.readBytes()]]).toEqual(['two\n', [116, 119, 111, 10]]);
  file.close();
});

it('a second close leaves alone the file that has got its number by then', () => {
  const path = fileWith('mine');
  const file = keepOpen(path);
  file.close();
  const fd = openSync(path, 'r');
  file.close();
  expect(() => file.read()).toThrow(/closed/);
  expect(() => closeSync(fd)).not.toThrow();
});
