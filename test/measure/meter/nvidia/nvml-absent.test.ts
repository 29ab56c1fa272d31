// No NVIDIA meter: each way in which the driver, its library or its GPUs are not there, with its reason.
import { describe, expect, it } from 'vitest';
import { openNvidia } from '../../../../src/measure/meter/nvidia/nvml.ts';
import { hasStub } from '../../../harness/native/build-stub.ts';
import { card, nvmlCards } from './nvml-cards.ts';

const open = nvmlCards();
const openAt = (nvmlPath: string | null, sysroot = '') =>
  openNvidia({ sysroot, nvmlPath, exporterUrl: null, visible: {} });

describe.skipIf(!hasStub())('a driver that does not answer', () => {
  it.each<[string, string, string]>([
    ['not loaded', 'init code=9', 'driver-not-loaded'],
    ['version mismatch (18): updated and not reloaded', 'init code=18', 'version-mismatch'],
    ['permission (17): blocked by a cgroup', 'init code=17', 'no-permission'],
    ['permission (4)', 'init code=4', 'no-permission'],
    ['timeout (10)', 'init code=10', 'read-failed'],
    ['an unknown code', 'init code=999', 'unknown'],
  ])('%s', (_, line, code) => {
    const { meter, absences } = open({ devices: [card('GPU-1')], extra: [line] });
    expect(meter).toBeNull();
    expect(absences).toMatchObject([{ source: 'nvml', code, hint: expect.stringMatching(/^nvmlInit: /) }]);
  });

  it('shows no GPU', () => {
    const { meter, codes } = open({ devices: [] });
    expect([meter, codes]).toEqual([null, ['nvml absent']]);
  });

  it('has lost one GPU of two: the other is read', () => {
    const cards = open({
      devices: [card('GPU-1'), card('GPU-2')],
      extra: ['fault 0 all 0 9000 15'],
    });
    expect(cards.present.domains.map((domain) => domain.id)).toEqual(['GPU-2']);
    expect(cards.codes).toEqual(['gpu0 lost']);
  });
});

describe('a library that cannot be used', () => {
  it.each<[string, string, string, RegExp]>([
    ['library missing', '/nowhere/libnvidia-ml.so.1', 'no-library', /utility/],
    ['symbol missing: no NVIDIA driver', 'libm.so.6', 'no-symbol', /nvmlInit_v2/],
  ])('%s', (_, path, code, hint) => {
    expect(openAt(path)).toMatchObject({
      meter: null,
      absences: [{ source: 'nvml', code, hint: expect.stringMatching(hint) }],
    });
  });

  it('a captured machine has no driver', () => {
    expect(openAt(null, '/captured')).toMatchObject({ meter: null, absences: [{ code: 'absent' }] });
  });
});
