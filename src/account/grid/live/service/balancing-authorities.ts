// Zones of the United States and the balancing authorities that EIA calls them by: Electricity Maps took its zones from the form EIA-930.

/** Zone keys without `US-`; the last part is EIA's respondent code (EIA-930, list of balancing authorities). */
const ZONES =
  'CAL-BANC CAL-CISO CAL-IID CAL-LDWP CAL-TIDC CAR-CPLE CAR-CPLW CAR-DUK CAR-SC CAR-SCEG CAR-YAD CENT-SPA CENT-SWPP ' +
  'FLA-FMPP FLA-FPC FLA-FPL FLA-GVL FLA-HST FLA-JEA FLA-SEC FLA-TAL FLA-TEC MIDA-PJM MIDW-AECI MIDW-LGEE MIDW-MISO ' +
  'NE-ISNE NW-AVA NW-BPAT NW-CHPD NW-DOPD NW-GCPD NW-GRID NW-IPCO NW-NEVP NW-NWMT NW-PACE NW-PACW NW-PGE NW-PSCO NW-PSEI ' +
  'NW-SCL NW-TPWR NW-WACM NW-WAUW NY-NYIS SE-SEPA SE-SOCO SW-AZPS SW-EPE SW-PNM SW-SRP SW-TEPC SW-WALC TEN-TVA TEX-ERCO';

/** Respondent by zone. The country is EIA's sum of the lower 48 states; Alaska and Hawaii do not report by the hour. */
export const BALANCING_AUTHORITIES: ReadonlyMap<string, string> = new Map([
  ['US', 'US48'],
  ...ZONES.split(' ').map((zone): [string, string] => [`US-${zone}`, zone.slice(zone.indexOf('-') + 1)]),
]);
