// The doctor's page for one machine after the other, letter for letter: what a runner's owner reads at a terminal of 80 columns.
import { describe, expect, it } from 'vitest';
import { probeModel } from '../../../../src/entry/command/probe/probe-model.ts';
import type { Absence, Domain } from '../../../../src/measure/trace/domain.ts';
import { renderProbe } from '../../../../src/report/probe.ts';
import {
  counterOf,
  everySecond,
  gpu,
  HOST,
  powerOf,
  raplOf,
  ticksOf,
  traceOf,
  utilOf,
} from '../../../account/energy/trace-builder.ts';
import { findingsOf, type Patient } from './findings-builder.ts';

const page = async (patient: Patient): Promise<string> =>
  renderProbe(probeModel(await findingsOf(patient), 'box')).replaceAll('\u00a0', ' ');

const header = {
  cpu: { model: 'AMD EPYC 9354 32-Core Processor', threads: 64, sockets: 1 },
  memory_bytes: 256 * 2 ** 30,
};
const noPermission = (source: string): Absence => ({ source, code: 'no-permission', hint: 'Root only.' });

/** 68 W and 67 W, idle, counter and sensor agree; CPU ticks 1 % busy. */
const twoGpus = traceOf({
  header,
  domains: [gpu('GPU-1'), gpu('GPU-2'), HOST],
  columns: [
    counterOf('GPU-1'),
    powerOf('GPU-1'),
    utilOf('GPU-1'),
    counterOf('GPU-2'),
    powerOf('GPU-2'),
    utilOf('GPU-2'),
    ticksOf('busy'),
    ticksOf('total'),
  ],
  rows: everySecond(3, (s) => [s * 68_000, 68_000, 0, s * 67_000, 67_000, 0, s * 64, s * 6_400]),
});

