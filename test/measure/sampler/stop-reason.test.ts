// When the sampler ends: each reason by itself, and the request before any other.
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sentinelPath } from '../../../src/measure/sampler/handle.ts';
import { readProcess } from '../../../src/measure/sampler/process-stat.ts';
import { type Life, stopReason } from '../../../src/measure/sampler/stop-reason.ts';

const DAY_US = 86_400_000_000;
let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'job-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const reasonOf = (part: Partial<Life>, later = () => {}) => {
  const alone = { worker: null, parent: null, monoUs: () => 0, signalled: () => false };
  const stop = stopReason({ directory, ...alone, ...part });
  later();
  return stop();
};
const self = readProcess(process.pid);

describe('the sampler', () => {
  it.each<[string, Partial<Life>, string | null]>([
    ['goes on', {}, null],
    ['goes on while its worker lives', { worker: self }, null],
    ['ends with its worker', { worker: { pid: 999_999_999, startTime: 1 } }, 'worker-gone'],
    [
      'ends when the worker’s pid is another’s',
      { worker: { pid: process.pid, startTime: 1 } },
      'worker-gone',
    ],
    ['goes on while the command line above it lives', { worker: self, parent: self }, null],
    ['ends with the command line above it', { parent: { pid: 999_999_999, startTime: 1 } }, 'worker-gone'],
    ['ends by a signal', { signalled: () => true }, 'signal'],
    ['ends without its directory', { directory: '/nowhere' }, 'dir-gone'],
  ])('%s', (_, part, expected) => expect(reasonOf(part)).toBe(expected));

  it('ends when asked to, even where a signal rang', () => {
    expect(reasonOf({ signalled: () => true }, () => writeFileSync(sentinelPath(directory), ''))).toBe(
      'stop',
    );
  });

  it('finds the stop file at the first look after it came, however quiet its directory was', () => {
    const alone = { worker: null, parent: null, monoUs: () => 0, signalled: () => false };
    // Old enough to be passed over as unchanged.
    utimesSync(directory, 1_000, 1_000);
    const stop = stopReason({ directory, ...alone });
    expect([stop(), stop(), stop()]).toEqual([null, null, null]);
    writeFileSync(sentinelPath(directory), '');
    expect(stop()).toBe('stop');
  });

  it('ends at the first look after its directory was removed', () => {
    const alone = { worker: null, parent: null, monoUs: () => 0, signalled: () => false };
    const stop = stopReason({ directory, ...alone });
    expect(stop()).toBeNull();
    rmSync(directory, { recursive: true });
    expect(stop()).toBe('dir-gone');
  });

  it.each([
    ['five days old', 5 * DAY_US, null],
    ['older than any job', 5 * DAY_US + 1, 'max-age'],
  ])('%s', (_, age, expected) => {
    let now = 7;
    expect(
      reasonOf({ monoUs: () => now }, () => {
        now += age;
      }),
    ).toBe(expected);
  });
});
