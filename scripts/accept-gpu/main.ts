// The program behind `npm run accept:gpu`: tests one GPU, writes accept-gpu.json and accept-gpu.md, and is its own load process.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PARTS, type PartOutcome, runParts } from './acceptance.ts';
import { openBench } from './bench.ts';
import { burnProcess } from './load/burn-process.ts';
import type { Pattern } from './load/pattern.ts';
import { FULL, QUICK } from './plan.ts';
import { documentOf, pageOf, sectionOf, type Tested } from './report.ts';

const USAGE = `usage: accept-gpu [--quick] [--gpu INDEX] [--nvml PATH] [--out DIR]

Reads one NVIDIA GPU through the product's own binding, idle and under a load of its own, for at most 8 minutes
(--quick: about one). Changes no mode, resets nothing, ends its load itself. Use a GPU that nobody else is using.`;

const BURN = '--burn';
const SONAME = 'libnvidia-ml.so.1';

if (process.argv[2] === BURN) {
  const [, , , busId = '', pattern = ''] = process.argv;
  // Written by ourselves a moment ago.
  const parsed: Pattern = JSON.parse(pattern);
  await burnProcess(busId, parsed);
} else process.exitCode = await accept();

async function accept(): Promise<number> {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      gpu: { type: 'string', default: '0' },
      nvml: { type: 'string', default: SONAME },
      out: { type: 'string', default: 'out/accept-gpu' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const folder = resolve(values.out);
  mkdirSync(folder, { recursive: true });
  const bench = await openBench({
    library: values.nvml,
    index: Number(values.gpu),
    plan: values.quick ? QUICK : FULL,
    folder,
    burn: [process.execPath, process.argv[1] ?? '', BURN],
    beside: import.meta.dirname,
  });
  if ('code' in bench) {
    console.error(`No GPU can be tested here: ${bench.hint} (${bench.code})`);
    return 1;
  }
  const outcomes: PartOutcome[] = [];
  const tested: Tested = {
    madeAt: new Date(),
    quick: values.quick,
    gpu: { index: bench.index, name: bench.name, uuid: bench.uuid },
    noLoad: bench.noLoad,
    outcomes,
  };
  console.log(`# GPU acceptance: ${bench.name}`);
  if (bench.noLoad !== null) console.log(`\nParts that need a load are left out: ${bench.noLoad}`);
  await runParts(PARTS, bench, (outcome) => {
    outcomes.push(outcome);
    console.log(`\n${sectionOf(outcome).join('\n')}`);
    // After every part: what hangs or crashes later costs nothing that is known already.
    writeFileSync(join(folder, 'accept-gpu.json'), `${JSON.stringify(documentOf(tested), null, 2)}\n`);
    writeFileSync(join(folder, 'accept-gpu.md'), pageOf(tested));
  });
  bench.close();
  console.log(`\nWritten: ${join(folder, 'accept-gpu.json')}, accept-gpu.md`);
  return outcomes.some(({ outcome }) => outcome.state === 'failed') ? 1 : 0;
}
