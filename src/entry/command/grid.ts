// `grid REGION` and `grid list`: what the embedded datasets say of a place, without a network.
import { listRegions } from '../../account/grid/list-regions.ts';
import { lookUp } from '../../account/grid/look-up.ts';
import { openDatasets } from '../../datasets.ts';
import { CarbonError } from '../../errors.ts';
import { renderGrid, renderGridList } from '../../report/grid.ts';
import { findProduct } from '../product.ts';
import type { Arguments } from './arguments.ts';
import { type Command, EXIT, print } from './command.ts';
import { readSettings } from './settings.ts';

export const gridCommand: Command = {
  usage: 'grid REGION | grid list',
  purpose: 'Zone, carbon intensity, source, year and scope of a region; or all regions.',
  options: {},
  wrongUse: EXIT.wrongUse,
  wraps: false,
  execute: async (given) => {
    const { format, now } = readSettings(given);
    const region = onlyRegion(given);
    const datasets = openDatasets(findProduct().datasets);
    if (region === 'list') {
      const rows = listRegions(datasets, now);
      print(format === 'json' ? JSON.stringify(rows, null, 2) : renderGridList(rows, format));
      return EXIT.ok;
    }
    const found = lookUp(region, datasets, now);
    print(
      format === 'json' ? JSON.stringify(documentOf(found), null, 2) : renderGrid(modelOf(found), format),
    );
    return EXIT.ok;
  },
};

function onlyRegion({ positionals }: Arguments): string {
  const [first, ...rest] = positionals;
  if (first === 'advise')
    throw new CarbonError('not-available-yet', 'The command "grid advise" is not available yet.');
  if (first !== undefined && rest.length === 0) return first;
  throw new CarbonError('bad-usage', 'Exactly one region is wanted.', {
    hint: 'Such as FR, DK-DK1, US-CA, aws:eu-west-3; or list.',
  });
}

type Found = ReturnType<typeof lookUp>;

const documentOf = ({ region, zone, resolvedBy, intensity, pue, pueSource, notes }: Found) => ({
  region,
  zone,
  resolved_by: resolvedBy,
  intensity_g_per_kwh: intensity.value,
  source: intensity.source,
  year: intensity.year,
  scope: intensity.scope,
  kind: intensity.kind,
  licence: intensity.licence,
  estimated: intensity.estimated,
  pue,
  pue_source: pueSource,
  notes,
});

const modelOf = ({ region, zone, resolvedBy, intensity, pue, pueSource, notes }: Found) => ({
  placement: { region, zone, country: null, resolvedBy, pue, pueSource },
  intensity,
  notes: notes.map(({ text }) => text),
});
