// `start`, `mark` and `stop` around two steps of a job and at a terminal: whoever began it may be gone, and the figures are exact.
import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseReceipt } from '../../src/account/receipt/codec.ts';
import { stubLibraryPath } from '../harness/native/build-stub.ts';
import { writePowerTrace } from '../harness/native/power-trace.ts';
import { run } from '../harness/runner/step.ts';
import { type Desk, openDesk } from './cli.ts';
import { missedSteps } from './exact-energy.ts';
import { carbon, commandLine, openStage, STEADY_GPU, type Stage } from './stage.ts';

const WATTS = 100;

describe('at a terminal', () => {
  let desk: Desk;
  let env: Readonly<Record<string, string>>;
  beforeEach(() => {
    desk = openDesk();
    desk.write('power.txt', writePowerTrace({ devices: [STEADY_GPU] }));
    const path = join(desk.directory, 'power.txt');
    const now = new Date();
    utimesSync(path, now, now);
    const owner = { CARBON_NVML: stubLibraryPath, NVIDIA_STUB_TRACE: path, CARBON_REGION: 'FR' };
    env = { ...owner, CARBON_STATE_DIR: join(desk.directory, 'state'), CARBON_SAMPLE_EVERY: '100ms' };
  });
  const place = () => join(desk.directory, 'state', `carbon-action-${process.getuid?.()}`, 'started');
  afterEach(async () => {
    if (existsSync(place())) await desk.cli(['stop', '--quiet'], env);
    desk.clear();
  });
  const pidOfSampler = () =>
    Number(JSON.parse(desk.read(join(relative(desk.directory, place()), 'sampler.json'))).pid);
  const cli = (...words: readonly string[]) => desk.cli(words, env);

  it('measures from one command line to another, with sections, and its trace replays', async () => {
    expect(await cli('start', '--name', 'night')).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: 'carbon: Measuring. `carbon-action stop` ends it.\n',
    });
    expect(await cli('mark', 'a')).toEqual({ exitCode: 0, stdout: '', stderr: '' });
    expect((await cli('mark', 'b')).exitCode).toBe(0);
    const kept = ['--receipt', 'live.json', '--trace', 'trace.ndjson', '--format', 'json'];
    const stopped = await cli('stop', ...kept);
    expect(stopped).toMatchObject({ exitCode: 0, stderr: '' });
    const live = parseReceipt(desk.read('live.json'));
    expect(parseReceipt(stopped.stdout)).toEqual(live);
    expect(live.subject).toMatchObject({ name: 'night', scope: 'command', outcome: 'success' });
    expect(live.spans.map(({ label, kind }) => [label, kind])).toEqual([
      ['night', 'command'],
      ['a', 'mark'],
      ['b', 'mark'],
    ]);
    expect(missedSteps(live, WATTS)).toBeLessThanOrEqual(2);
    expect((await cli('account', 'trace.ndjson', '--receipt', 'replayed.json')).exitCode).toBe(0);
    expect(parseReceipt(desk.read('replayed.json')).energy).toEqual(live.energy);
    expect(await cli('stop')).toMatchObject({ exitCode: 2, stdout: '' });
  });

  it('a failed budget gives its exit status, and a wrong option ends nothing', async () => {
    await cli('start');
    expect((await cli('stop', '--budget', 'much')).exitCode).toBe(2);
    expect((await cli('stop', '--ledger', 'directory:runs')).stderr).toContain('needs a name');
    expect((await cli('start')).stderr).toContain('runs here already');
    expect((await cli('stop', '--budget', '0.000001 kWh', '--exceed-code', '9')).exitCode).toBe(9);
  });

  it.each([
    [['stop'], 'Nothing was started here.'],
    [['mark', 'a'], 'Nothing is measured here.'],
    [['mark'], 'Exactly one label is wanted.'],
    [['start', 'now'], 'start takes no "now".'],
    [['stop', 'now'], 'stop takes no "now".'],
  ])('%j where nothing runs is one clear sentence', async (words, sentence) => {
    const { exitCode, stdout, stderr } = await cli(...words);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(`carbon: ${sentence}\n`);
  });

  it('one that was never stopped waits for it, and ends with its last reading', async () => {
    await cli('start', '--name', 'night');
    const record = JSON.parse(desk.read(join(relative(desk.directory, place()), 'started.json')));
    process.kill(pidOfSampler(), 'SIGKILL');
    const killedMs = Date.now();
    writeFileSync(join(place(), 'started.json'), JSON.stringify({ ...record, boot: 'the one before' }));
    expect((await cli('start')).stderr).toContain('was started here already');
    const { exitCode, stderr } = await cli('stop', '--receipt', 'receipt.json');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const receipt = parseReceipt(desk.read('receipt.json'));
    expect(receipt.notes.map(({ code }) => code)).toContain('sampler-died');
    expect(Date.parse(receipt.ended_at)).toBeLessThanOrEqual(killedMs);
  });

  it('one that left no readings is given up, and the next can begin', async () => {
    await cli('start');
    process.kill(pidOfSampler(), 'SIGKILL');
    writeFileSync(join(place(), 'trace.ndjson'), '');
    expect(await cli('stop')).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: 'carbon: Nothing was measured: the sampler left no readings.\n',
    });
    expect((await cli('start')).exitCode).toBe(0);
  });

  it('what cannot be written after all is not lost: it can be stopped again', async () => {
    await cli('start', '--name', 'night');
    mkdirSync(join(desk.directory, 'receipt.json.part'));
    const words = ['stop', '--receipt', 'receipt.json', '--ledger', 'directory:runs'];
    const { exitCode, stdout, stderr } = await cli(...words);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toContain('cannot be written to receipt.json');
    expect(desk.files()).not.toContain('runs');
    expect((await cli('stop', '--receipt', 'other.json')).exitCode).toBe(0);
    expect(desk.files()).toContain('other.json');
  });

  it('a section that was never begun is not ended', async () => {
    await cli('start');
    await cli('mark', 'train');
    const { exitCode, stderr } = await cli('mark', '--end', 'trian');
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: 'carbon: No section "trian" is open.\ncarbon: Open: "train".\n',
    });
  });
});

