// `probe`: a doctor. Measures for a moment with the real sampler and says what can be measured here, how well, and why not the rest.
import { hostname, userInfo } from 'node:os';
import { CarbonError } from '../../errors.ts';
import { readSurroundings } from '../../measure/meter/machine/surroundings.ts';
import { renderProbe } from '../../report/probe.ts';
import { refuseBadPlace } from '../refuse-bad-place.ts';
import { accountLocally } from './account-locally.ts';
import { type Command, EXIT, print, say, USUAL_EXITS } from './command.ts';
import { asOfALongJob } from './probe/as-of-a-long-job.ts';
import type { Findings } from './probe/findings.ts';
import { probeDocument } from './probe/probe-document.ts';
import { probeModel } from './probe/probe-model.ts';
import { parseRequirements, unmet } from './probe/requirement.ts';
import { countRunners } from './probe/runner-count.ts';
import { watchMeters } from './probe/watch.ts';
import { readSettings, type Settings } from './settings.ts';

export const probeCommand: Command = {
  usage: 'probe [options]',
  purpose: 'What can be measured here, how well, why not the rest, and the one thing to do.',
  options: {
    require: {
      type: 'string',
      value: 'LIST',
      help: 'exit 1 unless it holds: gpu=measured,cpu=measured; also memory, module, node',
    },
    region: { type: 'string', value: 'REGION', help: 'where the machine stands, as `grid` takes it' },
  },
  uses: ['sysroot', 'nvml', 'sample-every'],
  examples: ['probe', 'probe --require gpu=measured,cpu=modelled --format json', 'probe --format markdown'],
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
    const findings = await examine(settings, region);
    const model = probeModel(findings, hostname());
    const text = renderProbe(model);
    if (settings.format === 'json') print(JSON.stringify(probeDocument(findings, model), null, 2));
    else print(settings.format === 'markdown' ? fenced(text) : text);
    const failures = requirements.flatMap((requirement) => unmet(requirement, findings) ?? []);
    for (const failure of failures) say(failure);
    return findings.receipt.energy.total_j !== null && failures.length === 0 ? EXIT.ok : EXIT.failure;
  },
};

async function examine(settings: Settings, region: string | null): Promise<Findings> {
  const isWatched = process.stderr.isTTY && !settings.quiet;
  if (isWatched) say('Reading the meters for two seconds …');
  const trace = await watchMeters(settings, (what) => {
    if (isWatched) say(`Waiting for ${what} …`);
  });
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
      // The doctor says what the tables know.
      hurried: true,
    },
    settings,
  );
  const { container, virtual } = readSurroundings(settings.sysroot);
  return {
    trace,
    receipt: asOfALongJob(receipt),
    user: userName(),
    situation: { container, virtual, cpuModel: receipt.machine.cpu.model },
    runners: countRunners(`${settings.sysroot}/proc`),
  };
}

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