describe('the page', () => {
  it('of a box whose RAPL only root may read: the rule, and what it would bring', async () => {
    const absences = [noPermission('powercap:package-0')];
    // CPU idle: 280 W × (0.12 at rest + a tenth of the way to 0.32 at 10 %) = 39.2 W; memory 256 × 0.3725 = 95.4 W.
    expect(await page({ trace: twoGpus, absences, runners: 2 })).toBe(
      `box · 2 × H100 80GB HBM3 · AMD EPYC 9354, 64 threads · 256 GB · user "ci"
  measured  gpu 0,1  NVML energy counter, agrees with power (1.00)       ±7 %
  modelled  cpu      AMD EPYC 9354 curve; RAPL present, not readable by  ±45 %
                     "ci"
  modelled  memory   256 GB × 0.37 W                                     ±50 %
  not seen  power supply, fans, network (typically +20–37 % at the wall)
  idle now: GPU 0 68 W, GPU 1 67 W, CPU ≈ 39 W, memory ≈ 95 W; together 270 W
  region FR, from --region (36 g/kWh, 2025)
  2 runners share this machine and its GPUs: jobs that overlap are split, and
    not compared
Here 70 % of a GPU job is measured. One fix makes it 79 %:
  Only root may read RAPL (CVE-2020-8694). As root, once:
    groupadd --system carbon; usermod -aG carbon ci
    cat > /etc/udev/rules.d/70-carbon.rules <<'RULE'
    SUBSYSTEM=="powercap", ACTION=="add", RUN+="/bin/sh -c 'chgrp carbon /sys%p/energy_uj; chmod 0440 /sys%p/energy_uj'"
    RULE
    udevadm control --reload; udevadm trigger --action=add -s powercap
  Then restart the runner, so that its user has the new group. Who is in it
    can watch what others compute: docs/meters.md.`,
    );
  });

  it('tells memory by its modules where the machine lists them', async () => {
    // 4 × 5 W + 4 × 4.5 W = 38 W, 4.75 W each.
    const trace = { ...twoGpus, header: { ...twoGpus.header, memory_modules: 8 } };
    expect(await page({ trace })).toMatch(/^ {2}modelled +memory +8 modules × 4\.8 W +±50 %$/m);
  });

  it('opens memory by the same rule where the processor meters it', async () => {
    const absences = [noPermission('powercap:package-0'), noPermission('powercap:package-0/dram')];
    expect(await page({ trace: twoGpus, absences })).toContain('One fix makes it 100 %:');
  });

  it('of a job that sees one of two GPUs: the other is said once', async () => {
    const [first = gpu('GPU-1'), ...others] = twoGpus.domains;
    const trace = {
      ...twoGpus,
      domains: [first, ...others.map((one) => (one.component === 'gpu' ? { ...one, visible: false } : one))],
    };
    const absences: Absence[] = [{ source: 'nvml:visible', code: 'hidden', hint: '1 of 2 GPUs are hidden.' }];
    const text = await page({ trace, absences });
    expect(text).toMatch(/^ {2}measured {2}gpu +NVML energy counter/m);
    expect(text.match(/1 of 2 GPUs are hidden/g)).toHaveLength(1);
    expect(text).toContain('idle now: GPU 68 W, CPU');
  });

  it('of a superchip: one counter for all, and nothing beside it', async () => {
    const trace = traceOf({
      header: { ...header, cpu: { model: null, threads: 72, sockets: 1 } },
      domains: [gpu('GPU-1', { component: 'module', scope: 'module', name: 'NVIDIA GH200 480GB' }), HOST],
      columns: [counterOf('GPU-1', { source: 'nvml:module-energy' }), ticksOf('busy'), ticksOf('total')],
      rows: everySecond(3, (s) => [s * 210_000, s * 72, s * 7_200]),
    });
    const text = await page({ trace });
    expect(text).toMatch(
      /^ {2}measured {2}module {2}NVML energy counter of the module: GPU, CPU, memory +±7 %$/m,
    );
    expect(text).not.toMatch(/^ {2}\w+ +(?:cpu|memory)/m);
    // Whether its GPU computes it does not say.
    expect(text).toMatch(/^ {2}now: module 210 W$/m);
    expect(text).toContain('Here 100 % of a GPU job is measured.');
  });

  it('of a machine whose node meter shows what the parts cannot exceed', async () => {
    const node: Domain = { id: 'node', component: 'host', parent: null, accuracy_percent: 2.5 };
    const trace = traceOf({
      header,
      domains: [{ id: 'package-0', component: 'cpu', parent: null }, node, HOST],
      columns: [
        raplOf('package-0', 2 ** 32),
        powerOf('node', { unit: 'uW', source: 'hwmon:acpi' }),
        ticksOf('busy'),
        ticksOf('total'),
      ],
      rows: everySecond(3, (s) => [s * 50_000_000, 182_000_000, s * 3_200, s * 6_400]),
    });
    const text = await page({ trace, absences: [{ source: 'nvml', code: 'absent', hint: 'None.' }] });
    expect(text).toMatch(/^ {2}measured {2}cpu +RAPL energy counter +±10 %$/m);
    expect(text).toMatch(/^ {2}bound +node +ACPI power meter: 182 W now, a bound for the parts +±3 %$/m);
    expect(text).toContain('busy now: CPU 50 W, memory ≈ 95 W; together 145 W');
    expect(text).toContain('not here: NVIDIA GPU (NVML)');
  });

  it('of a GPU split by MIG: the counter is measured, the part of it is not', async () => {
    const trace = traceOf({
      header,
      domains: [gpu('GPU-1', { mig: true, slices: { ours: 2, of: 7 } }), HOST],
      columns: [counterOf('GPU-1'), ticksOf('busy'), ticksOf('total')],
      rows: everySecond(3, (s) => [s * 140_000, s * 64, s * 6_400]),
    });
    const text = await page({ trace });
    expect(text).toMatch(/^ {2}modelled {2}gpu +NVML energy counter; the job's part by MIG slices +±\d+ %$/m);
    expect(text).toContain('GPU 0 is split by MIG: 2 of 7 slices are ours');
    expect(text).toMatch(/^ {2}now: GPU ≈ 140 W, CPU/m);
  });

  it('of a GPU whose counter stands still: the sensor that its figure comes from, and why', async () => {
    const trace = traceOf({
      header,
      domains: [gpu('GPU-1'), HOST],
      columns: [counterOf('GPU-1'), powerOf('GPU-1'), ticksOf('busy'), ticksOf('total')],
      rows: everySecond(3, (s) => [5_000, 350_000, s * 64, s * 6_400]),
    });
    const absences: Absence[] = [{ source: 'nvml:utilization', code: 'not-supported', hint: 'MIG.' }];
    const text = await page({ trace, absences });
    expect(text).toMatch(
      /^ {2}measured {2}gpu +NVML power, mean of 1 s; NVML energy counter stands +±7 %\n +still$/m,
    );
    expect(text).toContain('  nvml:utilization (not-supported): MIG.');
  });

  it('of a GPU whose counter runs three times as fast as its power: no accuracy is claimed', async () => {
    const trace = traceOf({
      header,
      domains: [gpu('GPU-1'), HOST],
      columns: [counterOf('GPU-1'), powerOf('GPU-1'), ticksOf('busy'), ticksOf('total')],
      rows: everySecond(3, (s) => [s * 300_000, 100_000, s * 64, s * 6_400]),
    });
    expect(await page({ trace })).toMatch(
      /^ {2}measured {2}gpu +NVML energy counter, does not agree with power\n +\(3\.00\)$/m,
    );
  });

  it('of a package whose counter stands still and nothing else meters it', async () => {
    const trace = traceOf({
      header,
      domains: [{ id: 'package-0', component: 'cpu', parent: null }, HOST],
      columns: [raplOf('package-0', 2 ** 32), ticksOf('busy'), ticksOf('total')],
      rows: everySecond(3, (s) => [7, s * 64, s * 6_400]),
    });
    expect(await page({ trace })).toMatch(
      /^ {2}modelled {2}cpu +AMD EPYC 9354 curve; RAPL energy counter stands +±45 %\n +still$/m,
    );
  });

  it('of a virtual machine: the curve of a whole server holds its power supply', async () => {
    const trace = traceOf({
      header: { ...header, cpu: { model: null, threads: 1, sockets: 1 } },
      domains: [HOST],
      columns: [ticksOf('busy'), ticksOf('total')],
      rows: everySecond(3, (s) => [s, s * 100]),
    });
    const text = await page({ trace, virtual: true });
    expect(text).toMatch(/^ {2}modelled {2}cpu +curve of an average server, memory inside +±70 %$/m);
    expect(text).toMatch(/^ {2}not seen {2}network; power supply and fans only inside the CPU curve$/m);
  });

  it('names a kind of sensor as missing only where nothing else sees the same', async () => {
    const absences: Absence[] = ['nvml', 'amdgpu'].map((source) => ({
      source,
      code: 'absent',
      hint: 'None.',
    }));
    expect(await page({ trace: twoGpus, absences })).not.toContain('not here');
  });

  it('of a pod: an exporter of slow figures is measured all the same', async () => {
    const package0: Domain = { id: 'package-0', component: 'cpu', parent: null };
    const trace = traceOf({
      header,
      domains: [package0, HOST],
      columns: [
        counterOf('package-0', { unit: 'uJ', source: 'exporter:kepler', update_ms: 5_000 }),
        ticksOf('busy'),
        ticksOf('total'),
      ],
      // A refresh at 1 s, then silence.
      rows: everySecond(4, (s) => [s < 1 ? 0 : 31_000_000, s * 64, s * 6_400]),
    });
    const absences: Absence[] = [{ source: 'powercap', code: 'masked', hint: 'Hidden.' }];
    const text = await page({ trace, absences, container: true });
    expect(text).toMatch(/^ {2}measured {2}cpu +Kepler exporter +±10 %$/m);
    // Which time its one step of energy belongs to is not known.
    expect(text).toContain('idle now: memory ≈ 95 W\n');
  });
});
