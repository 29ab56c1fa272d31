// A library inside the job's folders is told of, by whatever name the folder goes; one of the machine's is not.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { libraryNotes } from '../../src/entry/library-note.ts';

const place = realpathSync(mkdtempSync(join(tmpdir(), 'library-')));
const work = join(place, 'work');
const temp = join(place, 'temp');
const linked = join(place, 'linked');
mkdirSync(join(work, 'driver'), { recursive: true });
mkdirSync(temp);
symlinkSync(work, linked);
writeFileSync(join(work, 'libnvidia-ml.so.1'), '');
symlinkSync(join(work, 'libnvidia-ml.so.1'), join(place, 'libnvidia-ml.so.1'));
afterAll(() => rmSync(place, { recursive: true }));

const gpu = (library?: string) =>
  ({ id: 'GPU-1', component: 'gpu', parent: null, ...(library === undefined ? {} : { library }) }) as const;
const JOB = { GITHUB_WORKSPACE: work, RUNNER_TEMP: temp };

describe('a library', () => {
  it.each<[string, string, Readonly<Record<string, string>>]>([
    ['in the workspace', join(work, 'libnvidia-ml.so.1'), JOB],
    ['in RUNNER_TEMP, gone by now', join(temp, 'lib/libnvidia-ml.so.1'), JOB],
    ['in a workspace that is named by a link', join(work, 'driver/gone.so'), { GITHUB_WORKSPACE: linked }],
    ['elsewhere, a link into the workspace', join(place, 'libnvidia-ml.so.1'), JOB],
    ['in a folder named with a slash', join(temp, 'a.so'), { RUNNER_TEMP: `${temp}/` }],
  ])('%s is the job’s word', (_, file, env) => {
    expect(libraryNotes([gpu('/usr/lib/libnvidia-ml.so.580'), gpu(file), gpu(file)], env)).toEqual([
      {
        code: 'library-in-workspace',
        severity: 'warning',
        text: `The NVIDIA library or program in use was loaded from ${file}, inside the job's own folders: its figures are the job's word.`,
      },
    ]);
  });

  it.each<[string, string | undefined, Readonly<Record<string, string>>]>([
    ['of the machine', '/usr/lib/libnvidia-ml.so.580', JOB],
    ['beside the workspace', `${work}-of-others/libnvidia-ml.so.1`, JOB],
    ['that is unknown', undefined, JOB],
    ['where there is no job', join(work, 'libnvidia-ml.so.1'), {}],
    ['where the folders are empty words', '/libnvidia-ml.so.1', { GITHUB_WORKSPACE: '', RUNNER_TEMP: '' }],
  ])('%s is nothing to tell', (_, file, env) => {
    expect(libraryNotes([gpu(file)], env)).toEqual([]);
  });
});
