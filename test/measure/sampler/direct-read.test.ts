// The direct read of `post`: its values stand in the trace's own columns, whatever their order and whoever added them.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isNvidiaOnBus } from '../../../src/measure/meter/nvidia/nvidia-bus.ts';
import { appendDirectRead } from '../../../src/measure/sampler/direct-read.ts';
import type { Column } from '../../../src/measure/trace/column.ts';
import { parseTrace } from '../../../src/measure/trace/parse-trace.ts';
import { type MachineTree, machineTree } from '../../harness/machine/machine-tree.ts';
import { hasStub } from '../../harness/native/build-stub.ts';
import { smiScript } from '../../harness/native/smi.ts';
import { stubWith } from '../../harness/native/stub.ts';
import { header } from '../trace/trace-text.ts';

let directory = '';
let tree: MachineTree;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'direct-'));
  tree = machineTree({
    ticks: [100, 0, 20, 5000, 0, 0, 0, 0],
    zones: [{ entry: 'intel-rapl:0', name: 'package-0', energyUj: 777 }],
  });
});
afterEach(() => {
  rmSync(directory, { recursive: true });
  tree.remove();
});

const counter = { kind: 'counter', max: null } as const;
const PACKAGE: Column = {
  i: 2,
  domain: 'package-0',
  quantity: 'energy',
  unit: 'uJ',
  source: 'powercap',
  ...counter,
};
const TOTAL: Column = { i: 0, domain: 'cpu', quantity: 'total', unit: 'jiffy', source: 'proc', ...counter };
const GONE: Column = {
  i: 1,
  domain: 'package-9',
  quantity: 'energy',
  unit: 'uJ',
  source: 'powercap',
  ...counter,
};
const DOMAINS = ['package-0', 'package-9', 'cpu'].map(
  (id) => ({ id, component: 'cpu', parent: null }) as const,
);

function traceWith(part: object): { trace: string; read: () => ReturnType<typeof parseTrace> } {
  const trace = join(directory, 'trace.ndjson');
  writeFileSync(trace, `${JSON.stringify({ ...header, mono0_us: 0, domains: DOMAINS, ...part })}\n`);
  return { trace, read: () => parseTrace(readFileSync(trace, 'utf8')) };
}
const options = () => ({ sysroot: tree.sysroot, nvmlPath: null, exporterUrl: null, visible: {} });

describe('the direct read', async () => {
  it('fills the columns by what they are; a device that is gone is null', async () => {
    const { trace, read } = traceWith({ columns: [TOTAL, GONE, PACKAGE] });
    expect(await appendDirectRead({ trace }, options())).toBe(true);
    expect(read().samples).toMatchObject([{ v: [5120, null, 777], by: 'post' }]);
  });

  it('is refused for a trace of another boot, whose clock began later', async () => {
    const { trace, read } = traceWith({ columns: [TOTAL], mono0_us: Number.MAX_SAFE_INTEGER });
    expect(await appendDirectRead({ trace }, options())).toBe(false);
    expect(read().samples).toEqual([]);
  });

  it('asks the exporter that the trace has been read from', async () => {
    const server = createServer((_, response) =>
      response.end('kepler_node_cpu_joules_total{zone="dram",path="p"} 2.5\n'),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const exporterUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    const scraped = { domain: 'dram', quantity: 'energy', unit: 'uJ', source: 'exporter:kepler', ...counter };
    const domains = [{ id: 'dram', component: 'dram', parent: null }];
    const { trace, read } = traceWith({ columns: [{ i: 0, ...scraped }], domains });
    // A machine without RAPL, or its row would stop there.
    const bare = machineTree({ ticks: [100, 0, 20, 5000, 0, 0, 0, 0] });
    expect(await appendDirectRead({ trace }, { ...options(), sysroot: bare.sysroot, exporterUrl })).toBe(
      true,
    );
    expect(read().samples).toMatchObject([{ v: [2_500_000], by: 'post' }]);
    server.close();
    bare.remove();
  });

  // A machine with a real driver would be read through its library.
  it.skipIf(isNvidiaOnBus('') === true)(
    'waits two seconds and no more for an nvidia-smi that hangs',
    async () => {
      const smi = smiScript('exec sleep 60');
      vi.stubEnv('PATH', `${dirname(smi.program)}:${process.env.PATH}`);
      const gauge = { unit: 'mW', kind: 'gauge', max: null, source: 'nvidia-smi:power.draw' };
      const domains = [{ id: 'GPU-1', component: 'gpu', parent: null }];
      const columns = [{ i: 0, domain: 'GPU-1', quantity: 'power', ...gauge }];
      const { trace, read } = traceWith({ columns, domains });
      const started = performance.now();
      expect(await appendDirectRead({ trace }, { ...options(), sysroot: '' })).toBe(true);
      // Half of what it is given at the start of a job: a bound, no measurement.
      expect(performance.now() - started).toBeLessThan(5_000);
      expect(read().samples).toMatchObject([{ v: [null], by: 'post' }]);
      vi.unstubAllEnvs();
      smi.remove();
    },
  );

  it.skipIf(!hasStub())('reads the fallback that the sampler had added', async () => {
    const device = { uuid: 'GPU-1', facts: 'average=unsupported', steps: [{ atMs: 0, powerMw: 70_000 }] };
    const stub = stubWith({ devices: [device] });
    const gauge = {
      domain: 'GPU-1',
      quantity: 'power',
      unit: 'mW',
      kind: 'gauge',
      max: null,
      source: 'nvml:186',
    };
    const domains = [{ id: 'GPU-1', component: 'gpu', parent: null }];
    const { trace, read } = traceWith({ columns: [{ i: 0, ...gauge }], domains });
    expect(await appendDirectRead({ trace }, { ...options(), nvmlPath: stub.library })).toBe(true);
    expect(read().samples).toMatchObject([{ v: [70_000], by: 'post' }]);
    stub.remove();
  });
});
