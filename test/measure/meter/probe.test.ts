// Rows of sources: the first that opens wins, refusals are kept, and nobody waits for a slow one.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MeterOptions, OpenMeter, OpenSource } from '../../../src/measure/meter/meter.ts';
import { type Probed, probeQuickly, ROWS, type Row } from '../../../src/measure/meter/probe.ts';
import { openProc } from '../../../src/measure/meter/proc.ts';
import { openRapl } from '../../../src/measure/meter/rapl/rapl.ts';
import { type MachineTree, machineTree } from '../../harness/machine/machine-tree.ts';

let tree: MachineTree;
let options: MeterOptions;
beforeEach(() => {
  const zones = [{ entry: 'intel-rapl:0', name: 'package-0', energyUj: 5 }];
  tree = machineTree({ ticks: [100, 0, 20, 5000, 0, 0, 0, 0], zones });
  options = { sysroot: tree.sysroot, nvmlPath: null, exporterUrl: null, visible: {} };
});
afterEach(() => tree.remove());

const refuse =
  (source: string): OpenMeter =>
  () => ({ meter: null, absences: [{ source, code: 'absent', hint: 'not here' }] });
const later =
  (open: OpenMeter): OpenSource =>
  async (given) =>
    open(given);

const namesOf = ({ meters }: Probed): readonly string[] => meters.map((meter) => meter.name);
const sourcesOf = ({ absences }: Probed): readonly string[] => absences.map(({ source }) => source);

describe('rows of sources', () => {
  it('the first quick source that opens wins, and every refusal is kept', () => {
    const rows: readonly Row[] = [
      [
        { open: refuse('a'), quick: true },
        { open: openProc, quick: true },
        { open: openRapl, quick: true },
      ],
      [{ open: refuse('b'), quick: true }],
    ];
    const probed = probeQuickly(rows, options);
    expect(namesOf(probed)).toEqual(['proc']);
    expect(sourcesOf(probed)).toEqual(['a', 'b']);
    expect(probed.rest).toEqual([]);
  });

  it('a slow source is not asked where a quick one of its row has opened', () => {
    const rows: readonly Row[] = [
      [
        { open: openProc, quick: true },
        { open: refuse('slow'), quick: false },
      ],
    ];
    expect(probeQuickly(rows, options).rest).toEqual([]);
  });

  it('slow sources are opened in their order, one after the other', async () => {
    const rows: readonly Row[] = [
      [
        { open: refuse('quick'), quick: true },
        { open: later(refuse('first')), quick: false },
        { open: later(openRapl), quick: false },
      ],
    ];
    const probed = probeQuickly(rows, options);
    expect(sourcesOf(probed)).toEqual(['quick']);
    const rest = await Promise.all(probed.rest.map((open) => open()));
    expect(rest.map(namesOf)).toEqual([['powercap']]);
    expect(rest.map(sourcesOf)).toEqual([['first']]);
  });

  it('a slow source that needs no waiting answers at once', () => {
    const [open] = probeQuickly([[{ open: openProc, quick: false }]], options).rest;
    expect(open?.()).not.toBeInstanceOf(Promise);
  });

  it('a root of "/" is this machine', () => {
    expect(namesOf(probeQuickly(ROWS, { ...options, sysroot: '/' }))).toContain('proc');
  });
});
