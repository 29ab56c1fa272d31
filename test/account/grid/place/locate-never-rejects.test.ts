// Nothing that a machine holds or an environment says makes the locator fail: only a statement that names no place does.
import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { Response } from 'undici';
import { expect, it } from 'vitest';
import { locate } from '../../../../src/account/grid/place/locate.ts';
import { machineRoot, silentMachine } from './captured-machine.ts';

const FIRMWARE = ['sys_vendor', 'product_name', 'chassis_asset_tag'].map(
  (name) => `sys/class/dmi/id/${name}`,
);
const FILES = ['run/cloud-init/instance-data.json', 'etc/podinfo/labels', 'etc/timezone'];
const VARIABLES = [
  'AWS_REGION',
  'AWS_DEFAULT_REGION',
  'GOOGLE_CLOUD_REGION',
  'AZURE_REGION',
  'REGION_NAME',
  'FLY_REGION',
  'OCI_REGION',
  'KUBERNETES_SERVICE_HOST',
  'ECS_CONTAINER_METADATA_URI_V4',
];
/** Half of them words that mean something somewhere, so that every branch is reached. */
const text = fc.oneof(
  fc.string(),
  fc.constantFrom('Amazon EC2', 'Google Compute Engine', 'eu-west-3', 'europe-west9', 'Europe/Paris', 'UTC'),
  fc.constantFrom('topology.kubernetes.io/region="eu-west-3"', 'http://169.254.170.2/v4', '{"v1":{}}'),
  fc.json(),
);
const vendor = fc.constantFrom(
  'Amazon EC2',
  'Google Compute Engine',
  'OpenStack Nova',
  'Scaleway',
  'Supermicro',
);
const files = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...FILES), text),
    fc.dictionary(fc.constantFrom(...FIRMWARE), fc.oneof(vendor, text)),
  )
  .map(([own, firmware]) => ({ ...own, ...firmware }));
const variables = fc.dictionary(fc.constantFrom(...VARIABLES), text);

/** What a person may read of it: no address, no coordinates, no line that never ends. */
const SENTENCE = /^[A-Za-z][^\n]{3,300}\.$/;
const ADDRESS = /\d+\.\d+\.\d+\.\d+|\d+\.\d+, ?-?\d+\.\d+/;

it('gives a placement and sentences, whatever is found', async () => {
  await fc.assert(
    fc.asyncProperty(files, variables, text, async (found, said, answer) => {
      const sysroot = machineRoot(found);
      try {
        const { placement, refusals } = await locate(
          silentMachine({ sysroot, variables: said, fetchMetadata: async () => new Response(answer) }),
        );
        expect(placement.zone).toMatch(/^(?:[A-Z]{2}(?:-[A-Z0-9-]+)?|WORLD)$/);
        expect(placement.resolvedBy === 'none').toBe(placement.region === null);
        for (const { hint } of refusals) {
          expect(hint).toMatch(SENTENCE);
          expect(hint).not.toMatch(ADDRESS);
        }
      } finally {
        rmSync(sysroot, { recursive: true });
      }
    }),
    { numRuns: 150 },
  );
});

it('rejects for a statement only with an error that says what to write', async () => {
  const stated = fc.oneof(fc.string(), fc.constantFrom('FR', 'auto', '@rules.yml', 'aws:eu-west-3'));
  await fc.assert(
    fc.asyncProperty(stated, stated, fc.string(), async (environment, input, rules) => {
      const machine = silentMachine({ environment, input, readRules: () => rules });
      const outcome = await locate(machine).catch((error: unknown) => error);
      if (outcome instanceof Error) {
        expect(outcome).toMatchObject({ name: 'CarbonError', code: 'bad-region', hint: expect.any(String) });
      }
      const noted = locate({ ...machine, environment: null, misstated: 'noted' });
      await expect(noted).resolves.toHaveProperty('placement');
    }),
  );
});
