// What each tool wrote about the command that it watched, read as its users would.
// CodeCarbon: emissions.csv. Carbontracker: its standard and output logs. Ours: receipt and trace.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseReceipt } from '../../src/account/receipt/codec.ts';
import { parseTrace } from '../../src/measure/trace/parse-trace.ts';
import type { Said } from './tool.ts';

const JOULES_PER_KWH = 3_600_000;
const US_PER_MS = 1_000;
const SECONDS_PER_MINUTE = 60;
const SECONDS_PER_HOUR = 3_600;
/** The power usage effectiveness that Carbontracker 2.4.3 multiplies its energies, and not its powers, by. */
const CARBONTRACKER_PUE = 1.58;

export function saidByReceipt(folder: string): Said {
  const { carbon, energy } = parseReceipt(readFileSync(join(folder, 'receipt.json'), 'utf8'));
  const { header, marks } = parseTrace(readFileSync(join(folder, 'trace.ndjson'), 'utf8'));
  const wallOf = (at: 'start' | 'end') =>
    header.wall0_ms + (marks.find((mark) => mark.at === at)?.t ?? Number.NaN) / US_PER_MS;
  const { zone, resolved_by, intensity_g_per_kwh } = carbon;
  return {
    joules: energy.components.gpu?.energy_j ?? null,
    window: { fromMs: wallOf('start'), toMs: wallOf('end') },
    place: `zone ${zone ?? 'none'}, found by ${resolved_by}, ${intensity_g_per_kwh ?? 'no'} g/kWh`,
  };
}

/** The file of one run: a header and a row. */
export function saidByCodecarbon(folder: string): Said {
  const [head = '', row = ''] = readFileSync(join(folder, 'emissions.csv'), 'utf8').split(/\r?\n/);
  const [names, cells] = [head.split(','), row.split(',')];
  if (names.length !== cells.length) throw new Error('the row of emissions.csv is not as long as its header');
  const cell = (name: string): string => cells[names.indexOf(name)] ?? '';
  const [energy, grams] = [Number(cell('energy_consumed')), Number(cell('emissions')) * 1_000];
  return {
    joules: Number(cell('gpu_energy')) * JOULES_PER_KWH,
    window: { seconds: Number(cell('duration')), until: 'last read' },
    place: `${cell('country_name')}, ${cell('region') || 'no region'}, ${(grams / energy).toFixed(1)} g/kWh`,
  };
}

/** GPU energy from the mean power and the duration, which have no PUE in them. */
export function saidByCarbontracker(folder: string): Said {
  const log = logOf(folder, '_carbontracker.log');
  const seconds = secondsOf(log);
  const watts = /^.* - Average power usage \(W\) for gpu: \[?([\d.]+)\]?$/m.exec(log)?.[1];
  return {
    joules: watts === undefined ? null : Number(watts) * seconds,
    window: { seconds, until: 'job' },
    place: placeIn(log),
  };
}

/** The energy it states of GPUs alone, with its PUE undone. */
export function saidByCarbontrackerApi(folder: string): Said {
  const log = logOf(folder, '_carbontracker.log');
  const stated = /Actual consumption[^\n]*\n\tTime:[^\n]*\n\tEnergy:\t([\d.]+) kWh/.exec(
    logOf(folder, '_carbontracker_output.log'),
  )?.[1];
  return {
    joules: stated === undefined ? null : (Number(stated) * JOULES_PER_KWH) / CARBONTRACKER_PUE,
    window: { seconds: secondsOf(log), until: 'job' },
    place: placeIn(log),
  };
}

function logOf(folder: string, ending: string): string {
  const logs = join(folder, 'logs');
  const name = readdirSync(logs).find((file) => file.endsWith(ending));
  if (name === undefined) throw new Error(`Carbontracker wrote no ${ending}`);
  return readFileSync(join(logs, name), 'utf8');
}

function secondsOf(log: string): number {
  const [, hours, minutes, seconds] = / - Duration: (\d+):(\d+):([\d.]+)$/m.exec(log) ?? [];
  return Number(hours) * SECONDS_PER_HOUR + Number(minutes) * SECONDS_PER_MINUTE + Number(seconds);
}

const placeIn = (log: string): string => {
  const location = /at detected location: ([^:]+): /.exec(log)?.[1] ?? 'none';
  const grams = /Average carbon intensity during training was ([\d.]+) gCO2eq/.exec(log)?.[1] ?? 'no';
  return `location ${location}, ${grams} g/kWh`;
};
