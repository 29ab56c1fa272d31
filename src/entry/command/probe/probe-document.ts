// The JSON of `probe`: the outline of the interface document, section 6, and beside it what the page says as well.
import type { ProbeModel } from '../../../report/probe.ts';
import { counterRatio } from './agreement.ts';
import { type Findings, meteredDevices } from './findings.ts';
import { measuredShare } from './measured-share.ts';
import { presentComponents } from './present-components.ts';

const PERCENT = 100;

export function probeDocument(findings: Findings, { fix, now, facts }: ProbeModel) {
  const { receipt, trace } = findings;
  const { energy, absences, duration_s: seconds } = receipt;
  const { components, domains, shares } = energy;
  const share = measuredShare(components) ?? shares?.measured ?? null;
  const metered = new Map(meteredDevices(findings).map((device) => [device.hash, device]));
  return {
    domains: presentComponents(components).flatMap(([component, found]) =>
      domains
        .filter((domain) => domain.component === component)
        .map(({ device, energy_j: joules }) => {
          const sensor = metered.get(device);
          return {
            id: device,
            component,
            source: found.source,
            provenance: found.provenance,
            uncertainty_percent: found.uncertainty_percent,
            sensor: sensor?.column.source ?? null,
            power_w: seconds === 0 ? null : joules / seconds,
            counter_over_power: sensor === undefined ? null : counterRatio(trace, sensor.domain.id),
          };
        }),
    ),
    absences,
    measured_percent: percentOf(share),
    fix: fix && {
      measured_percent: percentOf(fix.measuredAfter),
      why: fix.why,
      steps: fix.steps,
      afterwards: fix.afterwards,
    },
    idle: now?.idle ?? null,
    runners: findings.runners,
    facts,
  };
}

const percentOf = (share: number | null): number | null => (share === null ? null : share * PERCENT);
