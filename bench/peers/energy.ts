// How far each tool's joules of the GPUs are from the exact integral of their power: over the command that it watched, and over the
// window that it speaks of itself. All tools watch the same GPUs, each around a job of its own, which only sleeps. They start one after
// another, and the power trace begins elsewhere in its loop each time, so that no tool's start decides which bursts its job meets.
import { setTimeout as delay } from 'node:timers/promises';
import { truthJoules } from '../../test/harness/native/power-trace.ts';
import { BURSTY } from '../stub-gpus.ts';
import { jobOf, jobTime } from './job.ts';
import { endAll, processesBelow } from './process-tree.ts';
import type { Row } from './row.ts';
import { heldJoules, type Sample } from './samples.ts';
import { endOf, type Gpus, gpusOf, keepFiles, type Power, type Scene, startTool } from './scene.ts';
import { openTally, type Tally } from './tally.ts';
import type { Said, Tool } from './tool.ts';
import { FLOOR } from './tools.ts';
import { errorPercent, windowOf } from './truth.ts';
import { type InTurn, openTurns } from './turns.ts';
import { waitUntil } from './wait-until.ts';

interface Lane {
  readonly name: string;
  readonly slug: string;
  readonly seconds: number;
  readonly devices: readonly Power[];
  readonly times: number;
}

const steady = (powerMw: number): Power => ({ steps: [{ atMs: 0, powerMw, util: 80 }] });
const UNEQUAL = [steady(100_000), steady(300_000)];
/** No job lasts a whole number of rounds: over whole rounds a sampler that is late by any time would find the exact energy. */
const LOOP_MS = 13_700;
const BURSTS: Power = { ...BURSTY, loopMs: LOOP_MS };
const WITHOUT_COUNTER: readonly Power[] = [{ ...BURSTS, facts: 'energy=unsupported' }];
const PATIENCE_MS = 60_000;
/** Longer than one beat of any tool that runs beside the job. */
const LAST_SAMPLE_MS = 1_200;
const COUNTER_STEP_MS = 100;
const PERCENT = 100;
const MS_PER_SECOND = 1_000;

/** Short jobs while the long ones run: a tool costs little, and what is judged is the device's energy, which no neighbour changes. */
const lanesOf = (quick: boolean): readonly (readonly Lane[])[] => [
  quick ? [] : [{ name: '600 s job', slug: '600s', seconds: 600, devices: [BURSTS], times: 1 }],
  [{ name: '60 s job', slug: '60s', seconds: 60, devices: [BURSTS], times: quick ? 1 : 3 }],
  [
    { name: '5 s job', slug: '5s', seconds: 5, devices: [BURSTS], times: quick ? 3 : 8 },
    {
      name: '100 W and 300 W, 10 s job',
      slug: 'unequal',
      seconds: 10,
      devices: UNEQUAL,
      times: quick ? 2 : 5,
    },
    {
      name: 'no energy counter, 10 s job',
      slug: 'no-counter',
      seconds: 10,
      devices: WITHOUT_COUNTER,
      times: quick ? 2 : 8,
    },
  ],
];

export async function energy(scene: Scene): Promise<readonly Row[]> {
  const lanes = lanesOf(scene.quick);
  const inTurn = openTurns();
  const rows = await Promise.all(
    lanes.map(async (lane) => {
      const done: Row[] = [];
      for (const one of lane) done.push(...(await rowsOf(scene, one, inTurn)));
      return done;
    }),
  );
  // Short jobs first.
  return rows.toReversed().flat();
}

interface Judged {
  /** Against the command; null where the tool says nothing of GPUs. */
  readonly ofCommand: number | null;
  readonly ofOwnWindow: number | null;
}

async function rowsOf(scene: Scene, lane: Lane, inTurn: InTurn): Promise<readonly Row[]> {
  const [ofCommand, ofOwnWindow] = [openTally(), openTally()];
  const tools = scene.tools.filter(({ id, watches }) => watches === 'gpu' && id !== FLOOR);
  for (let done = 0; done < lane.times; done++) {
    const gpus = gpusOf(scene, lane.devices, (LOOP_MS * done) / lane.times);
    await Promise.all(
      tools.map(async (tool) => {
        const figure = `energy error, ${lane.name}`;
        const judged = await scene.attempt({ figure, tool: tool.name }, () =>
          judgedJob(scene, { lane, tool, gpus, inTurn }),
        );
        ofCommand.add(tool.id, judged?.ofCommand ?? null);
        ofOwnWindow.add(tool.id, judged?.ofOwnWindow ?? null);
      }),
    );
  }
  const row = (of: string, { values }: Tally): Row => ({
    name: `energy error, ${lane.name}, ${of}`,
    unit: '%',
    values,
    step: stepPercent(lane),
  });
  return [row('over the command', ofCommand), row('over its own window', ofOwnWindow)];
}

