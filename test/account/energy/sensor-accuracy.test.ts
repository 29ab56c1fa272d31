// One row per sensor that is known, and what stands in for those that are not.
import { describe, expect, it } from 'vitest';
import { sensorPercent } from '../../../src/account/energy/sensor-accuracy.ts';

const XEON = 'Intel(R) Xeon(R) Gold 6338';
const CORE = 'Intel(R) Core(TM) i7-12700';

describe('sensorPercent', () => {
  it.each([
    ['nvml-counter', 'gpu', 'NVIDIA H100 80GB HBM3', null, 7],
    ['nvml-counter', 'gpu', 'NVIDIA A100-SXM4-80GB', null, 7],
    ['nvml-average', 'gpu', 'NVIDIA L40S', null, 7],
    ['nvml-counter', 'module', 'NVIDIA GH200 480GB', null, 7],
    ['nvml-counter', 'module', 'NVIDIA GB300', null, 7],
    ['nvml-counter', 'gpu', 'Tesla V100-SXM2-16GB', null, 7],
    ['nvml-counter', 'gpu', 'NVIDIA GeForce RTX 4090', null, 9],
    ['nvml-counter', 'gpu', 'NVIDIA RTX A6000', null, 9],
    ['nvml-counter', 'gpu', null, null, 9],
    ['nvidia-smi-instant', 'gpu', 'NVIDIA H100 80GB HBM3', null, 7],
    ['dcgm-counter', 'gpu', 'NVIDIA H100 80GB HBM3', null, 7],
    ['dcgm-instant', 'gpu', 'NVIDIA GeForce RTX 3090', null, 9],
    ['kepler-counter', 'cpu', null, XEON, 5],
    ['kepler-counter', 'dram', null, CORE, 20],
    ['kepler-counter', 'gpu', 'NVIDIA H100 80GB HBM3', null, 7],
    ['kepler-counter', 'host', null, XEON, 5],
    ['rapl', 'cpu', null, XEON, 5],
    ['rapl', 'dram', null, XEON, 5],
    ['rapl', 'cpu', null, CORE, 8],
    ['rapl', 'dram', null, CORE, 20],
    ['rapl', 'cpu', null, 'AMD EPYC 9354 32-Core Processor', 10],
    ['rapl', 'cpu', null, null, 10],
    ['amdgpu-counter', 'gpu', 'AMD Instinct MI300X', null, 10],
    ['amdgpu-instant', 'gpu', 'AMD Instinct MI210', null, 10],
    ['intel-gpu-counter', 'gpu', 'Intel Arc A770', null, 10],
    ['grace-average', 'cpu', null, null, 5],
    ['module-average', 'module', null, null, 5],
    ['ina3221-instant', 'module', null, null, 3],
    ['acpi-average', 'host', null, null, 5],
    ['unheard-of-counter', 'gpu', null, null, 10],
  ])('%s of a %s (%s, %s): %i %%', (source, component, name, cpuModel, percent) => {
    expect(sensorPercent({ source, component, name, cpuModel })).toBe(percent);
  });

  it.each([
    [2, 2],
    [12.5, 12.5],
    // A meter without error would be a first.
    [0, 5],
  ])('an ACPI meter that states %d %% is taken at %d %%', (accuracyPercent, percent) => {
    const meter = { source: 'acpi-average', component: 'host', name: null, cpuModel: null };
    expect(sensorPercent({ ...meter, accuracyPercent })).toBe(percent);
  });
});
