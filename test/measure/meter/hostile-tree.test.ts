// Trees that no kernel makes: whatever stands where a file is looked for, meters open or say why not, and never wait.
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  openSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readMachine } from '../../../src/measure/meter/machine/machine.ts';
import { probeQuickly, ROWS } from '../../../src/measure/meter/probe.ts';
import { AbsenceSchema, ColumnSchema, DomainSchema } from '../../../src/measure/trace/record-schema.ts';
import { acpiMeter } from '../../harness/machine/acpi-meter.ts';
import { amdCard } from '../../harness/machine/amd-card.ts';
import { machineTree } from '../../harness/machine/machine-tree.ts';

const GROUP = '/system.slice/actions.runner.one.service';
/** A file of every meter. */
const FILES: Readonly<Record<string, string | Uint8Array>> = {
  ...acpiMeter({ hwmon: 0, microwatts: 500_000_000 }),
  ...acpiMeter({ hwmon: 1, microwatts: 90_000_000, label: 'Grace Power Socket 0' }),
  ...amdCard({
    card: 0,
    slot: '0000:c1:00.0',
    id: '1002:74A1',
    uniqueId: '1111222233334444',
    metrics: { format: 1, content: 3, energy: 65_536n },
    averageUw: 140_000_000,
    capUw: 750_000_000,
    busyPercent: 40,
  }),
  'sys/class/hwmon/hwmon7/name': 'xe',
  'sys/class/hwmon/hwmon7/energy1_input': '1234',
  'sys/class/hwmon/hwmon8/name': 'ina3221',
  'sys/class/hwmon/hwmon8/in1_label': 'VDD_IN',
  'sys/class/hwmon/hwmon8/in1_input': '5000',
  'sys/class/hwmon/hwmon8/curr1_input': '900',
  'sys/class/powercap/intel-rapl:0/name': 'package-0',
  'sys/class/powercap/intel-rapl:0/energy_uj': '1234',
  'sys/class/powercap/intel-rapl:0/max_energy_range_uj': '262143328850',
  'sys/fs/cgroup/cgroup.controllers': 'cpu memory',
  [`sys/fs/cgroup${GROUP}/cpu.stat`]: 'usage_usec 123\nuser_usec 100',
  [`sys/fs/cgroup${GROUP}/memory.max`]: 'max',
  'sys/bus/pci/devices/0000:c1:00.0/vendor': '0x1002',
  'proc/stat': 'cpu  1 2 3 4 5 6 7 8 0 0\nbtime 1700000000',
  'proc/cpuinfo': 'processor\t: 0\nmodel name\t: A\nphysical id\t: 0\nflags\t\t: fpu',
  'proc/meminfo': 'MemTotal:       16000000 kB',
  'proc/self/cgroup': `0::${GROUP}`,
  'proc/self/environ': 'RUNNER_TRACKING_ID=one\0',
  'proc/self/auxv': '',
};
const PATHS = Object.keys(FILES);

/** Ends of FIFOs, to be closed with their tree. */
const writers: number[] = [];

const KINDS: Readonly<Record<string, (path: string) => void>> = {
  /** With a writer and a number in it, so that whoever reads it is found out instead of waiting for ever. */
  'a FIFO': (path) => {
    spawnSync('mkfifo', [path]);
    const fd = openSync(path, 'r+');
    writeSync(fd, '77777\n');
    writers.push(fd);
  },
  'a directory': (path) => mkdirSync(path),
  'a link to itself': (path) => symlinkSync(path, path),
  'a link to a device without end': (path) => symlinkSync('/dev/zero', path),
  'a link to nowhere': (path) => symlinkSync('/nowhere', path),
  'an empty file': (path) => writeFileSync(path, ''),
  'a line feed': (path) => writeFileSync(path, '\n'),
  'a negative number': (path) => writeFileSync(path, '-5\n'),
  'twenty digits': (path) => writeFileSync(path, '99999999999999999999\n'),
  'a fraction': (path) => writeFileSync(path, '1.5\n'),
  'a hundred lines': (path) => writeFileSync(path, '1 2 3\n'.repeat(100)),
  'bytes of all kinds': (path) =>
    writeFileSync(path, Buffer.from(Array.from({ length: 8_192 }, (_, at) => at % 256))),
  'a name of an object’s own': (path) => writeFileSync(path, 'constructor\n'),
  'a huge file': (path) => {
    writeFileSync(path, '');
    truncateSync(path, 2 ** 33);
  },
};

/** All that the sampler does with quick sources of a tree, with the given files of it replaced. */
function measured(kind: string, paths: readonly string[]) {
  const tree = machineTree({ files: FILES });
  for (const path of paths) {
    const file = join(tree.sysroot, path);
    rmSync(file, { recursive: true, force: true });
    KINDS[kind]?.(file);
  }
  const machine = readMachine(tree.sysroot);
  const { meters, absences } = probeQuickly(ROWS, {
    sysroot: tree.sysroot,
    nvmlPath: null,
    exporterUrl: null,
    visible: {},
  });
  const values = [1, 2].flatMap(() => meters.flatMap((meter) => meter.read()));
  for (const meter of meters) meter.close();
  for (const fd of writers.splice(0)) closeSync(fd);
  tree.remove();
  return { machine, meters, absences, values };
}

function isWellFormed({ meters, absences, values }: ReturnType<typeof measured>) {
  const columns = meters.flatMap((meter) => meter.columns).map((column, i) => ({ i, ...column }));
  const domains = meters.flatMap((meter) => meter.domains);
  expect(columns.filter((column) => !v.is(ColumnSchema, column))).toEqual([]);
  expect(domains.filter((domain) => !v.is(DomainSchema, domain))).toEqual([]);
  expect(absences.filter((absence) => !v.is(AbsenceSchema, absence))).toEqual([]);
  expect(values.filter((value) => value !== null && !(Number.isSafeInteger(value) && value >= 0))).toEqual(
    [],
  );
}

describe('a whole tree of', () => {
  it.each(Object.keys(KINDS))('%s', (kind) => {
    const all = measured(kind, PATHS);
    isWellFormed(all);
    expect(all.values).not.toContain(77_777);
  });
});

it('is all there as it was meant: what is replaced above is read here', () => {
  const { meters, values } = measured('', []);
  expect(meters.map(({ name }) => name)).toEqual(['amdgpu', 'intel-gpu', 'powercap', 'hwmon', 'proc', 'job']);
  expect(values.every((value) => value !== null)).toBe(true);
});

it('law: any of its files, of any kind, give whole numbers or nothing', () => {
  const some = fc.uniqueArray(fc.constantFrom(...PATHS), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(KINDS)), some, (kind, paths) => {
      const one = measured(kind, paths);
      isWellFormed(one);
      expect(one.values).not.toContain(77_777);
    }),
    { numRuns: 40 },
  );
});
