// `probe`: a doctor. Measures for a moment with the real sampler and says what can be measured here, how well, and why not the rest.
import { rmSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { CarbonError } from '../../errors.ts';
import { stopSampler } from '../../measure/sampler/stop.ts';
import type { Trace } from '../../measure/trace/trace.ts';
import { renderProbe } from '../../report/probe.ts';
import { readTrace } from '../read-trace.ts';
import { refuseBadPlace } from '../refuse-bad-place.ts';
import { accountLocally } from './account-locally.ts';
import { type Command, EXIT, print, say, USUAL_EXITS } from './command.ts';
import { probeDocument } from './probe/probe-document.ts';
import { probeModel } from './probe/probe-model.ts';
import { parseRequirements, unmet } from './probe/requirement.ts';
import { readSettings, type Settings } from './settings.ts';
import { startShortSampler } from './short-sampler.ts';

/** Two reads of the NVIDIA counter must lie a second apart to see it move; some ticks more for the checks. */
const WATCH_MS = 1_500;
const WATCH_INTERVAL_MS = 250;

export const probeCommand: Command = {
  usage: 'probe [options]',
  purpose: 'What can be measured here, how well, why not the rest, and the one thing to do.',
  options: {
    require: { type: 'string', value: 'LIST', help: 'exit 1 unless it holds: gpu=measured,cpu=measured' },
    region: { type: 'string', value: 'REGION', help: 'where the machine stands, as `grid` takes it' },
  },
  uses: ['sysroot', 'nvml', 'sample-every'],
  examples: ['probe', 'probe --require gpu=measured,cpu=modelled --format json'],
  exits: {
    ...USUAL_EXITS,
    text: '0 when something can be measured and --require holds, else 1; 2 for wrong use.',
  },
  wraps: false,
  execute: async (given) => {
    const settings = readSettings(given);
    if (given.positionals.length > 0) {
      throw new CarbonError('bad-usage', `The command probe takes no "${given.positionals[0]}".`);
    }
    const requirements = parseRequirements(given.text('require'));
    const region = given.text('region');
    refuseBadPlace(region, settings.owner);
    if (process.stderr.isTTY && !settings.quiet) say('Reading the meters for two seconds …');
    const trace = await measureBriefly(settings);
    const receipt = await accountLocally(
      {
        trace,
        id: 'probe',
        window: null,
        fromHere: true,
        name: 'probe',
        scope: 'command',
        outcome: 'unknown',
        region,
        work: null,
        runnerName: process.env.RUNNER_NAME ?? null,
      },
      settings,
    );
    if (settings.format === 'json') print(JSON.stringify(probeDocument(receipt), null, 2));
    else {
      const text = renderProbe(probeModel({ receipt, trace, user: userName() }, hostname()));
      print(settings.format === 'markdown' ? fenced(text) : text);
    }
    const failures = requirements.flatMap((requirement) => unmet(requirement, receipt) ?? []);
    for (const failure of failures) say(failure);
    return receipt.energy.total_j !== null && failures.length === 0 ? EXIT.ok : EXIT.failure;
  },
};

/** A container may run under a number that no name is known for. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? 'unknown'}`;
  }
}

/** Its columns are aligned by spaces, which an issue keeps only in a code block. */
const fenced = (text: string): string => `\`\`\`text\n${text}\n\`\`\``;

async function measureBriefly(settings: Settings): Promise<Trace> {
  const sampler = await startShortSampler(settings, settings.askedIntervalMs ?? WATCH_INTERVAL_MS);
  try {
    await delay(WATCH_MS);
    await stopSampler(sampler);
    return readTrace(sampler.trace);
  } finally {
    rmSync(sampler.directory, { recursive: true, force: true });
  }
}
