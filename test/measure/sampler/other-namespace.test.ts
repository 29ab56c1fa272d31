// A sampler in another PID namespace cannot be seen as a process: whether it lives shows in its trace alone.
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { handleOf, tracePath, writeHandle } from '../../../src/measure/sampler/handle.ts';
import { findLiveSampler } from '../../../src/measure/sampler/liveness.ts';
import { readProcess } from '../../../src/measure/sampler/process-stat.ts';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(`${tmpdir()}/job-`);
});
afterEach(() => rmSync(directory, { recursive: true }));

const sample = (seconds: number) => `{"k":"s","t":${seconds * 1_000_000},"w":0,"v":[]}\n`;
const HEADER = '{"k":"hdr"}\n';
const END = '{"k":"end","t":9000000,"reason":"stop"}\n';

/** A trace last written so many seconds ago, whose sampler is `pid` elsewhere. */
function plant(text: string, agoS: number, pid = 999_999_999) {
  writeHandle({ ...handleOf(directory, { pid, startTime: 1 }), namespace: 'pid:[1]' });
  writeFileSync(tracePath(directory), text);
  const at = Date.now() / 1_000 - agoS;
  utimesSync(tracePath(directory), at, at);
}

describe('a sampler of another PID namespace', () => {
  it.each<[string, string, number, boolean]>([
    ['has just written', HEADER + sample(0) + sample(1), 0, true],
    ['has written four seconds ago', HEADER + sample(0) + sample(1), 4, true],
    ['has written six seconds ago', HEADER + sample(0) + sample(1), 6, false],
    ['beats every five seconds', HEADER + sample(3_600) + sample(3_605), 14, true],
    ['beats every five seconds and missed three', HEADER + sample(3_600) + sample(3_605), 16, false],
    ['has ended', HEADER + sample(0) + END, 0, false],
    ['has ended, and others have appended since', `${HEADER}${END}{"k":"mark"}\n`, 0, false],
    ['has a header only', HEADER, 0, true],
    ['has a header only, and for long', HEADER, 6, false],
  ])('%s', (_, text, agoS, expected) => {
    plant(text, agoS);
    expect(findLiveSampler(directory)?.pid).toBe(expected ? 999_999_999 : undefined);
  });

  it('is not taken for the process that bears its number here', () => {
    plant(HEADER + sample(0), 60, process.pid);
    expect(findLiveSampler(directory)).toBeNull();
  });

  it('without a trace does not live', () => {
    writeHandle({ ...handleOf(directory, { pid: process.pid, startTime: 1 }), namespace: 'pid:[1]' });
    expect(findLiveSampler(directory)).toBeNull();
  });
});

it('a sampler of our own namespace is its process, however long it is silent', () => {
  const self = readProcess(process.pid);
  if (self === null) throw new Error('no process here');
  writeHandle(handleOf(directory, self));
  expect(findLiveSampler(directory)?.pid).toBe(process.pid);
});
