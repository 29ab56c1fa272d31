// `grid REGION` and `grid list`: what the embedded datasets say of a place, without a network.
import { type ListedRegion, listRegions } from '../../account/grid/list-regions.ts';
import { type GridLookUp, lookUp } from '../../account/grid/look-up.ts';
import { openDatasets } from '../../datasets.ts';
import { CarbonError } from '../../errors.ts';
import { renderGrid, renderGridList } from '../../report/grid.ts';
import { findProduct } from '../product.ts';
import type { Arguments } from './arguments.ts';
import { type Command, EXIT, print, say, USUAL_EXITS } from './command.ts';
import { readSettings } from './settings.ts';

export const gridCommand: Command = {
  usage: 'grid REGION | grid list',
  purpose: 'Zone, carbon intensity, source, year and scope of a region; or all regions.',
  options: {},
  uses: ['now'],
  examples: ['grid FR', 'grid aws:eu-west-3 --format json', 'grid list'],
  exits: { ...USUAL_EXITS, text: '0, 2 for wrong use, 1 for a failure of ours.' },
  wraps: false,
  execute: async (given) => {
    const { format, now, quiet } = readSettings(given);
    const region = onlyRegion(given);
    const datasets = openDatasets(findProduct().datasets);
    if (region === 'list') {
      const rows = listRegions(datasets, { now, scope: 'lifecycle' });
      print(format === 'json' ? documentText(rows.map(listedDocument)) : renderGridList(rows, format));
      return EXIT.ok;
    }
    const found = lookUp(region, datasets, { now, scope: 'lifecycle' });
    print(format === 'json' ? documentText(gridDocument(found)) : renderGrid(modelOf(found, format), format));
    if (format === 'text' && !quiet) for (const { text } of found.notes) say(`note: ${text}`);
    return EXIT.ok;
  },
};

function onlyRegion({ positionals }: Arguments): string {
  const [first, ...rest] = positionals;
  if (first === 'advise')
    throw new CarbonError('not-available-yet', 'The command "grid advise" is not available yet.', {
      hint: 'Here: grid REGION, grid list.',
    });
  if (first !== undefined && rest.length === 0) return first;
  throw new CarbonError('bad-usage', 'Exactly one region is wanted.', {
    hint: 'Such as FR, DK-DK1, US-CA, aws:eu-west-3; or list.',
  });
}

const documentText = (document: unknown): string => JSON.stringify(document, null, 2);

const listedDocument = ({ region, place, zone, intensity, year, source }: ListedRegion) => ({
  region,
  place,
  zone,
  intensity_g_per_kwh: intensity,
  year,
  source,
});

/** The outline of the interface document, section 6. */
const gridDocument = ({ region, zone, resolvedBy, intensity, pue, pueSource, notes }: GridLookUp) => ({
  region,
  zone,
  resolved_by: resolvedBy,
  intensity_g_per_kwh: intensity?.value ?? null,
  source: intensity?.source ?? null,
  year: intensity?.year ?? null,
  scope: intensity?.scope ?? null,
  kind: intensity?.kind ?? null,
  licence: intensity?.licence ?? null,
  estimated: intensity?.estimated ?? null,
  pue,
  pue_source: pueSource,
  notes,
});

/** As text, notes go to stderr; a Markdown page carries them. */
const modelOf = (
  { region, zone, resolvedBy, intensity, pue, pueSource, notes }: GridLookUp,
  format: 'text' | 'markdown',
) => ({
  placement: { region, zone, country: null, resolvedBy, pue, pueSource },
  intensity,
  notes: format === 'text' ? [] : notes.map(({ text }) => text),
});
