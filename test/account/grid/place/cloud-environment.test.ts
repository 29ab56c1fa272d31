// A cloud's variable in a job often names where the workload deploys: taken where the firmware names the same cloud, else not.
import { rmSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { regionOfVariables } from '../../../../src/account/grid/place/cloud-environment.ts';
import { cloudInit, firmware, machineRoot, silentMachine } from './captured-machine.ts';

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

function answerOn(files: Readonly<Record<string, string>>, variables: Readonly<Record<string, string>>) {
  const sysroot = machineRoot(files);
  roots.push(sysroot);
  return regionOfVariables({ ...silentMachine({ variables }), sysroot });
}

it.each([
  ['AWS_REGION', 'eu-west-3', 'aws', 'aws:eu-west-3'],
  ['AWS_DEFAULT_REGION', 'us-east-2', 'aws', 'aws:us-east-2'],
  ['GOOGLE_CLOUD_REGION', 'europe-west12', 'gcp', 'gcp:europe-west12'],
  ['AZURE_REGION', 'westeurope', 'azure', 'azure:westeurope'],
  ['REGION_NAME', 'West Europe', 'azure', 'azure:westeurope'],
  ['OCI_REGION', 'eu-zurich-1', 'oci', 'oci:eu-zurich-1'],
] as const)('%s=%s on a machine of %s', (name, value, cloud, region) => {
  const { found, notes, refusals } = answerOn(firmware(cloud), { [name]: value });
  expect(found).toMatchObject({ by: 'cloud-environment', region: { name: region } });
  expect([...notes, ...refusals]).toEqual([]);
});

it('firmware that shows nothing: taken, with a note', () => {
  const { found, notes } = answerOn({}, { AWS_REGION: 'eu-west-3' });
  expect(found).toMatchObject({ region: { name: 'aws:eu-west-3' } });
  expect(notes).toMatchObject([
    { code: 'region-unconfirmed', text: expect.stringMatching(/could not confirm it.*CARBON_REGION/) },
  ]);
});

it.each([
  ['a machine of one’s own', 'own', 'no cloud'],
  ['another cloud', 'hetzner', 'Hetzner'],
] as const)('on %s it is refused', (_, owner, says) => {
  expect(answerOn(firmware(owner), { AWS_REGION: 'eu-west-3' })).toEqual({
    found: null,
    notes: [],
    refusals: [
      {
        source: 'cloud-environment',
        code: 'other-cloud',
        hint: `AWS_REGION is not used: the firmware names ${says}, and in a job such a variable often names where the workload deploys.`,
      },
    ],
  });
});

it('the variable of the machine’s own cloud is found behind that of another', () => {
  const variables = { AWS_REGION: 'us-east-1', AWS_DEFAULT_REGION: ' ', GOOGLE_CLOUD_REGION: 'europe-west9' };
  const { found, refusals } = answerOn(firmware('gcp'), variables);
  expect(found).toMatchObject({ region: { name: 'gcp:europe-west9' } });
  expect(refusals).toMatchObject([{ code: 'other-cloud', hint: expect.stringMatching(/^AWS_REGION /) }]);
});

it('what the machine itself remembers of its boot is set against it', () => {
  const files = { ...firmware('aws'), ...cloudInit('aws', 'eu-west-3', 'eu-west-3b') };
  const { found, notes } = answerOn(files, { AWS_REGION: 'us-east-1' });
  expect(found).toMatchObject({ region: { name: 'aws:us-east-1' } });
  expect(notes).toMatchObject([
    {
      code: 'region-conflict',
      severity: 'warning',
      text: expect.stringMatching(
        /^Region aws:us-east-1 \(AWS_REGION\) is used, cloud-init says aws:eu-west-3\./,
      ),
    },
  ]);
  expect(answerOn(files, { AWS_REGION: 'eu-west-3' }).notes).toEqual([]);
});

it.each([
  ['a region without a row', { FLY_REGION: 'cdg' }, 'FLY_REGION says "cdg", a region that'],
  ['an address', { AWS_REGION: '10.0.0.1' }, 'AWS_REGION says something that'],
])('%s is refused', (_, variables, hint) => {
  expect(answerOn({}, variables).refusals).toEqual([
    { source: 'cloud-environment', code: 'unknown-place', hint: `${hint} the datasets do not know.` },
  ]);
});
