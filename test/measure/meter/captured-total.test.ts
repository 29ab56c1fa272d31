// From the files of each captured machine to what its total is the sum of: every part of the machine once, by its best source.
import { describe, expect, it, onTestFinished } from 'vitest';
import { integrate } from '../../../src/account/energy/integrate.ts';
import { readMachine } from '../../../src/measure/meter/machine/machine.ts';
import { probeQuickly, ROWS } from '../../../src/measure/meter/probe.ts';
import type { NewColumn } from '../../../src/measure/trace/column.ts';
import { micros } from '../../../src/units.ts';
import { type Row, traceOf } from '../../account/energy/trace-builder.ts';
import { FACTORS } from '../../account/receipt-input.ts';
import { asNobody } from '../../harness/machine/as-nobody.ts';
import { mi250x, mi300x, radeon, ryzenApu } from '../../harness/machine/captured/amd-accelerators.ts';
import { epycMirroredDies } from '../../harness/machine/captured/epyc-mirrored-dies.ts';
import { graceHopper } from '../../harness/machine/captured/grace-hopper.ts';
import { intelArcI915, intelArcXe } from '../../harness/machine/captured/intel-arc.ts';
import { intelTwoSockets } from '../../harness/machine/captured/intel-two-sockets.ts';
import { jetsonAgxOrin } from '../../harness/machine/captured/jetson.ts';
import { meteredNode } from '../../harness/machine/captured/metered-node.ts';
import { virtualMachine } from '../../harness/machine/captured/without-sensors.ts';
import { type FakeMachine, machineTree } from '../../harness/machine/machine-tree.ts';

const SECONDS = 10;
/** Every counter runs at 50 W, and the processors are busy half of the time. */
const A_SECOND: Readonly<Record<string, number>> = { '2^-16J': 50 * 65_536, uJ: 50e6 };
const TICKS_A_SECOND: Readonly<Record<string, number>> = { busy: 100, total: 200 };

const perSecond = ({ kind, unit, quantity }: NewColumn): number =>
  kind === 'gauge' ? 0 : (A_SECOND[unit] ?? TICKS_A_SECOND[quantity] ?? 0);

/** What the total of ten seconds is made of: joules that a sensor saw, or the word "model". */
function totalOf(captured: FakeMachine): Readonly<Record<string, number | 'model'>> {
  const tree = machineTree(captured);
  onTestFinished(tree.remove);
  const options = { sysroot: tree.sysroot, nvmlPath: null, exporterUrl: null, visible: {} };
  const meters = asNobody(() => probeQuickly(ROWS, options)).meters.filter(({ name }) => name !== 'job');
  const columns = meters.flatMap((meter) => meter.columns);
  const first = meters.flatMap((meter) => meter.read());
  for (const meter of meters) meter.close();
  const rows = Array.from(
    { length: SECONDS + 1 },
    (_, second): Row => [
      second,
      ...columns.map((column, at) => (first[at] ?? 0) + perSecond(column) * second),
    ],
  );
  const machine = readMachine(tree.sysroot);
  const { summed } = integrate({
    trace: traceOf({ domains: meters.flatMap((meter) => meter.domains), columns, rows, header: machine }),
    window: { start: micros(0), end: micros(SECONDS * 1e6) },
    factors: FACTORS,
    host: { ...machine.cpu, virtual: false },
    memoryGb: 64,
  });
  return Object.fromEntries(
    summed.map(({ use }) => [use.domain, use.provenance === 'measured' ? Math.round(use.energy) : 'model']),
  );
}

describe('the total of a captured machine', () => {
  it.each<[string, FakeMachine, Record<string, number | 'model'>]>([
    [
      'two sockets with memory',
      intelTwoSockets,
      { 'package-0': 500, 'package-0/dram': 500, 'package-1': 500, 'package-1/dram': 500 },
    ],
    ['mirrored dies', epycMirroredDies, { 'package-0': 500, dram: 'model' }],
    // 620 W at the module's socket: processor, GPU and all memory.
    ['Grace Hopper', graceHopper, { 'module-0': 6_200 }],
    // 4.788480 + 0.958080 + 4.468416 W.
    ['Jetson AGX Orin', jetsonAgxOrin, { module: 102 }],
    ['Arc under i915', intelArcI915, { '0000:03:00.0': 500, 'package-0': 500, dram: 'model' }],
    ['Arc under xe', intelArcXe, { '0000:03:00.0': 500, 'package-0': 500, dram: 'model' }],
    // The curve of the EPYC family is one of whole servers, memory included.
    ['MI300X', mi300x, { 'GPU-2000000000000a00': 500, 'GPU-2000000000000a01': 500, cpu: 'model' }],
    ['MI250X', mi250x, { 'GPU-1000000000000b00': 500, 'GPU-1000000000000b02': 500, cpu: 'model' }],
    ['a Radeon', radeon, { 'GPU-3000000000000c01': 500, cpu: 'model' }],
    // 11 W at the APU's sensor.
    ['an APU whose package root alone may read', ryzenApu, { '0000:0b:00.0': 110, dram: 'model' }],
    [
      'an APU whose package may be read',
      { ...ryzenApu, zones: [{ entry: 'intel-rapl:0', name: 'package-0', energyUj: 8_000_000_000 }] },
      { 'package-0': 500, dram: 'model' },
    ],
    ['a whole node, which is a bound', meteredNode, { 'package-0': 500, dram: 'model' }],
    ['a virtual machine', virtualMachine, { cpu: 'model' }],
  ])('%s', (_, captured, expected) => {
    expect(totalOf(captured)).toEqual(expected);
  });
});
