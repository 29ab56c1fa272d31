// Builds small trees that look like /proc and /sys of a machine, for `sysroot`: bare metal with RAPL, virtual machines, containers.
// File names and contents follow powercap.rst, proc(5) and the machines named in each test.
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface FakeZone {
  /** Directory under `/sys/class/powercap`, such as `intel-rapl:0` or `intel-rapl:0:0`. */
  readonly entry: string;
  readonly name: string;
  readonly energyUj: number | string;
  /** Null leaves the file out. */
  readonly rangeUj?: number | null;
  /** Readable by root alone, as since Linux 5.10. */
  readonly rootOnly?: boolean;
}

export interface FakeMachine {
  readonly model?: string | null;
  readonly sockets?: number;
  readonly threads?: number;
  readonly hypervisor?: boolean;
  readonly memoryKib?: number;
  readonly zones?: readonly FakeZone[];
  /** The class directory's links lead nowhere: what a container with a masked tree shows. */
  readonly masked?: boolean;
  readonly container?: boolean;
  /** Fields of the first line of `/proc/stat`, ticks. */
  readonly ticks?: readonly number[];
  /** Text of `/proc/cpuinfo` where it is not an x86 machine's. */
  readonly cpuinfo?: string;
  /** Further files by path; text gets its newline, bytes are as they are. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Paths among these, or in `zones`, that root alone may read. */
  readonly rootOnly?: readonly string[];
}

export interface MachineTree {
  readonly sysroot: string;
  write(path: string, content: string | number | Uint8Array): void;
  /** Leaves every file there without anything in it: what an open one reads of a device that is gone. */
  empty(): void;
  setEnergy(entry: string, microjoules: number | string): void;
  setTicks(ticks: readonly number[]): void;
  remove(): void;
}

const READABLE_DIRECTORY = 0o755;
/** Root's own file as the kernel makes it; a tree built without root can only shut out its owner too. */
const unreadable = process.geteuid?.() === 0 ? 0o400 : 0o000;

export function machineTree(machine: FakeMachine): MachineTree {
  const sysroot = mkdtempSync(join(tmpdir(), 'machine-'));
  chmodSync(sysroot, READABLE_DIRECTORY);
  const write = (path: string, content: string | number | Uint8Array) => {
    mkdirSync(dirname(join(sysroot, path)), { recursive: true });
    writeFileSync(join(sysroot, path), content instanceof Uint8Array ? content : `${content}\n`);
  };
  const setEnergy = (entry: string, microjoules: number | string) =>
    write(`sys/class/powercap/${entry}/energy_uj`, microjoules);
  const setTicks = (ticks: readonly number[]) =>
    write('proc/stat', `cpu  ${ticks.join(' ')}\ncpu0 ${ticks.join(' ')}\nbtime 1700000000`);

  write('proc/cpuinfo', machine.cpuinfo ?? cpuinfo(machine));
  write('proc/meminfo', `MemTotal:       ${machine.memoryKib ?? 16_000_000} kB\nMemFree:        1 kB`);
  if (machine.ticks) setTicks(machine.ticks);
  for (const zone of machine.zones ?? []) {
    write(`sys/class/powercap/${zone.entry}/name`, zone.name);
    setEnergy(zone.entry, zone.energyUj);
    if (zone.rangeUj !== null) {
      write(`sys/class/powercap/${zone.entry}/max_energy_range_uj`, zone.rangeUj ?? 262_143_328_850);
    }
    if (zone.rootOnly) chmodSync(join(sysroot, `sys/class/powercap/${zone.entry}/energy_uj`), unreadable);
  }
  if (machine.masked) {
    mkdirSync(join(sysroot, 'sys/class/powercap'), { recursive: true });
    for (const entry of ['intel-rapl', 'intel-rapl:0']) {
      symlinkSync(`../../devices/virtual/powercap/${entry}`, join(sysroot, 'sys/class/powercap', entry));
    }
  }
  if (machine.container) write('.dockerenv', '');
  for (const [path, content] of Object.entries(machine.files ?? {})) write(path, content);
  for (const path of machine.rootOnly ?? []) chmodSync(join(sysroot, path), unreadable);
  return {
    sysroot,
    write,
    setEnergy,
    setTicks,
    empty() {
      for (const entry of readdirSync(sysroot, { recursive: true, withFileTypes: true }))
        if (entry.isFile()) truncateSync(join(entry.parentPath, entry.name));
    },
    remove: () => rmSync(sysroot, { recursive: true, force: true }),
  };
}

function cpuinfo({
  model = 'AMD EPYC 9354 32-Core Processor',
  sockets = 1,
  threads = 2,
  hypervisor,
}: FakeMachine): string {
  return Array.from({ length: threads }, (_, at) =>
    [
      `processor\t: ${at}`,
      ...(model === null ? [] : [`model name\t: ${model}`, `physical id\t: ${at % sockets}`]),
      `flags\t\t: fpu vme${hypervisor ? ' hypervisor' : ''} lm`,
      '',
    ].join('\n'),
  ).join('\n');
}
