// What every meter must keep to, whatever it reads: one suite, run for each of them.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Meter, MeterOptions, OpenMeter } from '../../../src/measure/meter/meter.ts';
import { openNvidia } from '../../../src/measure/meter/nvml.ts';
import { openProc } from '../../../src/measure/meter/proc.ts';
import { openRapl } from '../../../src/measure/meter/rapl.ts';
import { machineTree } from '../../harness/machine/machine-tree.ts';
import { hasStub } from '../../harness/native/build-stub.ts';
import { stubWith } from '../../harness/native/stub.ts';

interface Bench {
  readonly options: MeterOptions;
  remove(): void;
}

const onTree = (): Bench => {
  const tree = machineTree({
    ticks: [100, 0, 20, 5000, 0, 0, 0, 0],
    zones: [
      { entry: 'intel-rapl:0', name: 'package-0', energyUj: 5 },
      { entry: 'intel-rapl:0:0', name: 'dram', energyUj: 3 },
    ],
  });
  return {
    options: { sysroot: tree.sysroot, nvmlPath: null, exporterUrl: null, visible: {} },
    remove: tree.remove,
  };
};

const onStub = (): Bench => {
  const stub = stubWith({ devices: [{ uuid: 'GPU-1', steps: [{ atMs: 0, powerMw: 70_000 }] }] });
  return {
    options: { sysroot: '', nvmlPath: stub.library, exporterUrl: null, visible: {} },
    remove: stub.remove,
  };
};

const METERS: readonly (readonly [string, OpenMeter, () => Bench])[] = [
  ['proc', openProc, onTree],
  ['powercap', openRapl, onTree],
  ...(hasStub() ? ([['nvml', openNvidia, onStub]] as const) : []),
];

describe.each(METERS)('the %s meter', (name, open, bench) => {
  let place: Bench;
  let meter: Meter;
  beforeEach(() => {
    place = bench();
    const opened = open(place.options);
    if (opened.meter === null) throw new Error(JSON.stringify(opened.absences));
    meter = opened.meter;
  });
  afterEach(() => {
    meter.close();
    place.remove();
  });

  it('names itself in the source of its columns', () => {
    expect(meter.name).toBe(name);
    expect(meter.columns.every(({ source }) => source.split(':')[0] === name)).toBe(true);
  });

  it('describes the domain of every column', () => {
    const ids = meter.domains.map((domain) => domain.id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(meter.columns.filter((column) => !ids.includes(column.domain))).toEqual([]);
  });

  it('reads one raw integer per column, again and again', () => {
    for (const values of [meter.read(), meter.read()]) {
      expect(values).toHaveLength(meter.columns.length);
      expect(values.every((value) => Number.isSafeInteger(value) && Number(value) >= 0)).toBe(true);
    }
  });

  it('has no news of a healthy device, and no fallback for a strange one', () => {
    meter.read();
    expect(meter.takeEvents()).toEqual([]);
    expect(meter.fallback('nobody')).toBeNull();
  });

  it('is closed without a word', () => {
    const opened = open(place.options);
    expect(() => opened.meter?.close()).not.toThrow();
  });
});
