// The cases that must never be missed, and where each is tested: a table for readers, held to the tests that it names.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Case, file below `test/`, and words that its test bears. */
type Row = readonly [what: string, file: string, name: string];

const COUNTERS: readonly Row[] = [
  ['wrap exactly at max', 'account/energy/counter', 'wrap exactly at max'],
  ['two wraps hidden in one interval', 'account/energy/counter', 'two wraps hidden in one interval'],
  ['reset in the middle of a gap', 'account/energy/counter', 'reset in the middle of a gap'],
  ['counter frozen', 'measure/meter/nvidia/nvml-checks', 'counter frozen'],
  ['counter frozen, in the account', 'account/energy/gpu-energy', 'whose counter is frozen'],
  ['counter at 0.57 × power (zeus#181)', 'account/energy/gpu-energy', 'zeus#181'],
  ['64-bit counter past 2^53', 'measure/meter/nvidia/nvml', '64-bit counter > 2^53 rejected'],
  ['GPU lost and back', 'measure/meter/nvidia/nvml-return', 'GPU lost and back'],
  ['GPU lost, in a job', 'scenario/gpu-lost', 'a lost GPU degrades the receipt'],
  ['two GPUs at 100 W and 300 W for 1 h: 0.4 kWh', 'account/account', 'to 0.4 kWh, never their mean'],
  [
    'check fails after start: fallback columns',
    'measure/loop/measure',
    'is followed by the next source in a column of its own',
  ],
  ['1 s job', 'account/awkward-jobs', 'of 1 s has its joules'],
  ['24 h job at 0.2 Hz', 'measure/loop/long-job', 'of 24 h with counters is read every 5 s'],
];

const TIME: readonly Row[] = [
  ['missing ticks', 'account/awkward-jobs', 'with a few missing ticks'],
  ['suspend', 'account/awkward-jobs', 'on a machine that slept'],
  ['suspend, while sampling', 'measure/loop/measure', 'a suspended machine is said'],
  ['wall step ±1 h', 'account/energy/laws', 'a step of ± 1 h in the middle'],
];

const CPU: readonly Row[] = [
  [
    'RAPL EACCES: present but unreadable',
    'measure/meter/rapl/rapl',
    'a counter for root alone is present but unreadable',
  ],
  [
    'intel-rapl-mmio duplicate',
    'measure/meter/captured-machines',
    'one Intel socket: the package, and nothing',
  ],
  ['mirrored AMD dies', 'measure/meter/captured-machines', 'an EPYC that mirrors its package: once'],
  ['psys present', 'account/energy/integrate', 'takes psys instead of the packages'],
  ['module scope plus a CPU source', 'account/energy/modules', 'no CPU, no memory beside it'],
];

const NVIDIA: readonly Row[] = [
  ['MIG on', 'measure/meter/nvidia/nvml', 'MIG on'],
  ['MIG on, in the account', 'account/awkward-jobs', 'on a GPU split by MIG counts the card once'],
  ['vGPU NOT_SUPPORTED', 'measure/meter/nvidia/nvml', 'vGPU NOT_SUPPORTED'],
  ['pre-Volta NOT_SUPPORTED', 'measure/meter/nvidia/nvml', 'pre-Volta NOT_SUPPORTED'],
  ['library missing', 'measure/meter/nvidia/nvml-absent', 'library missing'],
  ['symbol missing', 'measure/meter/nvidia/nvml', 'symbol missing'],
  ['version mismatch (18)', 'measure/meter/nvidia/nvml-absent', 'version mismatch (18)'],
  ['permission (17)', 'measure/meter/nvidia/nvml-absent', 'permission (17)'],
  ['musl', 'measure/native/loaded-file', 'musl'],
  ['all GPUs invisible', 'measure/meter/nvidia/nvml', 'all GPUs invisible'],
  ['one of two hidden', 'measure/meter/nvidia/nvml', 'one of two hidden'],
  ['visible by UUID', 'measure/meter/visible/visible', 'a whole UUID'],
  ['visible by prefix', 'measure/meter/visible/visible', 'a unique prefix'],
  ['visible by MIG id', 'measure/meter/visible/visible', 'MIG ids'],
  ['visible: blank', 'measure/meter/visible/visible', "'blank'"],
  ['visible: -1', 'measure/meter/visible/visible', "'-1'"],
  ['driver that needs 1.5 s to initialise', 'measure/loop/measure', 'a driver that needs 1.5 s'],
];

