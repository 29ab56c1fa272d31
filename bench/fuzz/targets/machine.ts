// What the machine and other processes on it say: numbers of the kernel, nvidia-smi, AMD's table, and the runner's file-command folder.
import { mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseGpuMetrics } from '../../../src/measure/meter/amd/gpu-metrics.ts';
import { readNumber } from '../../../src/measure/meter/file/sysfs.ts';
import { signedNumber, wholeNumber } from '../../../src/measure/meter/file/whole-number.ts';
import { processorName } from '../../../src/measure/meter/machine/processor-name.ts';
import { parseSmiLine } from '../../../src/measure/meter/nvidia-smi/nvidia-smi-line.ts';
import { openProc } from '../../../src/measure/meter/proc.ts';
import { visibleGpus } from '../../../src/measure/meter/visible/visible.ts';
import { readProcess } from '../../../src/measure/sampler/process-stat.ts';
import { stepWatch } from '../../../src/measure/sampler/step-watch.ts';
import { jsonMutator } from '../mutate/json.ts';
import { byteMutator, textMutator } from '../mutate/text.ts';
import { bytesOf, type Target, textOf } from '../target.ts';
import { isNothing, json } from './documents.ts';
import { scratch } from './scratch.ts';

const SMI = 'GPU-6a7d7c4e-1b2c-3d4e-5f60-718293a4b5c6, NVIDIA H100 80GB HBM3, 93.25, 7, 700.00';

const smi: Target = {
  name: 'nvidia-smi line',
  room: ['/nvidia-smi/nvidia-smi-line'],
  seeds: [SMI, 'GPU-1, a, b, [N/A], [Not Supported], 300.00', 'NVIDIA-SMI has failed'],
  mutate: textMutator([',', ', ', 'GPU-', '[N/A]', '.']),
  play: (input) => {
    const value = parseSmiLine(textOf(input));
    return value === null ? { refused: 'no line' } : { value };
  },
  isRefusal: isNothing,
};

const NUMBER_FILE = scratch('number');
const STAT_ROOT = scratch('sysroot');

const numbers: Target = {
  name: 'kernel numbers',
  room: [
    '/meter/file/whole-number',
    '/meter/file/sysfs',
    '/meter/proc.ts',
    '/sampler/process-stat',
    '/machine/processor-name',
    '/visible/visible',
  ],
  seeds: [
    '262143328850\n',
    '-5',
    'cpu  100 0 50 1000 3 0 2 1 0 0\ncpu0 1 2 3 4\n',
    '1234 (a (b) c) S 1 1 1 0 -1 4194560 1 2 3 4 10 20 30 40 20 0 1 0 987654 1 2\n',
    'model name\t: AMD EPYC 9354\nCPU part\t: 0xd0c\nCPU implementer\t: 0x41\n',
    '0,1',
    'GPU-1,MIG-2',
    'all',
  ],
  mutate: textMutator([
    'cpu ',
    ' ',
    ')',
    '(',
    '\n',
    '-',
    '0x',
    'MIG-',
    'GPU-',
    ',',
    'none',
    'void',
    'model name\t: ',
  ]),
  play: (input) => {
    const text = textOf(input);
    writeFileSync(NUMBER_FILE, text);
    for (const path of ['proc/7', 'proc']) mkdirSync(join(STAT_ROOT, path), { recursive: true });
    for (const path of ['proc/stat', 'proc/7/stat']) writeFileSync(join(STAT_ROOT, path), text);
    const proc = openProc({ sysroot: STAT_ROOT, nvmlPath: null, exporterUrl: null, visible: {} });
    const ticks = proc.meter?.read() ?? null;
    proc.meter?.close();
    const gpus = [
      { uuid: 'GPU-1', name: 'a', mig: false },
      { uuid: 'GPU-2', name: 'b', mig: true, instances: [] },
    ];
    const visible = ['CUDA_VISIBLE_DEVICES', 'NVIDIA_VISIBLE_DEVICES'].map(
      (name) => visibleGpus(gpus, { [name]: text }).shown,
    );
    const process = readProcess(7, join(STAT_ROOT, 'proc'));
    return {
      value: [
        wholeNumber(text),
        signedNumber(text),
        readNumber(NUMBER_FILE),
        ticks,
        process,
        processorName(STAT_ROOT, text),
        visible,
      ],
    };
  },
  isRefusal: isNothing,
};

