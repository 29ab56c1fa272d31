// The nvidia-smi pipe over stand-ins: what it reads, when it has nothing to say, and that nothing of it is left behind.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Meter, Opened } from '../../../../src/measure/meter/meter.ts';
import { openNvidiaSmi } from '../../../../src/measure/meter/nvidia-smi/nvidia-smi.ts';
import { openSmiFeed } from '../../../../src/measure/meter/nvidia-smi/nvidia-smi-feed.ts';
import { openSmiPipe } from '../../../../src/measure/meter/nvidia-smi/nvidia-smi-pipe.ts';
import { type Smi, smiScript, smiWith } from '../../../harness/native/smi.ts';
import { conforms } from '../conforms.ts';

const OPTIONS = { sysroot: '', nvmlPath: null, exporterUrl: null, visible: {} };
const PATIENCE_MS = 10_000;
const here = (program: string, nowMs = () => 0, patienceMs = PATIENCE_MS) => ({ program, nowMs, patienceMs });
const gpu = (uuid: string, powerMw: number, facts = '') => ({
  uuid,
  facts,
  steps: [{ atMs: 0, powerMw, util: 80 }],
});

let smi: Smi | null = null;
let meter: Meter | null = null;
let nowMs = 0;
afterEach(() => {
  meter?.close();
  smi?.remove();
});

async function open(made: Smi, visible: Record<string, string> = {}): Promise<Opened> {
  smi = made;
  const opened = await openNvidiaSmi(
    { ...OPTIONS, visible },
    here(made.program, () => nowMs),
  );
  meter = opened.meter;
  return opened;
}

