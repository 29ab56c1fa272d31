// The hardware tables: rows known to be wrong elsewhere are right here, families are found by name, nothing is impossible.
import { expect, it } from 'vitest';
import { datasets } from './open-datasets.ts';

const cpus = new Map(datasets.cpus().map((row) => [row.name, row]));
const gpus = new Map(datasets.gpus().map((row) => [row.name, row]));
const families = new Map(datasets.cpuFamilies().map((row) => [row.family, row]));

it.each([
  ['AMD EPYC 7F52', 240],
  ['Intel Xeon Platinum 8370C', 270],
  ['Intel Xeon Platinum 8272CL', 195],
  ['AMD EPYC 7763', 280],
  ['Intel Xeon Platinum 8480+', 350],
  ['Ampere Altra Q80-30', 210],
])('%s draws %d W', (name, watts) => {
  expect(cpus.get(name)?.tdp_w).toBe(watts);
});

it.each([
  ['Tesla V100-PCIE-16GB', 250],
  ['Tesla V100-SXM2-16GB', 300],
  ['NVIDIA A10G', 300],
  ['NVIDIA A100-PCIE-40GB', 250],
  ['NVIDIA A100 80GB PCIe', 300],
  ['NVIDIA A100-SXM4-80GB', 400],
  ['NVIDIA H100 80GB HBM3', 700],
  ['NVIDIA H100 PCIe', 350],
  ['Tesla T4', 70],
])('%s draws %d W', (name, watts) => {
  expect(gpus.get(name)?.tdp_w).toBe(watts);
});

it.each([
  ['AMD EPYC 7351P', 'AMD EPYC 1st gen (Naples, 7001)'],
  ['AMD EPYC 7F52', 'AMD EPYC 2nd gen (Rome, 7002)'],
  ['AMD EPYC 7R13', 'AMD EPYC 3rd gen (Milan, 7003)'],
  ['AMD EPYC 9654', 'AMD EPYC 4th gen (Genoa/Bergamo/Siena, 9004+8004)'],
  ['AMD EPYC 9965', 'AMD EPYC 5th gen (Turin, 9005)'],
  ['Intel Xeon Platinum 8175M', 'Intel Xeon 1st gen Scalable (Skylake)'],
  ['Intel Xeon Platinum 8259CL', 'Intel Xeon 2nd gen Scalable (Cascade Lake)'],
  ['Intel Xeon Platinum 8375C', 'Intel Xeon 3rd gen Scalable (Ice Lake / Cooper Lake)'],
  ['Intel Xeon CPU Max 9480', 'Intel Xeon 4th gen Scalable (Sapphire Rapids)'],
  ['Intel Xeon Platinum 8592+', 'Intel Xeon 5th gen Scalable (Emerald Rapids)'],
  ['Intel Xeon 6980P', 'Intel Xeon 6 P-core (Granite Rapids)'],
  ['Intel Xeon 6780E', 'Intel Xeon 6 E-core (Sierra Forest)'],
  ['Intel Xeon E5-2699 v3', 'Intel Xeon E5 v3 (Haswell)'],
  ['Intel Xeon E5-2686 v4', 'Intel Xeon E5 v4 (Broadwell)'],
  // Raptor Lake and Zen 4 desktop parts under a server name: no SPECpower family.
  ['Intel Xeon 6369P', null],
  ['AMD EPYC 4344P', null],
])('%s is of family %s', (name, family) => {
  expect(cpus.get(name)?.family).toBe(family);
});

it('no name fits two families, every named family exists', () => {
  for (const { name, family } of cpus.values()) {
    const fitting = [...families.values()].filter((row) => new RegExp(row.name_pattern).test(name));
    expect(
      fitting.map((row) => row.family),
      name,
    ).toEqual(family === null ? [] : [family]);
  }
});

it('Turin is not taken for Opteron', () => {
  expect(families.get('AMD EPYC 5th gen (Turin, 9005)')).toMatchObject({
    idle_w_per_thread: 0.235,
    full_w_per_thread: 1.323,
    results: 41,
  });
});

it('no part is impossible', () => {
  for (const { name, tdp_w } of [...cpus.values(), ...gpus.values()]) {
    expect(tdp_w, name).toBeGreaterThan(30);
    expect(tdp_w, name).toBeLessThanOrEqual(1000);
  }
  for (const row of families.values()) expect(row.idle_w_per_thread).toBeLessThan(row.full_w_per_thread);
  expect(cpus.get('AMD EPYC 7742')?.threads).toBe(128);
  expect(datasets.ramWattsPerGb()).toBe(0.3725);
});