const SAMPLER: readonly Row[] = [
  ['sampler SIGKILL', 'scenario/sampler-killed', 'has the whole energy of the GPU'],
  ['torn last line', 'measure/trace/parse-trace', 'a torn last line'],
  ['double main', 'scenario/command-inside-job', 'without a name is refused'],
  ['disk full while writing', 'measure/loop/measure', 'a full disk costs no counter'],
  [
    'size cap reached: the interval doubles, it never exits',
    'measure/loop/long-job',
    'doubles its interval at each half of what is left',
  ],
  ['worker gone', 'measure/sampler/process', 'the worker gone: last sample, end, and no sampler left'],
  [
    'no worker, and the directory removed',
    'measure/sampler/process',
    'ends by itself when its directory is removed',
  ],
  ['recycled pid', 'measure/sampler/liveness', 'the pid was recycled'],
  ['`start` from a step’s shell that ends', 'scenario/start-mark-stop', 'from a shell that has ended'],
  [
    'NODE_EXTRA_CA_CERTS, NODE_OPTIONS, a key in CARBON_*',
    'measure/sampler/environment',
    'NODE_EXTRA_CA_CERTS',
  ],
  ['unknown k', 'measure/trace/parse-trace', 'an unknown record'],
  ['unknown column', 'measure/trace/parse-trace', 'keeps its place in the file and changes nothing'],
  ['unknown event', 'measure/trace/parse-trace', 'an unknown event'],
  ['two writers', 'measure/sampler/trace-file', 'two writers take turns'],
  [
    'lines out of order',
    'measure/trace/parse-trace',
    'lines of several writers come out in the order of their time',
  ],
  ['wrapped command inside a measured job', 'scenario/command-inside-job', 'marks its part of the job'],
  [
    'without CARBON_STATE_DIR after a shutdown',
    'scenario/runner-shutdown',
    'loses the trace without a state directory',
  ],
  [
    'with CARBON_STATE_DIR after a shutdown',
    'scenario/runner-shutdown',
    'with a state directory is accounted by the next job',
  ],
];

const OTHERS: readonly Row[] = [
  ['foreign process appears', 'account/attribution/tenancy', 'a foreign process on our GPU'],
  ['second Runner.Worker', 'account/attribution/tenancy', 'a second Runner.Worker'],
  ['second Runner.Worker, in a job', 'scenario/second-runner', 'says "not compared"'],
  ['second sampler', 'account/attribution/tenancy', 'a second sampler'],
  ['exporter at a non-loopback address', 'measure/meter/exporter/exporter-address', 'http://10.0.0.7'],
  ['exporter with a redirect', 'measure/meter/exporter/exporter', 'points elsewhere'],
  ['exporter that is slow', 'measure/meter/exporter/exporter', 'is slow'],
  ['exporter that is oversize', 'measure/meter/exporter/exporter', 'is too long'],
];

const LAWS: readonly Row[] = [
  ['energies of adjoining spans add up', 'account/energy/laws', 'energies of adjoining spans add up'],
  [
    'buckets add up to the total, shares to 1',
    'account/energy/laws',
    'buckets add up to the total, shares to 1',
  ],
  [
    'attributed + idle = measured',
    'account/attribution/shared-laws',
    'both jobs and what is nobody’s are the machine',
  ],
  ['shifting all wall times changes nothing', 'account/energy/laws', 'shifting all wall times'],
  [
    'splitting a counter interval changes nothing',
    'account/energy/counter',
    'splitting an interval changes nothing',
  ],
  [
    'adding an unknown column changes nothing',
    'account/energy/laws',
    'adding an unknown column changes nothing',
  ],
  [
    'adding an unknown record changes nothing',
    'measure/trace/laws',
    'an unknown record anywhere changes nothing',
  ],
  ['unknown never becomes zero', 'account/energy/laws', 'unknown never becomes zero'],
  ['parse(serialise(x)) = x', 'measure/trace/laws', 'parse(serialise(x)) = x'],
];

const GATES: readonly Row[] = [
  [
    'exported symbols of the stand-in ⊇ the list',
    'measure/native/stub',
    'exports every symbol that is bound',
  ],
  ['bundle starts without anything heavy', 'dist', 'sampler.js'],
];

describe.each([
  ['counters', COUNTERS],
  ['time', TIME],
  ['CPU and memory', CPU],
  ['NVIDIA', NVIDIA],
  ['the sampler and its trace', SAMPLER],
  ['other jobs, exporters', OTHERS],
  ['laws', LAWS],
  ['gates', GATES],
])('%s', (_, rows) => {
  it.each(rows)('%s', (_, file, name) => {
    const text = readFileSync(join(import.meta.dirname, `${file}.test.ts`), 'utf8');
    expect(text).toContain(name);
  });
});