/** A counter moves every 100 ms: up to that much of the mean power is open at either end. */
const stepPercent = ({ seconds }: Lane): number => (COUNTER_STEP_MS / (seconds * MS_PER_SECOND)) * PERCENT;

interface Watched {
  readonly lane: Lane;
  readonly tool: Tool;
  readonly gpus: Gpus;
  /** Held from a tool's start until its job has begun. */
  readonly inTurn: InTurn;
}

async function judgedJob(scene: Scene, watched: Watched): Promise<Judged> {
  return watched.tool.shape === 'beside' ? besideJob(scene, watched) : wrappedJob(scene, watched);
}

async function wrappedJob(scene: Scene, { lane, tool, gpus, inTurn }: Watched): Promise<Judged> {
  // The library at 1 Hz, the command at the beat that it has by itself.
  const everySeconds = tool.id === 'codecarbon-api' ? 1 : null;
  const started = await inTurn(async () => {
    const argv = (folder: string) =>
      tool.argv({ folder, command: jobOf(lane.seconds, folder), everySeconds });
    const one = startTool(scene, argv, { gpus, logged: true });
    const look = () => jobTime(one.folder, 'began');
    await waitUntil({ what: 'its job', withinMs: PATIENCE_MS, look, over: one.over });
    return one;
  });
  await endOf(started, lane.seconds * MS_PER_SECOND + PATIENCE_MS);
  keepFiles(scene, started, `${tool.id}-${lane.slug}`);
  const said = tool.said(started.folder);
  const [fromMs, toMs] = [jobTime(started.folder, 'began'), jobTime(started.folder, 'ended')];
  const lastReadMs = started.reads().at(-1)?.wallMs ?? null;
  if (fromMs === null || toMs === null || lastReadMs === null) throw new Error('it watched no job');
  return judge(said, { gpus, fromMs, toMs, lastReadMs });
}

function judge(
  { joules, window }: Said,
  { gpus, fromMs, toMs, lastReadMs }: { gpus: Gpus; fromMs: number; toMs: number; lastReadMs: number },
): Judged {
  if (joules === null) return { ofCommand: null, ofOwnWindow: null };
  const own = windowOf(window, { jobEndMs: toMs, lastReadMs });
  return {
    ofCommand: errorPercent(joules, truthOf(gpus, { fromMs, toMs })),
    ofOwnWindow: errorPercent(joules, truthOf(gpus, own)),
  };
}

const truthOf = (
  { devices, zeroWallMs }: Gpus,
  { fromMs, toMs }: { readonly fromMs: number; readonly toMs: number },
): number =>
  devices.reduce((sum, device) => sum + truthJoules(device, fromMs - zeroWallMs, toMs - zeroWallMs), 0);

async function besideJob(scene: Scene, { lane, tool, gpus, inTurn }: Watched): Promise<Judged> {
  const folder = scene.workplace.directory();
  const samples: Sample[] = [];
  const { started, job } = await inTurn(async () => {
    const one = startTool(scene, () => tool.argv({ folder, command: [], everySeconds: 1 }), {
      gpus,
      logged: false,
      folder,
    });
    one.child.stdout?.on('data', (chunk) => samples.push(sampleOf(String(chunk))));
    const look = () => samples[0] ?? null;
    await waitUntil({ what: 'a sample', withinMs: PATIENCE_MS, look, over: one.over });
    const command = jobOf(lane.seconds, folder);
    return { started: one, job: startTool(scene, () => command, { gpus, logged: false, folder }) };
  });
  await endOf(job, lane.seconds * MS_PER_SECOND + PATIENCE_MS);
  await delay(LAST_SAMPLE_MS);
  endAll(processesBelow(started.child.pid ?? 0));
  const [fromMs, toMs] = [jobTime(folder, 'began'), jobTime(folder, 'ended')];
  const [first, last] = [samples[0], samples.at(-1)];
  if (fromMs === null || toMs === null || first === undefined || last === undefined)
    throw new Error('it watched no job');
  const own = { fromMs: first.wallMs, toMs: last.wallMs };
  return {
    ofCommand: errorPercent(heldJoules(samples, { fromMs, toMs }), truthOf(gpus, { fromMs, toMs })),
    ofOwnWindow: errorPercent(heldJoules(samples, own), truthOf(gpus, own)),
  };
}

/** A line of power for each GPU. */
function sampleOf(lines: string): Sample {
  const watts = lines
    .split('\n')
    .filter((line) => line !== '')
    .map(Number);
  return { wallMs: Date.now(), watts: watts.reduce((sum, one) => sum + one, 0) };
}
