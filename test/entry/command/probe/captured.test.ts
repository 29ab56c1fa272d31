// The doctor on every captured machine: what the kernel's own files offer there, in words, and what its owner can do.
import { describe, expect, it, onTestFinished } from 'vitest';
import { probeModel } from '../../../../src/entry/command/probe/probe-model.ts';
import { SENSOR_WORDS } from '../../../../src/entry/command/probe/sensor-words.ts';
import { readMachine } from '../../../../src/measure/meter/machine/machine.ts';
import { readSurroundings } from '../../../../src/measure/meter/machine/surroundings.ts';
import { probeQuickly, ROWS } from '../../../../src/measure/meter/probe.ts';
import type { Quantity } from '../../../../src/measure/trace/column.ts';
import { renderProbe } from '../../../../src/report/probe.ts';
import { everySecond, traceOf } from '../../../account/energy/trace-builder.ts';
import { asNobody } from '../../../harness/machine/as-nobody.ts';
import {
  mi250x,
  mi300a,
  mi300x,
  radeon,
  ryzenApu,
} from '../../../harness/machine/captured/amd-accelerators.ts';
import { epycMirroredDies } from '../../../harness/machine/captured/epyc-mirrored-dies.ts';
import { graceHopper } from '../../../harness/machine/captured/grace-hopper.ts';
import { intelArcI915, intelArcXe } from '../../../harness/machine/captured/intel-arc.ts';
import { intelOneSocket } from '../../../harness/machine/captured/intel-one-socket.ts';
import { intelTwoSockets } from '../../../harness/machine/captured/intel-two-sockets.ts';
import { jetsonAgxOrin, jetsonOrinNx } from '../../../harness/machine/captured/jetson.ts';
import { meteredNode } from '../../../harness/machine/captured/metered-node.ts';
import {
  gravitonMachine,
  maskedContainer,
  rootOnlyRapl,
  virtualMachine,
} from '../../../harness/machine/captured/without-sensors.ts';
import { type FakeMachine, machineTree } from '../../../harness/machine/machine-tree.ts';
import { findingsOf } from './findings-builder.ts';

/** What a second adds to a counter of the machine, whose files stand still: some energy, and a hundredth of its time busy. */
const A_SECOND: Partial<Record<Quantity, number>> = { energy: 1_000_000, busy: 2, total: 200 };

async function examine(machine: FakeMachine) {
  const tree = machineTree(machine);
  onTestFinished(tree.remove);
  const { sysroot } = tree;
  const probed = asNobody(() =>
    probeQuickly(ROWS, { sysroot, nvmlPath: null, exporterUrl: null, visible: {} }),
  );
  const values = probed.meters.flatMap((meter) => meter.read());
  for (const meter of probed.meters) meter.close();
  const columns = probed.meters.flatMap((meter) => meter.columns);
  const trace = traceOf({
    header: readMachine(sysroot),
    domains: probed.meters.flatMap(({ domains }) => domains),
    columns,
    rows: everySecond(3, (second) =>
      values.map((value, at) =>
        value === null ? null : value + second * (A_SECOND[columns[at]?.quantity ?? 'bytes'] ?? 0),
      ),
    ),
  });
  const { container, virtual } = readSurroundings(sysroot);
  const findings = await findingsOf({ trace, absences: probed.absences, container, virtual });
  return { trace, page: renderProbe(probeModel(findings, 'box')).replaceAll('\u00a0', ' ') };
}

const MACHINES: readonly (readonly [string, FakeMachine, readonly RegExp[]])[] = [
  ['one Intel socket', intelOneSocket, [/measured +cpu +RAPL energy counter/, /modelled +memory/]],
  ['two Intel sockets', intelTwoSockets, [/measured +cpu +RAPL energy counter/]],
  [
    'EPYC with mirrored dies',
    epycMirroredDies,
    [/measured +cpu +RAPL/, /counted already \(duplicate\): powercap:package-1/],
  ],
  [
    'RAPL for root alone',
    rootOnlyRapl,
    [/modelled +cpu[\s\S]*RAPL present, not/, /groupadd --system carbon/, /70-carbon\.rules/],
  ],
  ['a container that hides RAPL', maskedContainer, [/hidden/, /unmask=/, /CARBON_EXPORTER=/]],
  ['a virtual machine', virtualMachine, [/modelled +cpu/, /RAPL/]],
  ['Graviton', gravitonMachine, [/modelled +cpu/]],
  ['Grace Hopper', graceHopper, [/measured +module +power sensor of the Grace module/]],
  ['Jetson Orin NX', jetsonOrinNx, [/measured +\w+ +rail sensors of the board/]],
  ['Jetson AGX Orin', jetsonAgxOrin, [/measured +\w+ +rail sensors of the board/]],
  ['a node with a meter', meteredNode, [/bound +node +ACPI power meter: 214 W now/]],
  ['MI300X', mi300x, [/measured +gpu 0,1 +amdgpu energy accumulator/]],
  ['MI250X', mi250x, [/measured +gpu/]],
  ['MI300A', mi300a, [/measured +\w+ +amdgpu/]],
  ['Radeon', radeon, [/measured +gpu +amdgpu/]],
  ['an APU', ryzenApu, [/cpu/]],
  ['Intel Arc, i915', intelArcI915, [/measured +gpu +Intel GPU energy counter/]],
  ['Intel Arc, xe', intelArcXe, [/measured +gpu +Intel GPU energy counter/]],
];

describe('on a captured machine', () => {
  it.each(MACHINES)('%s', async (_, machine, sentences) => {
    const { trace, page } = await examine(machine);
    for (const sentence of sentences) expect(page).toMatch(sentence);
    const sensors = trace.columns.filter(({ quantity }) => quantity === 'energy' || quantity === 'power');
    expect(
      sensors.map(({ source }) => source).filter((source) => SENSOR_WORDS[source] === undefined),
    ).toEqual([]);
    const wide = page.split('\n').filter((line) => [...line].length > 80 && !line.startsWith('    '));
    expect(wide).toEqual([]);
  });
});
