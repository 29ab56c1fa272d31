// The JSON of `probe`: the outline of the interface document, section 6.
import type { Receipt } from '../../../account/receipt/receipt.ts';
import { longRunPercent } from './long-run-percent.ts';
import { measuredShare } from './measured-share.ts';
import { presentComponents } from './probe-model.ts';

const PERCENT = 100;

export function probeDocument(receipt: Receipt) {
  const { energy, absences } = receipt;
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
        uncertainty_percent: longRunPercent(component, found, receipt),
      }));
    }),
    absences,
    measured_percent: share === null ? null : share * PERCENT,
  };
}
