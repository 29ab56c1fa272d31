// Reads the power of a Jetson module from its INA3221 rail monitors: voltage times current of the rails that feed it.
// Linux Documentation/hwmon/ina3221.rst; rails by board after the Jetson Linux Developer Guide, power monitors.
import type { Absence, Domain } from '../../trace/domain.ts';
import { type FileSource, fileMeter, type Reading } from '../file/file-meter.ts';
import type { KeptFile } from '../file/kept-file.ts';
import { openAttribute } from '../file/open-attribute.ts';
import { readAttribute } from '../file/sysfs.ts';
import { signedNumber, wholeNumber } from '../file/whole-number.ts';
import type { OpenMeter } from '../meter.ts';
import { attributeOf, listHwmon } from './hwmon-tree.ts';

const SOURCE = 'hwmon:ina3221';
/** Channels with a supply; 4 to 6 are shunt voltages and 7 is their sum. */
const CHANNELS: readonly number[] = [1, 2, 3];

/**
 * The rails that together feed a module, by board: one input on Orin NX and Nano, Xavier NX and TX2, and on Nano; the three
 * of AGX Orin, whose 5 V rail feeds the memory; the six of AGX Xavier. Other rails lie inside these.
 */
const INPUTS: readonly (readonly string[])[] = [
  ['VDD_IN'],
  ['POM_5V_IN'],
  ['VDD_GPU_SOC', 'VDD_CPU_CV', 'VIN_SYS_5V0'],
  ['GPU', 'CPU', 'SOC', 'CV', 'VDDRQ', 'SYS5V'],
];

interface Rail {
  readonly label: string;
  readonly voltage: string;
  readonly current: string;
}

export const openJetson: OpenMeter = ({ sysroot }) => {
  const rails = listRails(sysroot);
  if (rails.length === 0) return { meter: null, absences: [] };
  const inputs = INPUTS.map((labels) => rails.filter(({ label }) => labels.includes(label)));
  const chosen = inputs.find((found, at) => found.length === INPUTS[at]?.length);
  if (chosen === undefined) return { meter: null, absences: [unknownBoard(rails)] };
  const source = sourceOf(chosen);
  if (source === null) return { meter: null, absences: [UNREADABLE] };
  return { meter: fileMeter({ name: 'hwmon', domains: [MODULE], sources: [source] }), absences: [] };
};

/** GPU, CPU and memory behind one input. */
const MODULE: Domain = {
  id: 'module',
  component: 'module',
  scope: 'module',
  parent: null,
  name: 'Jetson module',
};

const listRails = (sysroot: string): readonly Rail[] =>
  listHwmon(sysroot)
    .filter(({ name }) => name === 'ina3221')
    .flatMap((hwmon) =>
      CHANNELS.flatMap((channel) => {
        const label = readAttribute(attributeOf(hwmon, `in${channel}_label`));
        if (label === null) return [];
        const voltage = attributeOf(hwmon, `in${channel}_input`);
        return [{ label, voltage, current: attributeOf(hwmon, `curr${channel}_input`) }];
      }),
    );

function sourceOf(rails: readonly Rail[]): FileSource | null {
  const files = rails.flatMap(({ voltage, current }) => [openAttribute(voltage), openAttribute(current)]);
  const open = files.filter((file) => typeof file !== 'string');
  if (open.length < files.length) {
    for (const file of open) file.close();
    return null;
  }
  return {
    column: {
      domain: MODULE.id,
      quantity: 'power',
      unit: 'uW',
      kind: 'gauge',
      max: null,
      source: SOURCE,
    },
    read: () => sumOf(open),
    files: open,
  };
}

/** mV × mA = µW, exactly. Null as soon as one rail says nothing: a part is not the module. */
function sumOf(files: readonly KeptFile[]): Reading {
  let microwatts = 0;
  for (let at = 0; at < files.length; at += 2) {
    const millivolts = wholeNumber(files[at]?.read() ?? '');
    const milliamperes = signedNumber(files[at + 1]?.read() ?? '');
    if (typeof millivolts !== 'number' || typeof milliamperes !== 'number') return null;
    microwatts += millivolts * milliamperes;
  }
  return microwatts >= 0 && Number.isSafeInteger(microwatts) ? microwatts : null;
}

const unknownBoard = (rails: readonly Rail[]): Absence => ({
  source: SOURCE,
  code: 'not-supported',
  hint: `No known total among the rails ${rails.map(({ label }) => label).join(', ')}; please report the board.`,
});

const UNREADABLE: Absence = {
  source: SOURCE,
  code: 'read-failed',
  domain: MODULE.id,
  hint: 'The rail monitors of the module are there, but voltage or current cannot be read.',
};
