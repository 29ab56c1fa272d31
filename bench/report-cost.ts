// What the report of a run costs, up to GitHub's largest matrix: wall time, memory, requests, and the size of the history it reads.
// Receipts and history are seeded, the report job is real. The services answer from this machine at once, but where a delay is named.
import type { Family } from './family.ts';
import { type Figure, medianOf } from './figure.ts';
import { LIMITS } from './limits.ts';
import {
  type BundleSize,
  openReportScene,
  type ReportCost,
  type ReportScene,
  type SceneSize,
} from './report-scene.ts';

const MATRIX = 256;
const BASE_RUNS = 30;
const MANY_BASE_RUNS = 100;
/** About what a request to a service in the same part of the world takes. */
const DELAY_MS = 20;
const REPETITIONS = 3;
const BYTES_PER_KB = 1_000;

export const reportCost: Family = async (setting) => {
  const repetitions = setting.quick ? 1 : REPETITIONS;
  const several = async (report: () => Promise<ReportCost>): Promise<readonly ReportCost[]> => {
    const costs: ReportCost[] = [];
    for (let done = 0; done < repetitions; done++) costs.push(await report());
    return costs;
  };
  const on = async <T>(size: SceneSize, play: (scene: ReportScene) => Promise<T>): Promise<T> => {
    const scene = await openReportScene(setting, size);
    try {
      return await play(scene);
    } finally {
      await scene.close();
    }
  };
  const single = await on({ jobs: 1, baseRuns: BASE_RUNS }, async ({ pull }) => {
    // The simulated service prepares the checks of a message at its first.
    await pull();
    return several(pull);
  });
  const usual = await on({ jobs: MATRIX, baseRuns: BASE_RUNS }, async (scene) => {
    const { bundle } = scene;
    const pulls = await several(scene.pull);
    const ended = await several(scene.ended);
    const pushes = await several(scene.push);
    scene.delay(DELAY_MS);
    return { bundle, pulls, ended, pushes, delayed: await several(scene.pull) };
  });
  const long = await on({ jobs: MATRIX, baseRuns: MANY_BASE_RUNS }, async ({ bundle, pull }) => ({
    bundle,
    pulls: await several(pull),
  }));

  const matrix = `report, ${MATRIX} jobs, ${BASE_RUNS} base runs`;
  const longer = `report, ${MATRIX} jobs, ${MANY_BASE_RUNS} base runs`;
  const ofReceipts = LIMITS.reportCallsPerReceipt * MATRIX;
  const { reportCalls: calls } = LIMITS;
  return [
    ...figuresOf(`report, 1 job, ${BASE_RUNS} base runs`, single, calls),
    ...figuresOf(matrix, usual.pulls, calls),
    ...bundleFigures(matrix, usual.bundle),
    ...figuresOf(`${matrix}, ${DELAY_MS} ms a request`, usual.delayed, calls),
    ...figuresOf(`${matrix}, push to main`, usual.pushes, calls),
    ...figuresOf(`${matrix}, fork on workflow_run`, usual.ended, calls + ofReceipts),
    // A longer history must cost no further request.
    ...figuresOf(longer, long.pulls, medianOf(usual.pulls.map(({ rest }) => rest))),
    ...bundleFigures(longer, long.bundle),
  ];
};

const figuresOf = (name: string, costs: readonly ReportCost[], calls: number): Figure[] => [
  { name: `${name}: wall time`, unit: 'ms', values: costs.map(({ wallMs }) => wallMs), limit: null },
  { name: `${name}: CPU time`, unit: 'ms', values: costs.map(({ cpuMs }) => cpuMs), limit: null },
  { name: `${name}: peak RSS`, unit: 'MB', values: costs.map(({ peakMb }) => peakMb), limit: null },
  { name: `${name}: REST requests`, unit: 'calls', values: costs.map(({ rest }) => rest), limit: calls },
  {
    name: `${name}: artifact calls`,
    unit: 'calls',
    values: costs.map(({ artifact }) => artifact),
    limit: null,
  },
];

const bundleFigures = (name: string, { textBytes, zipBytes, runsPerJob }: BundleSize): Figure[] => [
  { name: `${name}: history, text`, unit: 'kB', values: [textBytes / BYTES_PER_KB], limit: null },
  { name: `${name}: history, artifact`, unit: 'kB', values: [zipBytes / BYTES_PER_KB], limit: null },
  { name: `${name}: history, runs of each job`, unit: 'runs', values: [runsPerJob], limit: null },
];
