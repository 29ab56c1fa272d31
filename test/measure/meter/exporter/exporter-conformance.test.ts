// The exporters as meters keep to what every meter keeps to.
import { createServer } from 'node:http';
import { afterAll } from 'vitest';
import { openExporter } from '../../../../src/measure/meter/exporter/exporter.ts';
import { dcgm } from '../../../../src/measure/meter/exporter/exporter-dcgm.ts';
import { kepler } from '../../../../src/measure/meter/exporter/exporter-kepler.ts';
import { conforms } from '../conforms.ts';

const gpu = (index: number) => `gpu="${index}",UUID="GPU-${index}",modelName="NVIDIA L4"`;
const TEXT = [
  ...[0, 1].flatMap((index) => [
    `DCGM_FI_DEV_TOTAL_ENERGY_CONSUMPTION{${gpu(index)}} 4000`,
    `DCGM_FI_DEV_POWER_USAGE{${gpu(index)}} 30.5`,
    `DCGM_FI_DEV_GPU_UTIL{${gpu(index)}} 7`,
  ]),
  'kepler_node_cpu_joules_total{zone="package",path="a"} 12.5',
  'kepler_node_cpu_joules_total{zone="dram",path="b"} 2.5',
];
const server = createServer((_, response) => response.end(`${TEXT.join('\n')}\n`));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = server.address();
const exporterUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/metrics`;
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

for (const kind of [dcgm, kepler]) {
  conforms({
    title: kind.title,
    name: 'exporter',
    open: openExporter(kind),
    bench: () => ({ options: { sysroot: '', nvmlPath: null, exporterUrl, visible: {} }, remove: () => {} }),
  });
}
