// Reads the energy counters of Intel cards through hwmon of the drivers i915 and xe, in microjoules as the kernel gives them.
// Linux Documentation/ABI/testing/sysfs-driver-intel-i915-hwmon and sysfs-driver-intel-xe-hwmon.
import type { Absence, Domain } from '../../trace/domain.ts';
import { type FileSource, fileMeter } from '../file/file-meter.ts';
import { openAttribute, type Unopened } from '../file/open-attribute.ts';
import { readAttribute, readNumber } from '../file/sysfs.ts';
import { wholeNumber } from '../file/whole-number.ts';
import type { OpenMeter } from '../meter.ts';
import { attributeOf, type Hwmon, listHwmon } from './hwmon-tree.ts';

/** Device-level sensors only: `i915_gtN` is a tile inside its card. Graphics inside a processor register none. */
const DRIVERS: readonly string[] = ['i915', 'xe'];
const UW_PER_MW = 1_000;

interface Card {
  readonly domain: Domain;
  readonly source: FileSource;
}

export const openIntelGpu: OpenMeter = ({ sysroot }) => {
  const cards: Card[] = [];
  const absences: Absence[] = [];
  for (const hwmon of listHwmon(sysroot).filter(({ name }) => DRIVERS.includes(name))) {
    const card = openCard(hwmon);
    if ('code' in card) absences.push(card);
    else cards.push(card);
  }
  if (cards.length === 0) return { meter: null, absences };
  const domains = cards.map(({ domain }) => domain);
  return {
    meter: fileMeter({ name: 'intel-gpu', domains, sources: cards.map(({ source }) => source) }),
    absences,
  };
};

function openCard(hwmon: Hwmon): Card | Absence {
  const domain = domainOf(hwmon);
  const file = openAttribute(counterOf(hwmon));
  if (typeof file === 'string') return refusal(domain.id, file);
  return {
    domain,
    source: {
      column: {
        domain: domain.id,
        quantity: 'energy',
        unit: 'uJ',
        kind: 'counter',
        // The driver adds up the register's turns itself.
        max: null,
        source: 'intel-gpu:hwmon',
      },
      read: () => wholeNumber(file.read()),
      files: [file],
    },
  };
}

/** Card before package: xe numbers them 1 and 2, the card contains the package, and not every card has both. */
function counterOf(hwmon: Hwmon): string {
  const card = attributeOf(hwmon, 'energy1_input');
  return readAttribute(card) === null && readAttribute(attributeOf(hwmon, 'energy2_input')) !== null
    ? attributeOf(hwmon, 'energy2_input')
    : card;
}

/** PL1 as the owner set it, else the limit it was sold with; 0 is a limit that is switched off. */
function domainOf(hwmon: Hwmon): Domain {
  const limitUw =
    readNumber(attributeOf(hwmon, 'power1_max')) || readNumber(attributeOf(hwmon, 'power1_rated_max'));
  const uevent = readAttribute(`${hwmon.path}/device/uevent`) ?? '';
  const slot = /^PCI_SLOT_NAME=(.+)$/m.exec(uevent)?.[1];
  const id = /^PCI_ID=(.+)$/m.exec(uevent)?.[1]?.toLowerCase();
  return {
    id: slot ?? `${hwmon.name}-${hwmon.path.slice(hwmon.path.lastIndexOf('/') + 1)}`,
    component: 'gpu',
    parent: null,
    scope: 'gpu',
    name: `Intel GPU ${id ?? ''}`.trim(),
    limit_mw: limitUw ? Math.floor(limitUw / UW_PER_MW) : null,
    driver: hwmon.name,
  };
}

const HINTS: Readonly<Record<Unopened, string>> = {
  absent:
    'The driver shows no energy counter for this card; kernels from 6.2 (i915) and 6.5 (xe) do for most.',
  'no-permission': 'The energy counter of this card is not readable by the user of the runner.',
  'read-failed': 'The energy counter of this card cannot be opened.',
};

const refusal = (domain: string, code: Unopened): Absence => ({
  source: 'intel-gpu:hwmon',
  code: code === 'absent' ? 'not-supported' : code,
  domain,
  hint: HINTS[code],
});
