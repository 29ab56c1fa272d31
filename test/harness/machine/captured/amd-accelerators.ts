// Servers and one small computer with AMD graphics: MI300X, MI250X with two dies a package, MI300A, a Radeon, an APU.
// Table revisions: Linux smu_v13_0_6_ppt.c (MI300), aldebaran_ppt.c (MI200), smu_v13_0_0_ppt.c (RX 7900), renoir_ppt.c (APU).
import { amdCard } from '../amd-card.ts';
import type { FakeMachine } from '../machine-tree.ts';

const host: FakeMachine = {
  model: 'AMD EPYC 9654 96-Core Processor',
  memoryKib: 1_000_000_000,
  ticks: [1_000, 0, 200, 90_000, 10, 0, 5, 0],
};

/** 2,000 J in units of 2^-16 J. */
const KJ_2 = 131_072_000n;

export const mi300x: FakeMachine = {
  ...host,
  files: Object.assign(
    {},
    ...['0c', '22'].map((bus, at) =>
      amdCard({
        card: at + 1,
        slot: `0000:${bus}:00.0`,
        id: '1002:74A1',
        uniqueId: `2000000000000a0${at}`,
        product: 'AMD Instinct MI300X OAM',
        metrics: { format: 1, content: 5 + at, energy: KJ_2 + BigInt(at) },
        inputUw: 137_000_000,
        capUw: 750_000_000,
        busyPercent: 0,
      }),
    ),
  ),
};

/** Two packages, four cards: the second die of each knows neither energy nor power. */
export const mi250x: FakeMachine = {
  ...host,
  files: Object.assign(
    {},
    ...['c1', 'c6', 'c9', 'ce'].map((bus, at) => {
      const isFirst = at % 2 === 0;
      return amdCard({
        card: at,
        slot: `0000:${bus}:00.0`,
        id: '1002:7408',
        uniqueId: `1000000000000b0${at}`,
        product: 'AMD INSTINCT MI250X',
        // Past 2^32: Aldebaran counts in 64 bits.
        metrics: { format: 1, content: 3, energy: isFirst ? 5_000_000_000n + BigInt(at) : 0n },
        averageUw: isFirst ? 96_000_000 : 0,
        capUw: isFirst ? 560_000_000 : 0,
        busyPercent: 3,
      });
    }),
  ),
};

export const mi300a: FakeMachine = {
  ...host,
  model: 'AMD Instinct MI300A Accelerator',
  files: amdCard({
    card: 0,
    slot: '0000:01:00.0',
    id: '1002:74A0',
    metrics: { format: 1, content: 6, energy: KJ_2 },
    inputUw: 180_000_000,
    capUw: 550_000_000,
    busyPercent: 1,
  }),
};

/** A 32-bit counter in a 64-bit field, which wraps after 65.5 kJ. */
export const radeon: FakeMachine = {
  ...host,
  model: 'AMD Ryzen 9 7950X 16-Core Processor',
  files: amdCard({
    card: 1,
    slot: '0000:03:00.0',
    id: '1002:744C',
    uniqueId: '3000000000000c01',
    metrics: { format: 1, content: 3, energy: KJ_2 },
    averageUw: 21_000_000,
    capUw: 339_000_000,
    busyPercent: 7,
  }),
};

/** Its sensor covers processor and graphics; RAPL is there, for root alone. */
export const ryzenApu: FakeMachine = {
  ...host,
  model: 'AMD Ryzen 7 5700G with Radeon Graphics',
  zones: [{ entry: 'intel-rapl:0', name: 'package-0', energyUj: 8_000_000_000, rootOnly: true }],
  files: amdCard({
    card: 0,
    slot: '0000:0b:00.0',
    id: '1002:1638',
    metrics: { format: 2, content: 2 },
    averageUw: 11_000_000,
    busyPercent: 0,
  }),
};
