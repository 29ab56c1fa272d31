// The topology labels of a pod, as the downward API writes them into a file.
import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { regionOfPod } from '../../../../src/account/grid/place/kubernetes.ts';
import { firmware, machineRoot, silentMachine } from './captured-machine.ts';

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

const POD = { KUBERNETES_SERVICE_HOST: '10.96.0.1' };

function answerOf(labels: string | null, files: Readonly<Record<string, string>>, variables = POD) {
  const sysroot = machineRoot({ ...files, ...(labels === null ? {} : { 'etc/podinfo/labels': labels }) });
  roots.push(sysroot);
  return regionOfPod({ ...silentMachine({ variables }), sysroot });
}

const REGION =
  'app="runner"\ntopology.kubernetes.io/region="eu-west-3"\ntopology.kubernetes.io/zone="eu-west-3c"\n';

it.each([
  ['the region', REGION, 'aws', 'aws:eu-west-3'],
  ['the zone alone', 'topology.kubernetes.io/zone="europe-west10-b"', 'gcp', 'gcp:europe-west10'],
] as const)('%s, where the firmware names the cloud', (_, labels, cloud, region) => {
  const { found, notes } = answerOf(labels, firmware(cloud));
  expect(found).toMatchObject({ by: 'kubernetes', region: { name: region } });
  expect(notes).toEqual([]);
});

it('firmware that shows nothing: taken from the one cloud that has such a region, with a note', () => {
  const { found, notes } = answerOf(REGION, {});
  expect(found).toMatchObject({ region: { name: 'aws:eu-west-3' } });
  expect(notes).toMatchObject([{ code: 'region-unconfirmed' }]);
});

it.each([
  ['written by hand on one’s own machines', firmware('own'), 'other-cloud'],
  ['of another cloud than the firmware’s', firmware('azure'), 'unknown-place'],
])('labels %s place nothing', (_, files, code) => {
  expect(answerOf(REGION, files)).toMatchObject({
    found: null,
    refusals: [{ source: 'kubernetes', code, hint: expect.stringContaining('eu-west-3, eu-west-3c') }],
  });
});

it.each([
  ['no file', null],
  ['an empty file', ''],
  ['other labels', 'app="runner"\nnot-topology.kubernetes.io/region="eu-west-3"'],
  ['an address', 'topology.kubernetes.io/region="10.0.0.1"'],
])('%s: the person is told what to write', (_, labels) => {
  expect(answerOf(labels, firmware('aws')).refusals).toMatchObject([
    { source: 'kubernetes', code: 'absent', hint: expect.stringContaining('CARBON_REGION in the pod spec') },
  ]);
});

it('outside a pod the file is somebody else’s', () => {
  const { found, refusals } = answerOf(REGION, firmware('aws'), { KUBERNETES_SERVICE_HOST: '' });
  expect(found).toBeNull();
  expect(refusals).toMatchObject([{ code: 'absent', hint: 'This is no pod of Kubernetes.' }]);
});

it('never throws, and invents no place, whatever the file holds', () => {
  fc.assert(
    fc.property(fc.string(), (labels) => {
      expect(answerOf(`topology.kubernetes.io/region=${labels}`, firmware('aws')).found).toBeNull();
    }),
    { numRuns: 50 },
  );
});
