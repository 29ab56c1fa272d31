// A note on stderr that quotes a stranger: neither a terminal nor the runner that reads the log acts on it.
import { expect, it, vi } from 'vitest';
import { say } from '../../../src/entry/command/command.ts';

it.each([
  ['a terminal escape', 'a\u001b[2Jb\u009d', 'carbon: a [2Jb \n'],
  ['a workflow command in a line of its own', 'a\n::error::b\r::x', 'carbon: a\ncarbon: :error:b :x\n'],
  ['the old form of one, wherever it stands', 'a ##[error]b', 'carbon: a #[error]b\n'],
  ['letters turned around', 'a\u202eb\u2028c', 'carbon: a b c\n'],
])('%s', (_, text, expected) => {
  const written: string[] = [];
  const spy = vi
    .spyOn(process.stderr, 'write')
    .mockImplementation((chunk) => written.push(String(chunk)) > 0);
  say(text);
  spy.mockRestore();
  expect(written.join('')).toBe(expected);
});