const table = (bytes: number, content: number): Uint8Array => {
  const made = new Uint8Array(bytes);
  made.set([bytes % 256, Math.floor(bytes / 256), 1, content]);
  return made;
};

const gpuMetrics: Target = {
  name: 'AMD gpu_metrics',
  room: ['/meter/amd/gpu-metrics'],
  seeds: [table(96, 0), table(104, 3), table(264, 6)],
  mutate: byteMutator,
  play: (input) => {
    const value = parseGpuMetrics(bytesOf(input));
    return value === null ? { refused: 'no table' } : { value };
  },
  isRefusal: isNothing,
};

const GUID = '0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f';
const ENVIRONMENT = `GITHUB_OUTPUT=/x/set_output_${GUID}\0GITHUB_ACTION=__run\0`;
const WORKER = 100;
const STEP = 200;
/** Files that are made in a folder of the runner and in a `/proc`, as they stand there. */
const FOLDER = {
  files: { [`set_output_${GUID}`]: 1_795_291_200, [`add_path_${GUID}`]: 1_795_291_201, 'other.txt': 1 },
  links: { [`step_summary_${GUID}`]: '/dev/zero' },
  environ: ENVIRONMENT,
  stat: `${STEP} (node) S ${WORKER} 1 1 0 -1 0 0 0 0 0 1 1 0 0 20 0 1 0 55 0 0`,
  children: `${STEP} 0 -1 x`,
};
const ROOT = scratch('step-watch');
const COMMANDS = join(ROOT, '_runner_file_commands');
const PROC = join(ROOT, 'proc');

const member = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
const membersOf = (value: unknown): readonly [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value).slice(0, 50) : [];

/** What a file system takes is made; names that it refuses can never be read from it. */
function attempt(make: () => void): void {
  try {
    make();
  } catch {
    // A name with a slash or a NUL, one that is too long, or a time that is none.
  }
}

function lay(folder: unknown): void {
  rmSync(ROOT, { recursive: true, force: true });
  mkdirSync(COMMANDS, { recursive: true });
  for (const [name, seconds] of membersOf(member(folder, 'files')))
    attempt(() => {
      writeFileSync(join(COMMANDS, name), '');
      utimesSync(join(COMMANDS, name), Number(seconds), Number(seconds));
    });
  for (const [name, to] of membersOf(member(folder, 'links')))
    attempt(() => symlinkSync(String(to), join(COMMANDS, name)));
  mkdirSync(join(PROC, `${WORKER}/task/${WORKER}`), { recursive: true });
  mkdirSync(join(PROC, `${STEP}`), { recursive: true });
  attempt(() =>
    writeFileSync(join(PROC, `${WORKER}/task/${WORKER}/children`), String(member(folder, 'children'))),
  );
  attempt(() => writeFileSync(join(PROC, `${STEP}/environ`), String(member(folder, 'environ'))));
  attempt(() => writeFileSync(join(PROC, `${STEP}/stat`), String(member(folder, 'stat'))));
}

const fileCommands: Target = {
  name: 'file-command folder',
  room: [
    '/sampler/step-watch',
    '/sampler/kept-directory',
    '/sampler/process-environment',
    '/sampler/process-stat',
  ],
  seeds: [JSON.stringify(FOLDER)],
  mutate: jsonMutator(['files', 'links', `x_${GUID}`, `_${GUID.toUpperCase()}`, '..', 'a\nb', '\u001b[2J']),
  play: (input) => {
    const folder = json(textOf(input));
    if (folder === undefined) return { refused: 'no folder' };
    lay(folder);
    const watch = stepWatch({
      runnerTemp: ROOT,
      worker: { pid: WORKER, startTime: 1 },
      sinceWallMs: 1_795_291_200_500,
      proc: PROC,
      nowMs: () => 1_795_291_300_000,
    });
    const begun = watch();
    rmSync(join(PROC, `${STEP}`), { recursive: true });
    const ended = watch();
    // A folder that is gone is let go of: the descriptor that a watch keeps would stay with this process.
    rmSync(ROOT, { recursive: true });
    watch();
    return { value: [begun, ended] };
  },
  isRefusal: isNothing,
  // Most of it is the folder's making.
  limitMs: 400,
};

export const machineTargets: readonly Target[] = [smi, numbers, gpuMetrics, fileCommands];