describe('nvidia-smi', () => {
  let place: Smi;
  conforms({
    title: 'nvidia-smi',
    name: 'nvidia-smi',
    open: (options) => openNvidiaSmi(options, here(place.program)),
    bench: () => {
      place = smiWith({ devices: [gpu('GPU-1', 70_000)] });
      return { options: OPTIONS, remove: place.remove };
    },
  });

  it('reads power and utilisation of every GPU, each its own', async () => {
    const trace = { devices: [gpu('GPU-1', 100_000, 'limit_mw=700000'), gpu('GPU-2', 300_000, 'mig=1')] };
    const { absences } = await open(smiWith(trace), { CUDA_VISIBLE_DEVICES: 'GPU-2' });
    expect(meter?.columns.map(({ domain, source }) => `${domain} ${source}`)).toEqual([
      'GPU-1 nvidia-smi:power.draw',
      'GPU-1 nvidia-smi:utilization',
      'GPU-2 nvidia-smi:power.draw',
    ]);
    expect(meter?.columns.every((column) => column.window_ms === undefined)).toBe(true);
    expect(meter?.domains).toMatchObject([
      { id: 'GPU-1', limit_mw: 700_000, visible: false },
      { id: 'GPU-2', limit_mw: null },
    ]);
    expect(meter?.read()).toEqual([100_000, 80, 300_000]);
    expect(absences).toMatchObject([{ source: 'nvidia-smi:visible', code: 'hidden' }]);
  });

  it('the name of a MIG device may be any GPU that is split', async () => {
    const trace = { devices: [gpu('GPU-1', 100_000), gpu('GPU-2', 300_000, 'mig=1')] };
    await open(smiWith(trace), { CUDA_VISIBLE_DEVICES: 'MIG-41b2' });
    expect(meter?.domains.map(({ visible }) => visible)).toEqual([false, undefined]);
  });

  it('tells which file was run: a script itself, not its interpreter', async () => {
    // Never `exec`: the script could be another program by the time that somebody looks.
    await open(smiScript('while echo "GPU-1, Card, 70.00, 5, 100.00"; do sleep 0.05; done'));
    expect(meter?.domains[0]?.library).toBe(smi?.program);
  });

  it('of what the PATH does not lead to by a whole path, the kernel tells', async () => {
    smi = smiScript('exec /bin/sleep 60');
    const pipe = await openSmiPipe(smi.program.slice(1), () => {});
    // The shell, or already the next program; some systems have one file for both.
    expect(pipe.program).toMatch(/^\/(?:usr\/)?s?bin\/\w/);
    pipe.close();
    await pipe.ended;
  });

  it('a line older than three periods says nothing of now', async () => {
    await open(smiScript('for i in 1 2; do echo "GPU-1, Card, 70.00, 5, 100.00"; done', 'exec sleep 60'));
    expect(meter?.read()).toEqual([70_000, 5]);
    nowMs += 3 * 193;
    expect(meter?.read()).toEqual([70_000, 5]);
    nowMs += 1;
    expect(meter?.read()).toEqual([null, null]);
  });

  it('its end is said once', async () => {
    await open(smiScript('for i in 1 2; do echo "GPU-1, Card, 70.00, 5, 100.00"; done', 'exit 3'));
    const events = await vi.waitUntil(() => meter?.takeEvents().find(({ e }) => e === 'refused'));
    expect(events).toMatchObject({ source: 'nvidia-smi', code: 'read-failed' });
    expect(meter?.takeEvents()).toEqual([]);
  });

  it.each<[string, readonly string[]]>([
    [
      'it fails',
      ['echo "NVIDIA-SMI has failed because it could not communicate with the driver."', 'exit 9'],
    ],
    ['it does not loop', ['echo "GPU-1, Card, 70.00, 5, 100.00"']],
    ['it shows no power', ['for i in 1 2; do echo "GPU-1, Card, [N/A], 5, [N/A]"; done', 'exec sleep 60']],
  ])('no meter where %s', async (_, lines) => {
    expect((await open(smiScript(...lines))).meter).toBeNull();
  });

  it('no meter where it is not on the PATH, or on a captured machine', async () => {
    expect((await openNvidiaSmi(OPTIONS, here('nvidia-smi-of-nobody'))).meter).toBeNull();
    const captured = { ...OPTIONS, sysroot: '/captured' };
    expect(await openNvidiaSmi(captured)).toEqual({ meter: null, absences: [] });
  });

  it.each<[string, string, string, RegExp]>([
    ['is not there', 'nvidia-smi-of-nobody', 'absent', /PATH/],
    ['is a directory', '/proc', 'no-permission', /EACCES/],
    ['is no name at all', '', 'no-permission', /cannot be started/],
    ['may not be run', '/proc/cpuinfo', 'no-permission', /EACCES/],
    ['fails', '/bin/false', 'read-failed', /exit code 1/],
  ])('a program that %s says why', async (_, program, code, hint) => {
    const end = await openSmiFeed(here(program));
    expect(end).toMatchObject({ code, hint: expect.stringMatching(hint) });
  });

  it.each<[string, readonly string[]]>([
    ['blank lines', ['echo; echo', 'printf "\\r\\n"']],
    ['a line without end', ["head -c 3000000 /dev/zero | tr '\\0' x", 'echo']],
    ['what is no text', ['head -c 100000 /dev/urandom', 'echo']],
  ])('%s between its lines change nothing', async (_, noise) => {
    const line = 'echo "GPU-1, Card, 70.00, 5, 100.00"';
    await open(smiScript(line, ...noise, line, ...noise, 'exec sleep 60'));
    expect(meter?.read()).toEqual([70_000, 5]);
  });

  it('a program that hangs is waited for no longer than patience lasts', async () => {
    smi = smiScript('echo "GPU-1, Card, 70.00, 5, 100.00"', 'exec sleep 60');
    const end = await openSmiFeed(here(smi.program, () => 0, 50));
    expect(end).toMatchObject({ code: 'read-failed', hint: expect.stringMatching(/in time/) });
  });

  it('nor longer than the one who asks can wait', async () => {
    smi = smiScript('echo "GPU-1, Card, 70.00, 5, 100.00"', 'exec sleep 60');
    const started = performance.now();
    const opened = await openNvidiaSmi({ ...OPTIONS, patienceMs: 50 }, here(smi.program));
    expect(opened.meter).toBeNull();
    expect(performance.now() - started).toBeLessThan(PATIENCE_MS / 2);
  });

  it('is ended with the meter', async () => {
    await open(smiScript('for i in 1 2; do echo "GPU-$$, Card, 70.00, 5, 100.00"; done', 'exec sleep 60'));
    const pid = Number(meter?.domains[0]?.id.replace('GPU-', ''));
    expect(process.kill(pid, 0)).toBe(true);
    meter?.close();
    await vi.waitUntil(() => !isRunning(pid));
  });
});

/** Runs the pipe in a process of its own, which can be killed. */
const HOLDER = `
  const { openSmiPipe } = await import(process.argv[1]);
  openSmiPipe(process.argv[2], (line) => process.stdout.write(line));
`;

it('nvidia-smi does not outlive a sampler that is killed', async () => {
  const place = smiScript('while :; do echo "$$"; sleep 0.05; done');
  const module = new URL('../../../../src/measure/meter/nvidia-smi/nvidia-smi-pipe.ts', import.meta.url).href;
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const holder = spawn(
    process.execPath,
    ['--import', loader, '--input-type=module', '-e', HOLDER, module, place.program],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const [line] = await once(holder.stdout, 'data');
  const pid = Number.parseInt(String(line), 10);
  expect(isRunning(pid)).toBe(true);
  holder.kill('SIGKILL');
  await vi.waitUntil(() => !isRunning(pid), { timeout: 5_000 });
  place.remove();
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
