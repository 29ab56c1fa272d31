// A captured cloud machine through --sysroot: its own files place it, and its metadata service, which is not there, is never asked.
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parseReceipt } from '../../src/account/receipt/codec.ts';
import { cloudInit, firmware, machineRoot } from '../account/grid/place/captured-machine.ts';
import { type Desk, openDesk } from './cli.ts';

let desk: Desk;
let root: string;
beforeEach(() => {
  desk = openDesk();
});
afterEach(() => {
  desk.clear();
  rmSync(root, { recursive: true, force: true });
});

/** Region and place in a cloud of whoever plays the tests are none of the captured machine's. */
const run = async () => {
  const words = ['run', '--sysroot', root, '--receipt', 'receipt.json', '--quiet', '--', 'true'];
  expect((await desk.cli(words, { AWS_REGION: 'us-east-1' })).exitCode).toBe(0);
  return parseReceipt(desk.read('receipt.json')).carbon;
};

it('its cloud-init tells the region, with that region of the cloud its PUE', async () => {
  root = machineRoot({
    ...firmware('aws'),
    ...cloudInit('aws', 'eu-central-1', 'eu-central-1a'),
  });
  expect(await run()).toMatchObject({
    zone: 'DE',
    resolved_by: 'cloud-init',
    intensity_g_per_kwh: 342,
    pue: 1.35,
    pue_source: 'aws 2024',
  });
  const advice = await desk.cli(['grid', 'advise', 'aws:eu-central-1', '--receipt', 'receipt.json']);
  expect(advice).toMatchObject({ exitCode: 0, stderr: '' });
  expect(advice.stdout).toContain('this job');
});

it('without a region it is nowhere: the world, with every reason', async () => {
  root = machineRoot(firmware('aws'));
  const carbon = await run();
  expect(carbon).toMatchObject({ zone: 'WORLD', resolved_by: 'none', intensity_source: 'world' });
  const sources = carbon.refusals?.map(({ source }) => source) ?? [];
  expect(sources).toEqual(expect.arrayContaining(['cloud-environment', 'cloud-init', 'metadata:aws']));
});
