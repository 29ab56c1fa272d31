// The hardware tables: rows known to be wrong elsewhere are right here, families are found by name, nothing is impossible.
import { expect, it } from 'vitest';
import { cleanCpuName, findCpu } from '../../src/account/energy/model/cpu-name.ts';
import { gpuLimit } from '../../src/account/energy/model/gpu.ts';
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
  ['AWS Graviton2', 150],
  ['NVIDIA Grace', 250],
  ['AMD EPYC 7R32', 280],
  // A desktop and a laptop chip: the list is whole.
  ['Intel Core i9-13900K', 125],
  ['AMD Ryzen 7 5700G', 65],
  // Two steppings printed as one figure elsewhere: 27.29.5, 27.29.5, 29.32.9, 33.34.8.
  ['Intel Celeron 1000A', 29.5],
  ['Intel Celeron 1100A', 29.5],
  ['Intel Celeron 1200', 32.9],
  ['Intel Celeron 1400', 34.8],
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
  ['NVIDIA B100', 700],
  ['AMD Radeon Pro V520', 225],
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
  // Only server chips have one.
  ['Intel Core i9-13900K', null],
  ['NVIDIA Grace', null],
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

it('only Grace’s design power holds its memory', () => {
  expect([...cpus.values()].filter((row) => row.memory_inside).map(({ name }) => name)).toEqual([
    'NVIDIA Grace',
  ]);
});

it('Turin is not taken for Opteron', () => {
  expect(families.get('AMD EPYC 5th gen (Turin, 9005)')).toMatchObject({
    idle_w_per_thread: 0.235,
    full_w_per_thread: 1.323,
    results: 41,
  });
});

it.each([
  'GTX 750',
  'NVIDIA GeForce GTX 750',
  'TPUv2 Chip',
  'Intel Quark Microcontroller D1000',
  'Intel Atom E625CT',
])('%s, impossible or contradictory elsewhere, is not in the table', (name) => {
  expect(gpus.has(name) || cpus.has(name)).toBe(false);
});

it('no part is impossible', () => {
  for (const { name, tdp_w } of cpus.values()) {
    expect(tdp_w, name).toBeGreaterThan(0);
    expect(tdp_w, name).toBeLessThanOrEqual(500);
  }
  for (const { name, tdp_w } of gpus.values()) {
    expect(tdp_w, name).toBeGreaterThan(30);
    expect(tdp_w, name).toBeLessThanOrEqual(1000);
  }
  for (const row of families.values()) expect(row.idle_w_per_thread).toBeLessThan(row.full_w_per_thread);
  expect(cpus.get('AMD EPYC 7742')?.threads).toBe(128);
  expect(datasets.ramWattsPerGb()).toBe(0.3725);
});

it('every name is clean and found by itself, so that a lookup needs no second form of it', () => {
  for (const { name } of cpus.values()) expect(cleanCpuName(name), name).toBe(name);
});

it.each([
  ['AWS Graviton2', 'AWS Graviton2'],
  ['Ampere(R) Altra(R) Processor Q80-30 CPU @ 3.0GHz', 'Ampere Altra Q80-30'],
  ['Ampere(R) Altra(R) Max Processor M128-30', 'Ampere Altra Max M128-30'],
  ['AmpereOne(R) A192-32X', 'AmpereOne A192-32X'],
  ['NVIDIA Grace', 'NVIDIA Grace'],
  ['13th Gen Intel(R) Core(TM) i9-13900K', 'Intel Core i9-13900K'],
  ['AMD Ryzen 7 5700G with Radeon Graphics', 'AMD Ryzen 7 5700G'],
  ['AMD A10-9700 RADEON R7, 10 COMPUTE CORES 4C+6G', 'AMD A10-9700'],
  ['Intel(R) Xeon(R) Processor @ 2.50GHz', null],
  ['AMD EPYC Processor', null],
  ['Neoverse-N1', null],
])('%s is row %s', (model, name) => {
  const factors = { cpus: datasets.cpus(), families: [], gpus: [], ramWattsPerGb: 0 };
  expect(findCpu(model, factors)?.name ?? null).toBe(name);
});

it.each([
  ['AMD Instinct MI300X OAM', 750],
  ['Instinct MI250X', 560],
  ['NVIDIA Tesla T4', 70],
  ['Tesla V100-SXM2-32GB', 300],
  ['AMD GPU 1002:74a1', null],
])('a card that calls itself %s may draw %s W', (name, watts) => {
  expect(gpuLimit({ name }, datasets.gpus())).toBe(watts);
});
