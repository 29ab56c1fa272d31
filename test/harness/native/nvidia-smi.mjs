#!/usr/bin/env node
// A stand-in for nvidia-smi in its loop mode: prints what the power trace says of now, in the fields that are asked for.
import { readFileSync, statSync } from 'node:fs';

const trace = process.env.NVML_STUB_TRACE ?? process.env.NVIDIA_STUB_TRACE ?? '';
const optionOf = (name) =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
const fields = (optionOf('query-gpu') ?? '').split(',');
const loopMs = Number(optionOf('loop-ms') ?? 0);
const lines = readFileSync(trace, 'utf8').split('\n');
// Time 0 is the file's own modification time, as for the library's stand-in.
const originMs = statSync(trace).mtimeMs;

const devices = lines.flatMap((line) => {
  const [, at, name, uuid, facts] = /^device (\d+) name="([^"]*)" uuid=(\S+) ?(.*)$/.exec(line) ?? [];
  return at === undefined ? [] : [{ at: Number(at), name, uuid, facts }];
});
const steps = lines.flatMap((line) => {
  const [, at, atMs, powerMw, util] = /^p (\d+) (\d+) (\d+) (\d+) \d+$/.exec(line)?.map(Number) ?? [];
  return at === undefined ? [] : [{ at, atMs, powerMw, util }];
});

function print() {
  const nowMs = Date.now() - originMs;
  const text = devices.map(({ at, name, uuid, facts }) => {
    const step = steps.findLast((one) => one.at === at && one.atMs <= nowMs) ?? { powerMw: 0, util: 0 };
    const limitMw = /\blimit_mw=(\d+)/.exec(facts)?.[1];
    const watts = (milliwatts) => (milliwatts / 1_000).toFixed(2);
    const value = {
      uuid,
      name,
      'power.draw': facts.includes('power=unsupported') ? '[N/A]' : watts(step.powerMw),
      'utilization.gpu': facts.includes('mig=1') ? '[N/A]' : String(step.util),
      'power.limit': limitMw === undefined ? '[N/A]' : watts(Number(limitMw)),
    };
    return fields.map((field) => value[field] ?? '[N/A]').join(', ');
  });
  process.stdout.write(`${text.join('\n')}\n`);
}

print();
if (loopMs > 0) setInterval(print, loopMs);
// A reader that has gone ends it, as it does the program it stands for.
process.stdout.on('error', () => process.exit(0));
