// A wrapped command sees what a `run:` step would see: no input and no credential of the action, and everything else.
import { expect, it } from 'vitest';
import { stepEnvironment } from '../../../src/entry/run/step-environment.ts';

it.each([
  'INPUT_GITHUB-TOKEN',
  'INPUT_RUN',
  'INPUT_MATRIX',
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_RUNTIME_URL',
  'ACTIONS_RESULTS_URL',
  'ACTIONS_CACHE_URL',
  'ACTIONS_CACHE_SERVICE_V2',
  'CARBON_ELECTRICITYMAPS_TOKEN',
  'CARBON_EIA_KEY',
  'CARBON_FINGRID_KEY',
])('%s is kept from it', (name) => expect(stepEnvironment({ [name]: 'x' })).toEqual({}));

it.each([
  'PATH',
  'CARBON_REGION',
  'INPUT_FILE',
  'STATE_DIR',
  'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
  'ACTIONS_ID_TOKEN_REQUEST_URL',
  'ACTIONS_RESULTS_URL_OF_MINE',
  'GITHUB_OUTPUT',
])('%s is passed on', (name) => expect(stepEnvironment({ [name]: 'x' })).toEqual({ [name]: 'x' }));
