// Nobody is waited for before a first receipt is kept: the script of the hook ends it in the middle of a question.
import { afterEach, expect, it, vi } from 'vitest';
import type { Receipt } from '../../../src/account/receipt/receipt.ts';
import { readOwnerFacts } from '../../../src/entry/owner-facts.ts';
import { accountUnattended } from '../../../src/entry/run/account-unattended.ts';
import { readWorkflowRun } from '../../../src/entry/run/workflow-run.ts';
import { parseTrace } from '../../../src/measure/trace/parse-trace.ts';
import { steadyTrace } from '../../scenario/steady-trace.ts';

afterEach(() => vi.unstubAllEnvs());

it('a first receipt with the embedded figure is kept before a live service is asked', async () => {
  // A proxy that refuses every connection stands before all services.
  for (const name of ['http_proxy', 'https_proxy']) vi.stubEnv(name, 'http://127.0.0.1:1');
  vi.stubEnv('RUNNER_TOOL_CACHE', '');
  const kept: Receipt[] = [];
  const receipt = await accountUnattended({
    trace: parseTrace(steadyTrace({ watts: 100, seconds: 10 })),
    receiptId: 'test',
    scope: 'job',
    run: readWorkflowRun({}, {}),
    name: null,
    matrix: {},
    outcome: 'unknown',
    owner: readOwnerFacts({ CARBON_REGION: 'DE', CARBON_INTENSITY: 'energy-charts' }),
    directory: '.',
    notes: [],
    keep: (first) => kept.push(first),
  });
  const sources = ({ carbon }: Receipt) => (carbon.refusals ?? []).map(({ source }) => source);
  expect(kept.map(({ id, carbon }) => [id, carbon.intensity_source])).toEqual([
    ['test', 'electricity-maps-yearly'],
  ]);
  expect(kept.flatMap(sources)).not.toContain('energy-charts');
  expect(sources(receipt)).toContain('energy-charts');
});
