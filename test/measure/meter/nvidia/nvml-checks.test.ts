// Counters that are not what they seem, in the verb over the stand-in: the check notices, and another source takes over or not.
import { describe, expect, it } from 'vitest';
import { openNvidia } from '../../../../src/measure/meter/nvidia/nvml.ts';
import type { Trace } from '../../../../src/measure/trace/trace.ts';
import { hasStub } from '../../../harness/native/build-stub.ts';
import { stubWith } from '../../../harness/native/stub.ts';
import { simulate } from '../../loop/simulation.ts';
import { card } from './nvml-cards.ts';

/** Half a minute at 350 W and 80 %, from 2 s on. */
async function measured(facts: string, extra: readonly string[] = []): Promise<Trace> {
  const name = facts.startsWith('scope=') ? 'NVIDIA GB200' : 'NVIDIA H100';
  const stub = stubWith({ devices: [card('GPU-1', facts, name)], extra });
  // A ring of samples must have been filled before the meter opens.
  const openedAt = 5;
  stub.setTimeMs(openedAt * 1_000);
  const options = { sysroot: '', nvmlPath: stub.library, exporterUrl: null, visible: {} };
  const { meter } = openNvidia(options);
  const onTime = (seconds: number) => stub.setTimeMs((openedAt + seconds) * 1_000);
  const { trace } = await simulate({ seconds: 30, onTime, slow: meter === null ? [] : [meter] });
  stub.remove();
  return trace;
}
const checksOf = (trace: Trace) => trace.events.filter((event) => event.e === 'check');
const sourcesOf = (trace: Trace) => trace.columns.map(({ source }) => source.replace('nvml:', ''));

describe.skipIf(!hasStub())('the check of a counter', () => {
  it.each<[string, string, readonly string[], object, readonly string[]]>([
    ['one that agrees with power passes', '', [], { ok: true, ratio: 1 }, []],
    // Within the band of 0.5 to 2: kept, and the disagreement is in the trace for the account to judge.
    ['counter at 0.57 × power', 'gain_permille=570', [], { ok: true, ratio: 0.57 }, []],
    ['counter at 0.4 × power', 'gain_permille=400', [], { ok: false, code: 'implausible', ratio: 0.4 }, []],
    ['counter frozen, with power beside it', '', ['frozen 0 9000 90000'], { ok: false, code: 'frozen' }, []],
    [
      'counter frozen, where power is an instant',
      'average=unsupported',
      ['frozen 0 9000 90000'],
      { ok: false, code: 'frozen' },
      ['186'],
    ],
    [
      'counter frozen, where the driver keeps samples',
      'average=unsupported samples_ms=20',
      ['frozen 0 9000 90000'],
      { ok: false, code: 'frozen' },
      ['samples'],
    ],
    [
      'counter of a module, whose power is the module’s too',
      'scope=module module_mw=100000',
      [],
      { ok: true, ratio: 1 },
      [],
    ],
    [
      'counter of the GPU alone where the module was meant',
      'scope=both module_counter=unsupported module_mw=600000',
      [],
      // 350 W of 950 W.
      { ok: false, code: 'implausible', ratio: 0.37 },
      [],
    ],
  ])('%s', async (_, facts, extra, last, added) => {
    const trace = await measured(facts, extra);
    expect(checksOf(trace).at(-1)).toMatchObject(last);
    expect(sourcesOf(trace).slice(trace.columns.length - added.length)).toEqual(added);
  });

  it('a counter that is reset in the middle goes on from there, and is no failure', async () => {
    const trace = await measured('', ['reset 0 20000']);
    expect(checksOf(trace)).toMatchObject([{ ok: true }]);
    const readings = trace.samples.flatMap(({ v }) => v[0] ?? []);
    expect(readings.some((reading, at) => reading < (readings[at - 1] ?? 0))).toBe(true);
  });
});