describe('in a job', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await openStage({ gpus: [STEADY_GPU] });
  });
  afterEach(() => stage.close());

  it('around two steps, from a shell that has ended', async () => {
    const result = await stage.play(stage.pushOn(), {
      steps: [
        run(`${commandLine} start --name both`, { name: 'Start' }),
        run('sleep 0.5', { name: 'One' }),
        run(`${commandLine} mark second; sleep 0.5`, { name: 'Two' }),
        run(`${commandLine} stop --receipt "$RUNNER_TEMP/receipt.json"`, { name: 'Stop' }),
      ],
    });
    expect(result.conclusion).toBe('success');
    expect(result.leftovers).toEqual([]);
    const [receipt, ...more] = result.receipts;
    expect(more).toEqual([]);
    expect(receipt?.subject).toMatchObject({ job: 'train', name: 'both', scope: 'command', within: null });
    expect(receipt?.duration_s).toBeGreaterThan(1);
    expect(receipt?.spans.map(({ label }) => label)).toEqual(expect.arrayContaining(['both', 'second']));
    expect(missedSteps(receipt, WATTS)).toBeLessThanOrEqual(2);
  });

  it('that nobody stops ends with its job', async () => {
    const result = await stage.play(stage.pushOn(), { steps: [run(`${commandLine} start`)] });
    expect(result.conclusion).toBe('success');
    expect(result.leftovers.map(({ command }) => command)).toEqual([
      expect.stringContaining('carbon-sampler'),
    ]);
  });

  it('that the action measures from later on: both are measured, and neither takes the other for a stranger', async () => {
    const result = await stage.play(stage.pushOn(), {
      steps: [
        run(`${commandLine} start`, { name: 'Start' }),
        carbon(),
        run('sleep 0.5', { name: 'Train' }),
        run(`${commandLine} stop --receipt "$RUNNER_TEMP/receipt.json"`, { name: 'Stop' }),
      ],
    });
    expect(result.conclusion).toBe('success');
    expect(
      result.receipts.map(({ subject, machine }) => [subject.scope, machine.contended]).toSorted(),
    ).toEqual([
      ['command', false],
      ['job', false],
    ]);
  });

  it('that the action measures there is nothing to start or stop, and a mark is a line of its receipt', async () => {
    const result = await stage.play(stage.pushOn(), {
      steps: [
        carbon(),
        run(`${commandLine} mark Train; sleep 0.3; ${commandLine} mark --end Train`, { name: 'Train' }),
        run(`${commandLine} start`, { name: 'Start', continueOnError: true }),
        run(`${commandLine} stop`, { name: 'Stop', continueOnError: true }),
      ],
    });
    expect(result.steps.map(({ exitCode }) => exitCode)).toEqual([0, 0, 2, 2, 0]);
    expect(result.log).toContain('This job is measured already; use mark.');
    expect(result.log).toContain('This job is measured to its end; there is nothing to stop.');
    const [job] = result.receipts;
    expect(job?.spans.filter(({ kind }) => kind === 'mark').map(({ label }) => label)).toEqual(['Train']);
    expect(job?.machine.contended).toBe(false);
  });
});
