// The doctor's table: for every component how it is known here, and, where it is not measured, why not better.
import type { Domain } from '../../../measure/trace/domain.ts';
import type { ProbeSource } from '../../../report/probe.ts';
import { agrees, counterRatio } from './agreement.ts';
import { type Device, type Findings, meteredDevices, sensorOf, standsStill } from './findings.ts';
import type { Component, Components } from './measured-share.ts';
import { modelText } from './model-text.ts';
import { nodeWatts } from './power-now.ts';
import { presentComponents, SPOKEN } from './present-components.ts';
import { refusalText } from './refusal-words.ts';
import { familyOf } from './sensor-family.ts';
import { SENSOR_WORDS } from './sensor-words.ts';
import { toldRefusals } from './told-refusals.ts';

export function sourceRows(findings: Findings): readonly ProbeSource[] {
  const { components } = findings.receipt.energy;
  return [
    ...presentComponents(components).flatMap(([name, found]) =>
      found.provenance === 'measured'
        ? measuredRows(name, found, findings)
        : [modelledRow(name, found, findings)],
    ),
    ...boundRows(findings),
  ];
}

type Found = NonNullable<Components[Component]>;

/** One row per kind of sensor: GPUs of two makers are read in two ways. */
function measuredRows(name: Component, found: Found, findings: Findings): readonly ProbeSource[] {
  const devices = meteredDevices(findings).filter(({ domain }) => domain.component === name);
  const kinds = [...new Set(devices.map(({ column }) => column.source))];
  return kinds.map((source) => {
    const alike = devices.filter(({ column }) => column.source === source);
    return {
      provenance: 'measured',
      what: `${SPOKEN[name]}${numbersOf(alike, findings)}`,
      how: [
        `${SENSOR_WORDS[source] ?? source}${agreement(alike, findings)}`,
        ...stillTexts(
          alike.map(({ domain }) => domain),
          findings,
        ),
      ].join('; '),
      // To which of the two its figure would be true nobody knows.
      uncertaintyPercent: doubted(alike, findings) ? null : found.uncertainty_percent,
    };
  });
}

/** ` 0,1` where the job sees several GPUs. */
function numbersOf(devices: readonly Device[], { receipt }: Findings): string {
  const { gpus } = receipt.machine;
  if (gpus.length < 2) return '';
  const numbers = devices.map(({ hash }) => gpus.findIndex(({ device }) => device === hash));
  return numbers.some((at) => at < 0) ? '' : ` ${numbers.join(',')}`;
}

const RATIO_DECIMALS = 2;

/** Of several devices, the one that is furthest off; null where nothing can be compared. */
function worstRatio(devices: readonly Device[], { trace }: Findings): number | null {
  const ratios = devices
    .filter(({ column }) => column.kind === 'counter')
    .flatMap(({ domain }) => counterRatio(trace, domain.id) ?? []);
  return ratios.toSorted((a, b) => Math.abs(Math.log(b)) - Math.abs(Math.log(a)))[0] ?? null;
}

function doubted(devices: readonly Device[], findings: Findings): boolean {
  const worst = worstRatio(devices, findings);
  return worst !== null && !agrees(worst);
}

function agreement(devices: readonly Device[], findings: Findings): string {
  const worst = worstRatio(devices, findings);
  if (worst === null) return '';
  const verb = agrees(worst) ? 'agrees' : 'does not agree';
  return `, ${verb} with power (${worst.toFixed(RATIO_DECIMALS)})`;
}

/** Counters that say nothing, each in words once. */
function stillTexts(domains: readonly Domain[], { trace }: Findings): readonly string[] {
  const ids = domains.map(({ id }) => id);
  const still = trace.columns.filter((column) => ids.includes(column.domain) && standsStill(trace, column));
  return [...new Set(still.map(({ source }) => `${SENSOR_WORDS[source] ?? source} stands still`))];
}

function modelledRow(name: Component, found: Found, findings: Findings): ProbeSource {
  const { user } = findings;
  const domains = findings.trace.domains.filter(({ component }) => component === name);
  const refusals = toldRefusals(name, findings).map(({ source, code }) =>
    refusalText(familyOf(source).name, code, user),
  );
  return {
    provenance: found.provenance,
    what: SPOKEN[name],
    how: [modelText(name, found, findings), ...stillTexts(domains, findings), ...new Set(refusals)].join(
      '; ',
    ),
    uncertaintyPercent: found.uncertainty_percent,
  };
}

/** Meters of the whole node: an upper bound on the sum of the parts, and no part of it. */
function boundRows({ trace }: Findings): readonly ProbeSource[] {
  return trace.domains
    .filter(({ component }) => component === 'host')
    .flatMap((domain) => {
      const column = sensorOf(trace, domain);
      const watts = nodeWatts(trace, domain);
      if (column === null || watts === null) return [];
      const words = SENSOR_WORDS[column.source] ?? column.source;
      return [
        {
          provenance: 'bound',
          what: SPOKEN.host,
          how: `${words}: ${Math.round(watts)}\u00a0W now, a bound for the parts`,
          uncertaintyPercent: domain.accuracy_percent ?? null,
        },
      ];
    });
}
