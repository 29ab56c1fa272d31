// Families of sources as a person knows them: what a refused source would have measured, and what it is called.
import type { Component } from './measured-share.ts';

export interface SensorFamily {
  readonly sources: RegExp;
  /** In a sentence about a machine that has it and may not read it: `RAPL present, not readable by "ci"`. */
  readonly name: string;
  /** What it would measure; null for a remark about the machine that is no sensor. */
  readonly component: Component | null;
}

/** The first that matches. */
const FAMILIES: readonly SensorFamily[] = [
  { sources: /:visible$|^neighbours\b/, name: 'note', component: null },
  { sources: /^nvml:utilization$/, name: 'GPU utilisation', component: null },
  { sources: /^nvml/, name: 'NVIDIA GPU (NVML)', component: 'gpu' },
  { sources: /^nvidia-smi/, name: 'NVIDIA GPU (nvidia-smi)', component: 'gpu' },
  { sources: /^amdgpu/, name: 'AMD GPU', component: 'gpu' },
  { sources: /^intel-gpu/, name: 'Intel GPU', component: 'gpu' },
  { sources: /^powercap.*\bdram/, name: 'RAPL', component: 'dram' },
  { sources: /^powercap/, name: 'RAPL', component: 'cpu' },
  { sources: /^hwmon:module/, name: 'module sensor', component: 'module' },
  { sources: /^hwmon:acpi/, name: 'node power meter', component: 'host' },
  { sources: /^hwmon:grace/, name: 'Grace sensor', component: 'cpu' },
  { sources: /^hwmon:ina3221/, name: 'Jetson rails', component: 'cpu' },
  { sources: /^hwmon/, name: 'power sensors (hwmon)', component: 'cpu' },
  { sources: /^exporter:dcgm/, name: 'DCGM exporter', component: 'gpu' },
  { sources: /^exporter/, name: 'exporter', component: 'cpu' },
];

export const familyOf = (source: string): SensorFamily =>
  FAMILIES.find(({ sources }) => sources.test(source)) ?? {
    sources: /^/,
    name: source.split(':')[0] ?? source,
    component: null,
  };
