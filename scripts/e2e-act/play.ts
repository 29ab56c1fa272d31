// Plays all scenarios, four at a time, each with a GitHub and a machine of its own, and prints what was checked as one table.
// Arguments: act, node, an empty folder, and a part of the titles wanted.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { keepLog } from './keep-log.ts';
import { bare, olderArtifacts } from './scenario/bare.ts';
import { command, failingCommand } from './scenario/command.ts';
import { comparison } from './scenario/comparison.ts';
import { endedEarly } from './scenario/ended-early.ts';
import { failingStep } from './scenario/failing-step.ts';
import { reportJob } from './scenario/report-job.ts';
import { sections } from './scenario/sections.ts';
import type { Check, Scenario } from './scenario.ts';
import { openStage } from './stage.ts';
import { tableOf } from './table.ts';
import { testedAction } from './tested-action.ts';

/** The longest first. */
const SCENARIOS: readonly Scenario[] = [
  olderArtifacts,
  comparison,
  sections,
  endedEarly,
  reportJob,
  command,
  failingCommand,
  failingStep,
  bare,
];
/** Jobs wait more than they work; but those that see each other are rightly no comparison. */
const AT_ONCE = 4;

const [, , act = 'act', node = process.execPath, folder = '.', wanted = ''] = process.argv;
const from = performance.now();
const tested = testedAction(folder, { act, node });
const outcomes = await played(SCENARIOS.filter(({ title }) => title.includes(wanted)));
const failed = outcomes.flatMap(({ checks }) => checks).filter(({ ok }) => !ok).length;
const seconds = ((performance.now() - from) / 1_000).toFixed(0);
const verdict = failed === 0 ? 'all as expected' : `${failed} not as expected`;
const text = `${tableOf(outcomes)}\n\n${versionOf(act)}, node ${versionOf(node)}; ${seconds} s; ${verdict}.\n`;
console.log(`\n${text}`);
keepLog(folder, text);
process.exitCode = failed === 0 ? 0 : 1;

interface Outcome {
  readonly title: string;
  readonly checks: readonly Check[];
}

async function played(scenarios: readonly Scenario[]): Promise<readonly Outcome[]> {
  const waiting = [...scenarios.entries()];
  const outcomes: Outcome[] = [];
  const one = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [at, scenario] = next;
      outcomes[at] = { title: scenario.title, checks: await checksOf(scenario, `${at + 1}`) };
      console.log(`${outcomes[at]?.checks.every(({ ok }) => ok) ? 'ok  ' : 'FAIL'} ${scenario.title}`);
    }
  };
  await Promise.all(Array.from({ length: tested.isAlone ? AT_ONCE : 1 }, one));
  return outcomes;
}

async function checksOf(scenario: Scenario, name: string): Promise<readonly Check[]> {
  const at = join(folder, name);
  mkdirSync(at);
  const stage = await openStage({ tested, folder: at, workflow: scenario.workflow });
  try {
    const checks = await scenario.play(stage);
    const { problems } = stage.world;
    return [
      ...checks,
      { what: 'GitHub understood everything', ok: problems.length === 0, seen: problems.join('; ') || 'yes' },
    ];
  } catch (error) {
    return [
      { what: 'played to its end', ok: false, seen: error instanceof Error ? error.message : String(error) },
    ];
  } finally {
    await stage.close();
  }
}

function versionOf(program: string): string {
  return execFileSync(program, ['--version'], { encoding: 'utf8' }).trim();
}
