// Carbon: figures that must come out right, and defects of other tools that must not come back; held to the tests that are named.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Case, file below `test/`, and words that its test bears. */
type Row = readonly [what: string, file: string, name: string];

const PLACE: readonly Row[] = [
  ['237 of 239 cloud regions', 'account/grid/place/cloud-regions', '237 of 239 regions resolve'],
  [
    'gcp:us-east2 and github:azure-hosted say so by name',
    'account/grid/place/cloud-regions',
    'github/azure-hosted',
  ],
  [
    "a zone's country is its region's",
    'account/grid/place/cloud-regions',
    'lies on a grid of its own country',
  ],
  ['the first answer wins and is named', 'account/grid/place/locate', 'the first answer wins and is named'],
  ['a contradiction is printed', 'account/grid/place/locate', 'is printed with both values'],
  ['no metadata request without its cloud', 'account/grid/place/metadata/silence', 'no request at all'],
  ['link-local, no proxy', 'account/grid/place/metadata/silence', 'no proxy is used'],
  ['UTC is unknown', 'account/grid/place/time-zone', 'is unknown'],
  ['26 two-letter codes', 'account/grid/place/two-letter-codes', 'there are 26 of them'],
];

const TIME: readonly Row[] = [
  ['midnight', 'account/carbon/emissions-clock', 'crosses midnight, local and UTC'],
  ['the hour twice', 'account/carbon/emissions-clock', 'counts the hour that comes twice in October twice'],
  ['the hour left out', 'account/carbon/emissions-clock', 'misses nothing where March leaves an hour out'],
  ['a missing hour', 'account/carbon/emissions-slots', 'takes the yearly figure beyond the hour'],
  ['a neighbour within the hour', 'account/carbon/emissions-slots', 'takes the nearest edge within the hour'],
  ['a forecast, later replaced', 'account/price-receipt', 'replaces a forecast by what was measured'],
  [
    'energy-weighted, no plain mean (Carbontracker)',
    'account/carbon/emissions-by-hour',
    'by its energy, not by',
  ],
  ['trace and buckets alike', 'account/price-receipt', 'is the account of the trace at the same figures'],
  ['against a walk in half minutes', 'account/carbon/emissions-laws', 'a walk in half minutes'],
];

const SCOPES: readonly Row[] = [
  ['never in the sum', 'account/carbon/emissions-slots', 'never uses a slot of another scope or kind'],
  ['never in the tables', 'account/grid/dataset', 'has no lifecycle figure for want of a direct one'],
  ['never in advice', 'account/grid/advice/sibling-regions', 'never a lifecycle one'],
  [
    'never in an answer',
    'account/grid/live/service/electricity-maps',
    'figures of another scope are refused',
  ],
  ['never between base and head', 'review/comparison/compare', 'shows no grid factor between scopes'],
  ['said where there is no figure', 'account/grid/intensity-for', 'has no grams, and is told'],
];

const LIVE: readonly Row[] = [
  ['nobody is asked by default', 'scenario/live-default', 'no third party hears of it'],
  ['no service, and green', 'scenario/live-refused', 'waits no longer than it must, and is green'],
  ['keys nowhere', 'scenario/live-keys', 'a key that works and a key that is refused'],
  ['15 s for all', 'account/grid/live/live-provider', 'all services together have fifteen seconds'],
  ['the cache', 'account/grid/live/live-provider', 'a second job asks nobody'],
];

const FIGURES: readonly Row[] = [
  ['Strubell et al. 2019', 'account/carbon/published-figures', 'Strubell et al. 2019, Table 3'],
  ['626,155 lb', 'account/carbon/published-figures', 'the 626,155 lb of the architecture search'],
  ['GPT-3 of Carbontracker: energy, kg', 'account/carbon/published-figures', '84,738.48 kg'],
  ['GPT-3 of Carbontracker: km', 'account/carbon/published-figures', '703,808 km by car'],
  ['EPA equivalences', 'account/carbon/published-figures', 'a vehicle-year is 10,917 miles'],
  ['SCI of an H100 hour', 'account/carbon/published-embodied', 'an H100 hour by SCI'],
  ['two dozen zones', 'account/grid/cross-check', 'lifecycle, Electricity Maps 2025'],
  ['eGRID, CO2e', 'account/grid/cross-check', 'direct, EPA eGRID2023 revision 2'],
  ['Google 2024', 'account/grid/cross-check', 'direct, Google 2024'],
];

const TOOLS: readonly Row[] = [
  [
    'CodeCarbon: europe-west10 cut',
    'account/grid/place/cloud-regions',
    'no name is cut to that of another region',
  ],
  ['CodeCarbon: IMDSv1', 'account/grid/place/metadata/refusals', 'here the token is asked for first'],
  [
    'CodeCarbon: cloud dropped',
    'account/grid/place/cloud-regions',
    'finds the cloud and then drops what it found',
  ],
  ['CodeCarbon: token ignored', 'account/grid/place/cloud-regions', 'here the owner is heard first'],
  ['CodeCarbon: Quebec', 'account/grid/place/locate', 'CodeCarbon answers Quebec'],
  ['CodeCarbon: 18 g for the Nordics', 'datasets/known-defects', 'no constant for the Nordic countries'],
  [
    'Carbontracker: CO2Emis for a prognosis',
    'account/grid/live/service/energi-data-service',
    'of the prognosis',
  ],
  [
    'Carbontracker: forecast of the past',
    'account/grid/live/service/uk-carbon-intensity',
    'else the forecast, marked',
  ],
  [
    'Carbon Aware SDK: -1',
    'account/grid/live/service/uk-carbon-intensity',
    'a measurement that is none gives way',
  ],
  [
    'Eco-CI: answer for the caller',
    'account/grid/live/service/electricity-maps',
    'for the zone of the caller',
  ],
  ['GSF: Dublin in Finland', 'datasets/known-defects', 'Green Software Foundation, region table'],
  ['GSF: 2023 under 2024', 'datasets/known-defects', 'is its own, and not 2023’s 136'],
  ['CCF: Turin', 'datasets/hardware-tables', 'Turin is not taken for Opteron'],
  ['mlco2: V100 swapped', 'datasets/hardware-tables', 'Tesla V100-SXM2-16GB'],
  ['Ember: Bahrain', 'datasets/known-defects', 'twice what a grid of gas can emit'],
  ['Electricity Maps: constants', 'datasets/grid-tables', 'does not move is marked as modelled'],
  [
    'Green Algorithms: two scopes',
    'datasets/known-defects',
    'figures of one scope under the name of another',
  ],
  ['EPA: trees by the year', 'datasets/known-defects', 'a tree is a total of ten years'],
];

describe.each([
  ['place', PLACE],
  ['time', TIME],
  ['scopes', SCOPES],
  ['live services', LIVE],
  ['published figures', FIGURES],
  ['other tools', TOOLS],
])('%s', (_, rows) => {
  it.each(rows)('%s', (_, file, name) => {
    const text = readFileSync(join(import.meta.dirname, `${file}.test.ts`), 'utf8');
    expect(text).toContain(name);
  });
});
