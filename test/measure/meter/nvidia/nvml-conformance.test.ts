// The NVIDIA meter keeps to what every meter must, on each kind of card it knows.
import { describe } from 'vitest';
import { openNvidia } from '../../../../src/measure/meter/nvidia/nvml.ts';
import { hasStub } from '../../../harness/native/build-stub.ts';
import { stubWith } from '../../../harness/native/stub.ts';
import { type Bench, conforms } from '../conforms.ts';

/** Long enough for a ring of samples to have been filled before. */
const FILLED_MS = 5_000;
/** From here on the GPU has fallen off the bus. */
const LOST_MS = 100_000;

const bench =
  (facts: string, extra: readonly string[] = []) =>
  (): Bench => {
    const stub = stubWith({
      devices: [{ uuid: 'GPU-1', facts, steps: [{ atMs: 0, powerMw: 70_000 }] }],
      extra: [...extra, `fault 0 all ${LOST_MS} ${2 * LOST_MS} 15`],
    });
    let ms = FILLED_MS;
    stub.setTimeMs(ms);
    return {
      options: { sysroot: '', nvmlPath: stub.library, exporterUrl: null, visible: {} },
      tick() {
        ms += 1_000;
        stub.setTimeMs(ms);
      },
      breakDown: () => stub.setTimeMs(LOST_MS),
      remove: stub.remove,
    };
  };

const CARDS: readonly (readonly [string, string, (readonly string[])?])[] = [
  ['plain', ''],
  ['module', 'scope=module module_mw=100000'],
  ['module beside GPU', 'scope=both module_mw=100000'],
  ['split', 'mig=1', ['mig 0 MIG-1 1 0 3']],
  ['samples', 'energy=unsupported average=unsupported samples_ms=20'],
  ['instant-only', 'energy=unsupported average=unsupported'],
  ['pre-Volta', 'energy=unsupported average=unsupported arch=4'],
  ['virtual GPU', 'energy=unsupported power=unsupported'],
];

describe.skipIf(!hasStub())('NVIDIA', () => {
  for (const [title, facts, extra] of CARDS)
    conforms({ title: `${title} nvml`, name: 'nvml', open: openNvidia, bench: bench(facts, extra) });
});
