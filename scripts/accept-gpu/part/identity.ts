// Who the GPU is and what this driver knows: texts, modes, limits, symbols; where the library and the binding came from.
import { readFileSync } from 'node:fs';
import { done, type Part } from '../part.ts';

/** NVML_FI_DEV_POWER_REQUESTED_LIMIT and the current (enforced) limit. */
const REQUESTED_LIMIT = 192;
const CURRENT_LIMIT = 190;
const MILLIWATTS = 1_000;

export const identity: Part = {
  id: 'identity',
  title: 'Who the GPU is, and what this driver knows',
  questions: [11, 12],
  needsLoad: false,
  seconds: () => 2,
  run: async ({ nvml, raw, device, uuid, name }) => {
    const answers = {
      driver: nvml.driverVersion(),
      architecture: nvml.architecture(device()),
      persistence: nvml.persistence(device()),
      mig: nvml.migEnabled(device()),
      bus: nvml.busId(device()),
    };
    const limits = raw.fields(device(), [
      { field: REQUESTED_LIMIT, scope: 0 },
      { field: CURRENT_LIMIT, scope: 0 },
    ]);
    const figures = {
      uuid,
      uuid_characters: uuid.length,
      name,
      ...answers,
      requested_limit_mw: limits[0]?.value ?? null,
      enforced_limit_mw: limits[1]?.value ?? null,
      library: nvml.path,
      missing_symbols: raw.missingSymbols,
      node: process.version,
      glibc: glibcVersion(),
      system: systemName(),
    };
    const limit = figures.requested_limit_mw;
    const missing = raw.missingSymbols.length === 0 ? 'none' : raw.missingSymbols.join(', ');
    return done(figures, [
      `${name}, driver ${textOf(answers.driver)}, limit ${limit === null ? 'unknown' : `${limit / MILLIWATTS} W`}`,
      `persistence ${textOf(answers.persistence)}, MIG ${textOf(answers.mig)}, architecture ${textOf(answers.architecture)}`,
      `symbols missing: ${missing}`,
      `the binding loads on ${figures.system}, glibc ${figures.glibc ?? 'unknown'}, Node ${process.version}`,
    ]);
  },
};

const textOf = (answer: { ok: true; value: unknown } | { ok: false; code: number }): string =>
  answer.ok ? String(answer.value) : `code ${answer.code}`;

function glibcVersion(): string | null {
  const report: unknown = process.report.getReport();
  const header = typeof report === 'object' && report !== null && 'header' in report ? report.header : null;
  return typeof header === 'object' && header !== null && 'glibcVersionRuntime' in header
    ? String(header.glibcVersionRuntime)
    : null;
}

/** os-release(5); a distroless image has one too. */
function systemName(): string {
  try {
    return /^PRETTY_NAME="?([^"\n]*)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? 'unknown';
  } catch {
    return 'unknown';
  }
}
