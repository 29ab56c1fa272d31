// The sampler as a real process where the driver library is not to be had: nvidia-smi, found on the PATH, takes its place.
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { isNvidiaOnBus } from '../../../../src/measure/meter/nvidia/nvidia-bus.ts';
import { writePowerTrace } from '../../../harness/native/power-trace.ts';
import { smiStandIn } from '../../../harness/native/smi.ts';
import { type Child, startChild } from '../../sampler/child.ts';

const place = mkdtempSync(join(tmpdir(), 'smi-'));
let child: Child | null = null;
afterEach(() => {
  child?.remove();
  rmSync(place, { recursive: true, force: true });
});

// A machine with a real driver would be read through its library.
it.skipIf(isNvidiaOnBus('') === true)(
  'reads power through the pipe',
  async () => {
    const trace = join(place, 'power-trace.txt');
    const devices = [{ uuid: 'GPU-1', steps: [{ atMs: 0, powerMw: 100_000, util: 50 }] }];
    writeFileSync(trace, writePowerTrace({ devices }));
    symlinkSync(smiStandIn, join(place, 'nvidia-smi'));
    const env = { PATH: `${place}:${process.env.PATH}`, NVIDIA_STUB_TRACE: trace };
    child = startChild({ env, sampleEvery: '50ms' });
    const read = await child.until(({ columns, samples }) => {
      const power = columns.find(({ source }) => source === 'nvidia-smi:power.draw');
      return power !== undefined && samples.filter(({ v }) => v[power.i] === 100_000).length > 2;
    });
    expect(read.domains).toContainEqual(expect.objectContaining({ id: 'GPU-1', component: 'gpu' }));
    expect(read.columns.map(({ source }) => source)).toContain('nvidia-smi:utilization');
  },
  20_000,
);
