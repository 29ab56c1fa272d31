// The JSON of `probe`: the outline of the interface document, section 6.
import type { Receipt } from '../../../account/receipt/receipt.ts';
import { measuredShare } from './measured-share.ts';
import { presentComponents } from './probe-model.ts';

const PERCENT = 100;

export function probeDocument({ energy, absences }: Receipt) {
  const { components, domains, shares } = energy;
  const share = measuredShare(components) ?? shares?.measured ?? null;
  return {
    domains: presentComponents(components).flatMap(([component, found]) => {
      const ids = domains.filter((domain) => domain.component === component).map(({ device }) => device);
      return (ids.length > 0 ? ids : [component]).map((id) => ({
        id,
        component,
        source: found.source,
        provenance: found.provenance,
        uncertainty_percent: found.uncertainty_percent,
      }));
    }),
    absences,
    measured_percent: share === null ? null : share * PERCENT,
  };
}
