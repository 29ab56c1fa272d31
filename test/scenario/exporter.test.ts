// A pod without RAPL beside a Kepler exporter: the CPU is measured through loopback, and nothing else is asked.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type LocalServer, startLocalServer } from '../harness/local-server.ts';
import { run } from '../harness/runner/step.ts';
import { carbon, openStage, type Stage } from './stage.ts';

const WATTS = 40;

/**
 * What lies before the exporter's first answer and after its last one is not measured, and what is called so may lack 5 % of its
 * time. Post ends the job some six times as late after the last answer as the first one comes after the sampler's begin, so the
 * job lasts 180 times as long as that, 18 s at least, and ends just after an answer.
 */
const TRAIN = `cd "$RUNNER_TEMP"/carbon-action-*/*/
answer() { sed -n 's/^{"k":"s",.*,\\([0-9]*\\)]}$/\\1/p' trace.ndjson | tail -n 1; }
until_given() { for _ in $(seq 100); do if [ -n "$(eval "$1")" ]; then return; fi; sleep 0.05; done; }
FIRST_US='sed -n "s/^{\\"k\\":\\"col\\",\\"t\\":\\([0-9]*\\),.*kepler.*/\\1/p" trace.ndjson'
until_given "$FIRST_US"
ms=$(($(eval "$FIRST_US") * 180 / 1000))
sleep $(((ms < 18000 ? 18000 : ms > 40000 ? 40000 : ms) / 1000))
was=$(answer)
until_given '[ "$(answer)" = "$was" ] || echo changed'`;

let stage: Stage;
let kepler: LocalServer;
let asked: string[];
let problems: string[];
beforeEach(async () => {
  stage = await openStage();
  asked = [];
  const bornMs = performance.now();
  problems = [];
  kepler = await startLocalServer(
    async ({ method, url }) => {
      asked.push(`${method} ${url.pathname}`);
      const joules = (WATTS * (performance.now() - bornMs)) / 1_000;
      const labels = 'zone="package",path="/sys/class/powercap/intel-rapl:0"';
      return { status: 200, headers: {}, body: `kepler_node_cpu_joules_total{${labels}} ${joules}\n` };
    },
    (text) => problems.push(text),
  );
});
afterEach(async () => {
  await kepler.close();
  await stage.close();
});

it('measures the CPU where only an exporter can see it', async () => {
  const { receipts, conclusion } = await stage.play(stage.pushOn(), {
    runnerEnv: { CARBON_EXPORTER: `http://127.0.0.1:${kepler.port}/metrics` },
    steps: [carbon(), run(TRAIN, { name: 'Train' })],
  });
  expect(conclusion).toBe('success');
  const cpu = receipts[0]?.energy.components.cpu;
  expect(cpu).toMatchObject({ provenance: 'measured', source: 'kepler-counter' });
  // It is asked every one to five seconds, so either end of the job may be one question away.
  expect(Math.abs((cpu?.energy_j ?? 0) / (receipts[0]?.duration_s ?? 1) - WATTS)).toBeLessThan(WATTS / 4);
  expect(new Set(asked)).toEqual(new Set(['GET /metrics']));
  expect([...stage.world.problems, ...problems]).toEqual([]);
});

it('an address that is not this machine is refused before anything is measured', async () => {
  const { receipts, conclusion, log } = await stage.play(stage.pushOn(), {
    runnerEnv: { CARBON_EXPORTER: 'http://10.0.0.7:9400/metrics' },
    steps: [carbon(), run('true', { name: 'Train' })],
  });
  expect(conclusion).toBe('failure');
  expect(receipts).toEqual([]);
  expect(log).toContain('CARBON_EXPORTER');
});
