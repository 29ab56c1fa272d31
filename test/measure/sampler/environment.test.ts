// The sampler's environment is an allow-list; no secret and no code of others comes with it.
import { describe, expect, it } from 'vitest';
import { samplerEnvironment, visibleVariables } from '../../../src/measure/sampler/environment.ts';

describe('the environment of the sampler', () => {
  it.each([
    'PATH',
    'LD_LIBRARY_PATH',
    'NVIDIA_VISIBLE_DEVICES',
    'NVIDIA_DRIVER_CAPABILITIES',
    'CUDA_VISIBLE_DEVICES',
    'RUNNER_TRACKING_ID',
    'RUNNER_TEMP',
    'CARBON_SAMPLE_EVERY',
    'CARBON_STATE_DIR',
  ])('keeps %s', (name) => expect(samplerEnvironment({ [name]: 'x' })).toEqual({ [name]: 'x' }));

  it.each([
    'NODE_OPTIONS',
    'NODE_EXTRA_CA_CERTS',
    'LD_PRELOAD',
    'GITHUB_TOKEN',
    'ACTIONS_RUNTIME_TOKEN',
    'HOME',
    'INPUT_BUDGET',
    'CARBON_ELECTRICITYMAPS_TOKEN',
    'CARBON_EIA_KEY',
    'CARBON_WATTTIME_PASSWORD',
    'CARBON_CLIENT_SECRET',
  ])('drops %s', (name) => expect(samplerEnvironment({ [name]: 'x' })).toEqual({}));

  it('records the visible-device variables, an empty one too', () => {
    expect(
      visibleVariables({ CUDA_VISIBLE_DEVICES: '', PATH: '/bin', ROCR_VISIBLE_DEVICES: undefined }),
    ).toEqual({
      CUDA_VISIBLE_DEVICES: '',
    });
  });
});
