// The names of intensity sources as people know them; naming them is also the attribution that their licences ask for.
import { codeSpan } from './escape.ts';

const TITLES: Readonly<Record<string, string>> = {
  'electricity-maps-yearly': 'Electricity Maps',
  'ember-yearly': 'Ember',
  world: 'Ember',
  egrid: 'EPA eGRID',
  google: 'Google',
  user: 'a stated figure',
  // By `privacy: public`.
  hidden: 'source not shown',
  'electricity-maps': 'Electricity Maps',
  'uk-carbon-intensity': 'NESO UK Carbon Intensity',
  'energi-data-service': 'Energi Data Service',
  eco2mix: 'RTE eco2mix',
  'energy-charts': 'Energy-Charts',
  eia: 'EIA',
  fingrid: 'Fingrid',
};

/** Several sources stand in a receipt with this between them. */
const BETWEEN = ' + ';
/** `egrid-2023`: the year is said beside it. */
const YEAR = /-\d{4}$/;

/** Markdown; a source that is not known here is a code span. */
export const sourceTitle = (source: string): string =>
  [...new Set(source.split(BETWEEN).map(titleOf))].join(' and ');

function titleOf(source: string): string {
  const name = source.replace(YEAR, '');
  return Object.hasOwn(TITLES, name) ? (TITLES[name] ?? codeSpan(source)) : codeSpan(source);
}
