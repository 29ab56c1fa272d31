// `probe` on a machine with two stand-in GPUs and on one without: what is measured, what a fleet may require, and how it exits.
import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest';
import { meteredNode } from '../harness/machine/captured/metered-node.ts';
import { machineTree } from '../harness/machine/machine-tree.ts';
import { stubLibraryPath } from '../harness/native/build-stub.ts';
import { writePowerTrace } from '../harness/native/power-trace.ts';
import { type Desk, openDesk } from './cli.ts';
import { STEADY_GPU } from './stage.ts';

const SECOND_GPU = { ...STEADY_GPU, uuid: 'GPU-22222222-2222-2222-2222-222222222222' };

let desk: Desk;
let env: Readonly<Record<string, string>>;
beforeEach(() => {
  desk = openDesk();
  desk.write('power.txt', writePowerTrace({ devices: [STEADY_GPU, SECOND_GPU] }));
  const path = join(desk.directory, 'power.txt');
  const now = new Date();
  utimesSync(path, now, now);
  env = { CARBON_NVML: stubLibraryPath, NVIDIA_STUB_TRACE: path };
});
afterEach(() => desk.clear());

it('two GPUs: the page of a doctor', async () => {
  const { exitCode, stdout, stderr } = await desk.cli(['probe', '--region', 'DE'], env);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  const page = stdout.replaceAll('\u00a0', ' ');
  expect(page).toMatch(/^\S+ · 2 × H100 80GB HBM3 · .* · user ".+"$/m);
  expect(page).toMatch(
    /^ {2}measured +gpu 0,1 +NVML energy counter, agrees with power \((?:0\.[89]|1\.[01])\d\) +±7 %$/m,
  );
  expect(page).toMatch(/^ {2}not seen +(?:power supply, fans, )?network/m);
  expect(page).toMatch(/^Here \d+ % of a GPU job is measured\./m);
  expect(page).toContain('region DE, from --region (342 g/kWh, 2025)');
});

it('a fleet that requires more than there is exits 1, with JSON all the same', async () => {
  const words = ['probe', '--require', 'gpu=measured,module=modelled', '--format', 'json'];
  const { exitCode, stdout, stderr } = await desk.cli(words, env);
  expect({ exitCode, stderr }).toEqual({
    exitCode: 1,
    stderr: 'carbon: Required is module=modelled; here it is not seen.\n',
  });
  const { domains, absences, measured_percent } = JSON.parse(stdout);
  expect(domains.filter(({ component }: { component: string }) => component === 'gpu')).toEqual(
    [1, 2].map(() => ({
      id: expect.stringMatching(/^h:/),
      component: 'gpu',
      source: 'nvml-counter',
      provenance: 'measured',
      uncertainty_percent: 7,
      sensor: 'nvml:total-energy',
      // Latched every 100 ms and looked at every 50 ms, for two seconds.
      power_w: expect.closeTo(100, -1),
      counter_over_power: expect.closeTo(1, 0),
    })),
  );
  expect(Array.isArray(absences)).toBe(true);
  expect(measured_percent).toBeGreaterThanOrEqual(70);
});

it('a requirement that holds exits 0', async () => {
  const { exitCode } = await desk.cli(['probe', '--require', 'gpu=measured,cpu=modelled'], env);
  expect(exitCode).toBe(0);
});

it('without a GPU it says what is missing, as Markdown for an issue', async () => {
  const { exitCode, stdout } = await desk.cli(['probe', '--format', 'markdown', '--require', 'gpu=assumed']);
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^```text\n[\s\S]*not here: [^\n]*NVIDIA GPU \(NVML\)[\s\S]*\n```\n$/);
  expect(stdout).toContain('region not known: set CARBON_REGION');
});

it('a captured machine whose node has a meter: a bound, which a fleet may require', async () => {
  const tree = machineTree(meteredNode);
  onTestFinished(tree.remove);
  const { exitCode, stdout } = await desk.cli([
    'probe',
    '--sysroot',
    tree.sysroot,
    '--require',
    'node=measured',
  ]);
  expect(exitCode).toBe(0);
  expect(stdout.replaceAll('\u00a0', ' ')).toMatch(/^ {2}bound +node +ACPI power meter: 214 W now/m);
});
