// `probe`: a doctor. Measures for a moment with the real sampler and says what can be measured here, how well, and why not the rest.
import { mkdtempSync, rmSync } from 'node:fs';
import { hostname, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Receipt } from '../../account/receipt/receipt.ts';
import { CarbonError } from '../../errors.ts';
import { startSampler } from '../../measure/sampler/start.ts';
import { stopSampler } from '../../measure/sampler/stop.ts';
import { renderProbe } from '../../report/probe.ts';
import { accountTrace } from '../account-trace.ts';
import { findProduct } from '../product.ts';
import { waitForReadings } from '../wait-for-readings.ts';
import { type Command, EXIT, print, say } from './command.ts';
import { localSubject } from './local-subject.ts';
import { isMet, probeDocument, probeModel, readRequirements } from './probe-model.ts';
import { readSettings, type Settings } from './settings.ts';

/** Two reads of the NVIDIA counter must lie a second apart to see it move; some ticks more for the checks. */
const WATCH_MS = 1_500;
const WATCH_INTERVAL = '250ms';

export const probeCommand: Command = {
  usage: 'probe [options]',
  purpose: 'What can be measured here, how well, why not the rest, and the one thing to do.',
  options: {
    require: { type: 'string', value: 'LIST', help: 'exit 1 unless it holds: gpu=measured,cpu=measured' },
    region: { type: 'string', value: 'REGION', help: 'where the machine stands, as `grid` takes it' },
  },
  wrongUse: EXIT.wrongUse,
  wraps: false,
  execute: async (given) => {
    const settings = readSettings(given);
    if (given.positionals.length > 0) throw new CarbonError('bad-usage', 'The command probe takes no words.');
    const requirements = readRequirements(given.text('require'));
    if (process.stderr.isTTY && !settings.quiet) say('Reading the meters for two seconds …');
    const receipt = await measureBriefly(settings, given.text('region'));
    if (settings.format === 'json') print(JSON.stringify(probeDocument(receipt), null, 2));
    else print(renderProbe(probeModel(receipt, { host: hostname(), user: userInfo().username })));
    const unmet = requirements.filter((requirement) => !isMet(requirement, receipt));
    for (const { component, provenance } of unmet)
      say(`Required: ${component}=${provenance}; it is not so here.`);
    return receipt.energy.total_j !== null && unmet.length === 0 ? EXIT.ok : EXIT.failure;
  },
};

async function measureBriefly({ owner, meters, sysroot }: Settings, region: string | null): Promise<Receipt> {
  const directory = mkdtempSync(join(tmpdir(), 'carbon-probe-'));
  try {
    const sampler = startSampler({
      directory,
      command: [process.execPath, findProduct().sampler],
      env: process.env,
      sampleEvery: WATCH_INTERVAL,
      sysroot,
      nvmlPath: meters.nvmlPath,
    });
    await waitForReadings(sampler.trace);
    await delay(WATCH_MS);
    await stopSampler(sampler);
    return await accountTrace({
      trace: sampler.trace,
      id: 'probe',
      window: null,
      subject: localSubject({ name: 'probe', scope: 'command', unit: null, outcome: 'unknown' }),
      stepNames: [],
      owner,
      config: null,
      region,
      runnerName: process.env.RUNNER_NAME ?? null,
      directory: process.cwd(),
      work: null,
      notes: [],
      sysroot,
      salt: 'local',
    });
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
