// What the answers of the DCGM exporter and of Kepler become: every physical thing once, in integers, or a reason why not.
import { describe, expect, it } from 'vitest';
import { dcgm } from '../../../../src/measure/meter/exporter/exporter-dcgm.ts';
import { kepler } from '../../../../src/measure/meter/exporter/exporter-kepler.ts';
import type { ExporterKind } from '../../../../src/measure/meter/exporter/exporter-kind.ts';
import { parseExposition } from '../../../../src/measure/meter/exporter/exporter-text.ts';

function exposed(kind: ExporterKind, lines: readonly string[], visible = {}) {
  const { series } = parseExposition(`${lines.join('\n')}\n`, kind.series);
  const { domains, columns, absences, read } = kind.expose(series, visible);
  const values = read(series);
  return {
    domains,
    absences,
    values: Object.fromEntries(
      columns.map(({ domain, quantity }, at) => [`${domain} ${quantity}`, values[at]]),
    ),
    units: columns.map(({ unit, kind: of, update_ms }) => `${unit} ${of} ${update_ms}`),
  };
}

const gpu = (index: number, more = '') =>
  `gpu="${index}",UUID="GPU-${index}",device="nvidia${index}",modelName="NVIDIA A100"${more},DCGM_FI_DRIVER_VERSION="580.65"`;
const oneGpu = (labels: string) => [
  `DCGM_FI_DEV_TOTAL_ENERGY_CONSUMPTION{${labels}} 15152422938`,
  `DCGM_FI_DEV_POWER_USAGE{${labels}} 68.244000`,
  `DCGM_FI_DEV_GPU_UTIL{${labels}} 42`,
];

describe('the DCGM exporter', () => {
  it('gives counter, power and utilisation of a GPU', () => {
    const { domains, values, units, absences } = exposed(dcgm, oneGpu(gpu(0)));
    expect(domains).toEqual([
      { id: 'GPU-0', component: 'gpu', parent: null, name: 'NVIDIA A100', mig: false, driver: '580.65' },
    ]);
    expect(values).toEqual({ 'GPU-0 energy': 15_152_422_938, 'GPU-0 power': 68_244, 'GPU-0 util': 42 });
    expect(units).toEqual(['mJ counter 30000', 'mW gauge 30000', '% gauge 30000']);
    expect(absences).toEqual([]);
  });

  it('repeats a sliced GPU in every slice’s row, and it is counted once', () => {
    const slice = (id: number) => gpu(0, `,GPU_I_PROFILE="2g.20gb",GPU_I_ID="${id}"`);
    const rows = [3, 5].map((id) => `DCGM_FI_DEV_TOTAL_ENERGY_CONSUMPTION{${slice(id)}} 257858316`);
    const { domains, values } = exposed(dcgm, rows);
    expect(domains.map(({ id, mig }) => [id, mig])).toEqual([['GPU-0', true]]);
    expect(values).toEqual({ 'GPU-0 energy': 257_858_316 });
  });

  it('knows the job’s GPUs by the visible-device variables, counted in the driver’s order', () => {
    const rows = [...oneGpu(gpu(10)), ...oneGpu(gpu(9))];
    const shown = (visible: Record<string, string>) =>
      exposed(dcgm, rows, visible).domains.map(({ id, visible: isShown }) => [id, isShown !== false]);
    expect(shown({})).toEqual([
      ['GPU-9', true],
      ['GPU-10', true],
    ]);
    expect(shown({ CUDA_VISIBLE_DEVICES: 'GPU-10' })).toEqual([
      ['GPU-9', false],
      ['GPU-10', true],
    ]);
    expect(shown({ CUDA_VISIBLE_DEVICES: '0' })).toEqual([
      ['GPU-9', true],
      ['GPU-10', false],
    ]);
  });

  it('keeps the largest of a GPU’s rows, and does not take a blank one for it', () => {
    const rows = [
      `DCGM_FI_DEV_GPU_UTIL{${gpu(0)}} 30`,
      `DCGM_FI_DEV_GPU_UTIL{${gpu(0)}} 60`,
      `DCGM_FI_DEV_GPU_UTIL{${gpu(0)}} 2147483632`,
    ];
    expect(exposed(dcgm, rows).values).toEqual({ 'GPU-0 util': 60 });
  });

  it.each([
    ['blank integers', '9223372036854775794'],
    ['no number', 'NaN'],
    ['a number below zero', '-1'],
  ])('%s are no reading', (_, value) => {
    const rows = [
      `DCGM_FI_DEV_TOTAL_ENERGY_CONSUMPTION{${gpu(0)}} ${value}`,
      `DCGM_FI_DEV_GPU_UTIL{${gpu(0)}} 2147483632`,
    ];
    expect(exposed(dcgm, rows).values).toEqual({});
  });
});

const zone = (name: string, path: string, joules: number) =>
  `kepler_node_cpu_joules_total{node_name="n",path="/host/sys/class/powercap/${path}",zone="${name}"} ${joules}`;

describe('Kepler', () => {
  it('gives packages and memory; what lies inside or around them is not added', () => {
    const { domains, values, units } = exposed(kepler, [
      zone('package', 'intel-rapl:0', 89_234.567_891),
      zone('core', 'intel-rapl:0:0', 50_000),
      zone('uncore', 'intel-rapl:0:1', 1_000),
      zone('dram', 'intel-rapl:0:2', 7_000.5),
      zone('psys', 'intel-rapl:1', 120_000),
    ]);
    expect(domains.map(({ id, component, parent }) => [id, component, parent])).toEqual([
      ['package', 'cpu', null],
      ['dram', 'dram', null],
    ]);
    expect(values).toEqual({ 'package energy': 89_234_567_891, 'dram energy': 7_000_500_000 });
    expect(units).toEqual(['uJ counter 5000', 'uJ counter 5000']);
  });

  it('tells sockets apart by their path, and leaves the same registers through MMIO out', () => {
    const rows = [
      zone('package', 'intel-rapl:1', 20),
      zone('package', 'intel-rapl-mmio:0', 11),
      zone('package', 'intel-rapl:0', 10),
    ];
    expect(exposed(kepler, rows).values).toEqual({
      'package-0 energy': 10_000_000,
      'package-1 energy': 20_000_000,
    });
  });

  const former = (part: string, mode: string, socket: number, joules: number) =>
    `kepler_node_${part}_joules_total{package="${socket}",instance="n",mode="${mode}"} ${joules}`;

  it('before 0.10: idle and dynamic energy of a package are its two parts', () => {
    const rows = [
      former('package', 'dynamic', 0, 100.5),
      former('package', 'idle', 0, 400),
      former('package', 'dynamic', 1, 3),
      former('package', 'idle', 1, 4),
      former('core', 'dynamic', 0, 90),
      former('platform', 'idle', 0, 900),
      former('dram', 'idle', 0, 20),
      'kepler_node_info{components_power_source="rapl-sysfs"} 1',
    ];
    expect(exposed(kepler, rows).values).toEqual({
      'package-0 energy': 500_500_000,
      'package-1 energy': 7_000_000,
      'dram-0 energy': 20_000_000,
    });
  });

  it.each<[string, string[]]>([
    [
      'estimates',
      ['kepler_node_info{components_power_source="estimator"} 1', former('package', 'idle', 0, 9)],
    ],
    ['without idle energy', [former('package', 'dynamic', 0, 9)]],
  ])('%s is refused with a reason', (_, rows) => {
    const { values, absences } = exposed(kepler, rows);
    expect(values).toEqual({});
    expect(absences).toMatchObject([{ source: 'exporter:kepler', code: 'not-supported' }]);
  });
});
