// Where `start` keeps its measurement, and that there is one at a time.
import { existsSync, lchownSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimStarted, findStarted, startedDirectory } from '../../../src/entry/command/started.ts';
import { jobPlace } from '../../../src/entry/job-place.ts';

const STRANGER = 65_534;
const NOON = new Date(Date.UTC(2026, 10, 21, 12));

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'started-'));
});
afterEach(() => rmSync(root, { recursive: true }));

describe('the place', () => {
  it('at a terminal is one, whatever its variables say', () => {
    const place = startedDirectory({ HOSTNAME: 'a' }, root);
    expect(place).toBe(join(root, `carbon-action-${process.getuid?.()}`, 'started'));
    expect(startedDirectory({ HOSTNAME: 'b', RUNNER_NAME: 'r' }, root)).toBe(place);
  });

  it('in a job is beside that of the action, for every step of it', () => {
    const job = {
      RUNNER_TEMP: root,
      RUNNER_TRACKING_ID: 'github_1',
      GITHUB_RUN_ID: '7',
      GITHUB_JOB: 'train',
    };
    expect(startedDirectory(job, null)).toBe(`${jobPlace(job, null).directory}-started`);
    expect(startedDirectory({ ...job, GITHUB_JOB: 'eval' }, null)).not.toBe(startedDirectory(job, null));
  });
});

describe('a measurement', () => {
  const place = () => join(root, 'carbon-action-0', 'started');

  it('is found by what it was started with, though its sampler has died', () => {
    expect(findStarted(place())).toBeNull();
    claimStarted(place(), 'night', NOON);
    expect(findStarted(place())).toMatchObject({
      name: 'night',
      startedAt: '2026-11-21T12:00:00.000Z',
      sameBoot: true,
      sampler: null,
    });
  });

  it('is not started twice, and what was never stopped is not thrown away', () => {
    claimStarted(place(), 'night', NOON);
    expect(() => claimStarted(place(), null, NOON)).toThrow(
      'A measurement "night" was started here already, since 2026-11-21T12:00:00.000Z.',
    );
  });

  it('takes the place of one that never began', () => {
    mkdirSync(place(), { recursive: true });
    writeFileSync(join(place(), 'trace.ndjson'), 'old');
    claimStarted(place(), null, NOON);
    expect(findStarted(place())?.name).toBeNull();
  });

  it('of an earlier boot is known as such', () => {
    mkdirSync(place(), { recursive: true });
    const record = { name: null, started_at: NOON.toISOString(), boot: 'another' };
    writeFileSync(join(place(), 'started.json'), JSON.stringify(record));
    expect(findStarted(place())?.sameBoot).toBe(false);
  });

  it.skipIf(process.getuid?.() !== 0)(
    'of the right user behind another one’s link is nobody’s, and nothing there is removed',
    () => {
      const real = join(root, 'real');
      mkdirSync(join(real, 'started'), { recursive: true });
      writeFileSync(join(real, 'started', 'mine'), '');
      const link = join(root, 'link');
      symlinkSync(real, link);
      lchownSync(link, STRANGER, STRANGER);
      expect(() => claimStarted(join(link, 'started'), null, NOON)).toThrow('cannot be made');
      expect(existsSync(join(real, 'started', 'mine'))).toBe(true);
    },
  );

  it('cannot be where no directory can be made', () => {
    expect(() => claimStarted('/proc/nowhere/started', null, NOON)).toThrow(
      expect.objectContaining({ code: 'file-unwritable' }),
    );
  });
});
