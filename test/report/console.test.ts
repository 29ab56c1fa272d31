// What a terminal and the job log show: result first, no markup, one annotation for the verdict and one for each warning.
import { expect, test } from 'vitest';
import { annotationsOf } from '../../src/report/annotations.ts';
import { mayOpenComment } from '../../src/report/comment-mode.ts';
import { renderText } from '../../src/report/console.ts';
import { forms } from './forms.ts';
import { failing, quiet } from './sample-model.ts';

const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');

test('a failing run', () => {
  expect(spaced(renderText(failing))).toBe(
    [
      'CI energy +12 %, limit +10 %. 0.94 → 1.06 kWh a run (95 %: +6 … +19 %).',
      'Cause: step Train of train (fp16) draws 17 % more power. No other step grew.',
      '  train (fp16): 1.06 kWh (±7 %) in 12 min 4 s, mean 4724 W, peak 5600 W',
      '  measured  gpu   0.88 kWh  nvml-counter  ±5 %',
      '  modelled  cpu   0.06 kWh  cpu-model     ±45 %',
      '  modelled  dram  0.01 kWh  dram-model    ±50 %',
      '  Grid: DE 342 g/kWh, lifecycle, 2025 mean, Electricity Maps, PUE 1.14 (facility overhead +0.15 kWh).',
      '  Carbon: 370 g CO₂e (344 g … 397 g); embodied +58 g; €0.28.',
      '  power supply, fans, network not seen (typically +20–37 % at the wall)',
      '  compared with 14 base runs on NVIDIA H100',
      '  budget +10 % fail (+12 %)',
      '  not read: powercap (no-permission): Let the runner user read energy_uj.',
      '  receipt carbon/receipt.json',
    ].join('\n'),
  );
});

test('GPUs that the job was not given are named apart', () => {
  expect(spaced(renderText(forms['hidden-gpus'] ?? expect.fail())).split('\n')).toContain(
    '  GPUs hidden from the job: 20.0 Wh, not in the total.',
  );
});

test.each([
  [
    'shared-split',
    '  Shared: the job’s part is 0.95 of the 1.31 kWh that the machine used, modelled: GPU by the time of its processes, CPU by CPU time, RAM by the runner’s memory limit, idle power in equal parts.',
  ],
  [
    'mig-slice',
    '  Shared: the job’s part is 0.95 of the 3.15 kWh that the machine used, modelled: GPU by MIG slice (2 of 7).',
  ],
])('%s says whose the rest of the energy is', (name, line) => {
  expect(spaced(renderText(forms[name] ?? expect.fail())).split('\n')).toContain(line);
});

test.each([
  ['failing', 'error'],
  ['failing-not-blocking', 'warning'],
  ['over-gram-limit-warn', 'warning'],
  ['quiet', 'notice'],
  ['first-measurement', 'notice'],
])('annotation: %s is a %s', (name, level) => {
  expect(annotationsOf(forms[name] ?? expect.fail(name))[0]?.level).toBe(level);
});

test('warnings become annotations, notes do not, and never more than the runner forwards', () => {
  const notes = Array.from({ length: 20 }, (_, index) => ({
    code: 'x',
    severity: index === 0 ? ('info' as const) : ('warning' as const),
    text: `note ${index}`,
  }));
  const annotations = annotationsOf({ ...quiet, notes });
  expect(annotations).toHaveLength(10);
  expect(annotations.map(({ text }) => text)).not.toContain('note 0');
});

test.each([
  ['always', 'quiet', true],
  ['changes', 'quiet', false],
  ['changes', 'saving', true],
  ['changes', 'first-measurement', false],
  ['changes', 'not-judged', true],
  ['changes', 'unproven', false],
  ['alerts', 'saving', false],
  ['alerts', 'failing', true],
  ['alerts', 'failing-not-blocking', true],
  ['never', 'failing', false],
] as const)('comment mode %s: %s may open one: %s', (mode, name, expected) => {
  expect(mayOpenComment(mode, forms[name] ?? expect.fail(name))).toBe(expected);
});

test.each([
  ['alone on its machine', false, 0],
  ['beside other jobs', true, 1],
])('why the job’s own CPU time is not known matters to a job %s: %s', (_, contended, lines) => {
  const receipt = {
    ...quiet.receipt,
    machine: { ...quiet.receipt.machine, contended },
    absences: [{ source: 'job:cgroup', code: 'not-supported', hint: 'Run the runner as a service.' }],
  };
  const shown = renderText({ ...quiet, receipt }).split('\n');
  expect(shown.filter((line) => line.includes('not read: job:cgroup'))).toHaveLength(lines);
});

test('a curve of whole servers holds their power supply, so that is not called unseen', () => {
  const { cpu } = quiet.receipt.energy.components;
  const components = {
    ...quiet.receipt.energy.components,
    cpu: cpu && { ...cpu, source: 'cpu-family-curve' },
  };
  const receipt = { ...quiet.receipt, energy: { ...quiet.receipt.energy, components } };
  expect(renderText({ ...quiet, receipt }).split('\n')).toContain(
    '  power supply and fans seen only inside the CPU curve, network not seen',
  );
});

test('marked sections stand under the total, also those that are too short to know', () => {
  const [step] = quiet.receipt.spans;
  if (step === undefined) return expect.fail();
  const at = (second: number) => new Date(1_795_291_200_000 + 1_000 * second).toISOString();
  const mark = { ...step, kind: 'mark' as const, shared: false };
  const spans = [
    { ...mark, label: 'epoch 1', started_at: at(0), ended_at: at(60), energy_j: 7_200 },
    { ...mark, label: 'save', started_at: at(60), ended_at: at(63), energy_j: null },
  ];
  const shown = spaced(renderText({ ...quiet, receipt: { ...quiet.receipt, spans } })).split('\n');
  expect(shown.filter((line) => line.startsWith('  section'))).toEqual([
    '  section  epoch 1  60 s  2.00 Wh',
    '  section  save     3 s   below resolution',
  ]);
});
