// The job behind the golden receipt: every part of the document filled, every joule computable by hand.
import type { AccountInput } from '../../../src/account/account.ts';
import { epochMs } from '../../../src/units.ts';
import {
  counterOf,
  everySecond,
  gpu,
  HOST,
  ticksOf,
  traceOf,
  utilOf,
  WALL0_MS,
} from '../energy/trace-builder.ts';
import { inputOf } from '../receipt-input.ts';

/** 70 W and idle for 10 s, then 350 W; two steps; a hidden second GPU; CPU and memory modelled; a neighbour seen. */
export function goldenInput(): AccountInput {
  const trace = traceOf({
    domains: [gpu('GPU-1', { driver: '580.65', mig: false }), gpu('GPU-2', { visible: false }), HOST],
    columns: [counterOf('GPU-1'), utilOf('GPU-1'), counterOf('GPU-2'), ticksOf('busy'), ticksOf('total')],
    rows: everySecond(40, (s) => [
      987_654_321 + 70_000 * s + 280_000 * Math.max(0, s - 10),
      s < 10 ? 0 : 90,
      70_000 * s,
      3_200 * s,
      6_400 * s,
    ]),
    header: {
      cpu: { model: 'AMD EPYC 9354 32-Core Processor', threads: 64, sockets: 1 },
      memory_bytes: 256 * 2 ** 30,
      absences: [],
    },
    events: [{ k: 'ev', t: 15e6, e: 'foreign', workers: 1, samplers: 0, gpu_procs: 0 }],
    steps: [
      { k: 'step', t: 0, w: 0, guid: 'a', action: '__run', at: 'start' },
      { k: 'step', t: 10e6, w: 10_000, guid: 'b', action: '__run_2', at: 'start' },
    ],
    own: { k: 'own', t: 40e6, cpu_us: 21_000, rss_kb: 49_152, lat_us: [310, 900] },
  });
  const absence = {
    source: 'powercap',
    code: 'no-permission',
    hint: 'Install the udev rule.',
    domain: 'package-0',
  } as const;
  return inputOf(
    { ...trace, absences: [absence] },
    {
      stepNames: [
        {
          name: 'Install',
          startedAt: epochMs(WALL0_MS),
          completedAt: epochMs(WALL0_MS + 10_000),
          conclusion: 'success',
        },
        {
          name: 'Run python train.py',
          startedAt: epochMs(WALL0_MS + 10_000),
          completedAt: null,
          conclusion: null,
        },
      ],
      facts: {
        pue: null,
        pueSource: null,
        wallFactor: null,
        overheadWatts: null,
        price: { amount: 0.29, currency: 'EUR' },
      },
      work: { amount: 12_000, unit: 'sample' },
      // 350.4 kg over 35,040 h: 10 g an hour; one of two GPUs for 40 s, so 1/18 g.
      embodied: { table: [], statedKg: 350.4, lifetimeHours: null },
      refusals: [
        { source: 'cloud-init', code: 'absent', hint: 'cloud-init has left nothing on this machine.' },
      ],
    },
  );
}
