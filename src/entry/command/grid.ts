// `grid REGION`, `grid list`, `grid advise REGION`: what a place's grid emits, and where or when a job would have cost less.
// Out of the embedded datasets; services are asked only where CARBON_INTENSITY says so.

import type { AdvisedJob } from '../../account/carbon/advice.ts';
import { SCOPES, type Scope } from '../../account/carbon/intensity.ts';
import { listRegions } from '../../account/grid/list-regions.ts';
import { parseReceipt } from '../../account/receipt/codec.ts';
import { openDatasets } from '../../datasets.ts';
import { CarbonError, type Note } from '../../errors.ts';
import { renderAdvice } from '../../report/advice.ts';
import { renderGrid, renderGridList } from '../../report/grid.ts';
import { joules, kwhFromJoules, seconds } from '../../units.ts';
import { intensityProvider } from '../place-and-price.ts';
import { findProduct } from '../product.ts';
import { readText } from '../read-text.ts';
import type { Arguments } from './arguments.ts';
import { type Command, EXIT, print, say, USUAL_EXITS } from './command.ts';
import { adviseRegion } from './grid/advise-region.ts';
import { adviceDocument, listedDocument, regionDocument } from './grid/grid-documents.ts';
import { type RegionNow, type RegionQuestion, regionNow } from './grid/region-now.ts';
import { readSettings, type Settings } from './settings.ts';

export const gridCommand: Command = {
  usage: 'grid REGION | grid list | grid advise REGION',
  purpose:
    'Carbon intensity of a region with source, year and scope; all regions; cleaner regions and hours.',
  options: {
    scope: {
      type: 'string',
      value: 'SCOPE',
      help: 'lifecycle (default) or direct: with or without fuel supply and building the plants',
    },
    receipt: { type: 'string', value: 'FILE', help: 'advise: the grams that this very job would have cost' },
  },
  uses: ['now'],
  examples: [
    'grid FR',
    'grid aws:eu-west-3 --format json',
    'grid list --scope direct',
    'grid advise aws:eu-central-1 --receipt receipt.json',
    'CARBON_INTENSITY=live grid GB --scope direct',
  ],
  exits: { ...USUAL_EXITS, text: '0, 2 for wrong use, 1 for a failure of ours.' },
  wraps: false,
  execute: async (given) => {
    const settings = readSettings(given);
    const wish = wishOf(given);
    const receipt = given.text('receipt');
    if (receipt !== null && wish.what !== 'advise')
      throw new CarbonError('bad-usage', '"--receipt" belongs to `grid advise`.');
    const question = questionOf(settings, scopeOf(given.text('scope')));
    if (wish.what === 'list') listed(question, settings);
    else if (wish.what === 'region') told(await regionNow(wish.region, question), question, settings);
    else await advised(wish.region, { ...question, job: receipt === null ? null : jobOf(receipt) }, settings);
    return EXIT.ok;
  },
};

type Wish = { readonly what: 'list' } | { readonly what: 'region' | 'advise'; readonly region: string };

function wishOf({ positionals: [first, second, ...more] }: Arguments): Wish {
  if (first === 'advise' && second !== undefined && more.length === 0)
    return { what: 'advise', region: second };
  if (first === 'list' && second === undefined) return { what: 'list' };
  if (first !== undefined && first !== 'advise' && second === undefined)
    return { what: 'region', region: first };
  if (first === 'list') throw new CarbonError('bad-usage', '`grid list` takes no region: it prints all.');
  throw new CarbonError('bad-usage', 'Exactly one region is wanted.', {
    hint: 'Such as FR, DK-DK1, US-CA, aws:eu-west-3; or list; or advise aws:eu-west-3.',
  });
}

function scopeOf(text: string | null): Scope | null {
  if (text === null) return null;
  const scope = SCOPES.find((name) => name === text);
  if (scope !== undefined) return scope;
  throw new CarbonError('bad-usage', `The scope is "${text}".`, { hint: `Accepted: ${SCOPES.join(', ')}.` });
}

/** `--scope` is the last word at a terminal. @throws CarbonError for an owner's intensity that is none. */
function questionOf({ owner, now }: Settings, asked: Scope | null): RegionQuestion {
  const datasets = openDatasets(findProduct().datasets);
  const { provider, scope } = intensityProvider({
    owner: asked === null ? owner : { ...owner, scope: asked },
    config: null,
    misstated: 'refused',
    datasets,
  });
  return { datasets, provider, scope, now };
}

function jobOf(path: string): AdvisedJob {
  const { energy, duration_s } = parseReceipt(readText('The receipt', path));
  if (energy.total_j !== null)
    return { energyKwh: kwhFromJoules(joules(energy.total_j)), durationSeconds: seconds(duration_s) };
  throw new CarbonError(
    'bad-receipt',
    `The receipt ${path} has no energy figure, so it has no grams anywhere.`,
  );
}

function listed({ datasets, now, scope }: RegionQuestion, { format }: Settings): void {
  const rows = listRegions(datasets, { now, scope });
  print(format === 'json' ? documentText(rows.map(listedDocument)) : renderGridList(rows, format));
}

function told(found: RegionNow, { scope }: RegionQuestion, { format, quiet }: Settings): void {
  if (format === 'json') {
    print(documentText(regionDocument(found, scope)));
    return;
  }
  const { region, zone, resolvedBy, pue, pueSource, intensity, live, refusals, notes } = found;
  print(
    renderGrid(
      {
        placement: { region, zone, country: null, resolvedBy, pue, pueSource },
        scope,
        intensity,
        live,
        // Who lacks a key is no news beside a figure of another.
        refusals: live === null ? refusals : [],
        notes: format === 'text' ? [] : notes.map(({ text }) => text),
      },
      format,
    ),
  );
  if (format === 'text' && !quiet) sayNotes(notes);
}

async function advised(
  region: string,
  question: RegionQuestion & { readonly job: AdvisedJob | null },
  { format }: Settings,
): Promise<void> {
  const advice = await adviseRegion(region, question);
  print(format === 'json' ? documentText(adviceDocument(advice)) : renderAdvice(advice, format));
}

const documentText = (document: unknown): string => JSON.stringify(document, null, 2);

const sayNotes = (notes: readonly Note[]): void => {
  for (const { text } of notes) say(`note: ${text}`);
};
