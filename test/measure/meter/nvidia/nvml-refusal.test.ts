// Return codes of the driver as reasons, each with something that a person can do.
import { describe, expect, it } from 'vitest';
import { codeOf, hintOf } from '../../../../src/measure/meter/nvidia/nvml-refusal.ts';
import type { AbsenceCode } from '../../../../src/measure/trace/domain.ts';

describe('a return code', () => {
  it.each<[string, number, AbsenceCode, RegExp]>([
    ['counter unsupported, as before Volta and on a virtual GPU', 3, 'not-supported', /this GPU/],
    ['no permission', 4, 'no-permission', /\/dev\/nvidia/],
    ['driver not loaded', 9, 'driver-not-loaded', /nvidia-smi/],
    ['driver that does not answer', 10, 'read-failed', /Xid/],
    ['symbol missing', 13, 'no-symbol', /too old/],
    ['GPU lost', 15, 'lost', /reboot/],
    ['reset required', 16, 'lost', /--gpu-reset/],
    ['blocked by a cgroup', 17, 'no-permission', /--gpus.*restart/],
    ['driver updated and not reloaded', 18, 'version-mismatch', /reboot.*container/],
    ['unknown to the driver', 999, 'unknown', /container/],
    ['unknown to us', 4_711, 'unknown', /4711/],
  ])('%s', (_, nvmlReturn, code, hint) => {
    expect(codeOf(nvmlReturn)).toBe(code);
    expect(hintOf(nvmlReturn)).toMatch(hint);
  });
});
