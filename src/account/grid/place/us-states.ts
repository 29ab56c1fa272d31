// US states and the Electricity Maps zones they lie in. A state counts as covered by one zone where that grid operator serves
// about nine tenths of it or more (ISO-NE, NYISO, PJM, CAISO, ERCOT, TVA and Southern Company service areas; EPA eGRID 2023 ZIP shares).

export interface UsState {
  readonly name: string;
  /** The zone that covers the state; null where several share it. */
  readonly zone: string | null;
  /** Zones to choose from. */
  readonly zones: readonly string[];
}

const covered = (name: string, zone: string): UsState => ({ name, zone, zones: [zone] });
const shared = (name: string, ...zones: readonly string[]): UsState => ({ name, zone: null, zones });

const BPAT = 'US-NW-BPAT';
const ISNE = 'US-NE-ISNE';
const MISO = 'US-MIDW-MISO';
const PACE = 'US-NW-PACE';
const PACW = 'US-NW-PACW';
const PJM = 'US-MIDA-PJM';
const SWPP = 'US-CENT-SWPP';
const SOCO = 'US-SE-SOCO';
const TVA = 'US-TEN-TVA';
const WACM = 'US-NW-WACM';

/** By two-letter postal code. */
export const US_STATES: Readonly<Record<string, UsState>> = {
  AK: covered('Alaska', 'US-AK'),
  AL: shared('Alabama', SOCO, TVA),
  AR: shared('Arkansas', MISO, SWPP),
  AZ: shared('Arizona', 'US-SW-AZPS', 'US-SW-SRP', 'US-SW-TEPC', 'US-SW-WALC'),
  CA: covered('California', 'US-CAL-CISO'),
  CO: shared('Colorado', 'US-NW-PSCO', WACM),
  CT: covered('Connecticut', ISNE),
  DC: covered('District of Columbia', PJM),
  DE: covered('Delaware', PJM),
  FL: shared('Florida', 'US-FLA-FPL', 'US-FLA-FPC', 'US-FLA-TEC', 'US-FLA-JEA'),
  GA: covered('Georgia', SOCO),
  HI: covered('Hawaii', 'US-HI'),
  IA: shared('Iowa', MISO, SWPP),
  ID: shared('Idaho', 'US-NW-IPCO', BPAT, PACE),
  IL: shared('Illinois', MISO, PJM),
  IN: shared('Indiana', MISO, PJM),
  KS: shared('Kansas', SWPP),
  KY: shared('Kentucky', 'US-MIDW-LGEE', TVA, PJM),
  LA: shared('Louisiana', MISO, SWPP),
  MA: covered('Massachusetts', ISNE),
  MD: covered('Maryland', PJM),
  ME: covered('Maine', ISNE),
  MI: shared('Michigan', MISO, PJM),
  MN: shared('Minnesota', MISO, SWPP),
  MO: shared('Missouri', MISO, 'US-MIDW-AECI', SWPP),
  MS: shared('Mississippi', MISO, TVA, SOCO),
  MT: shared('Montana', 'US-NW-NWMT', 'US-NW-WAUW', BPAT),
  NC: shared('North Carolina', 'US-CAR-DUK', 'US-CAR-CPLE', 'US-CAR-CPLW', PJM),
  ND: shared('North Dakota', MISO, SWPP),
  NE: shared('Nebraska', SWPP, WACM),
  NH: covered('New Hampshire', ISNE),
  NJ: covered('New Jersey', PJM),
  NM: shared('New Mexico', 'US-SW-PNM', 'US-SW-EPE', SWPP),
  NV: shared('Nevada', 'US-NW-NEVP', 'US-SW-WALC'),
  NY: covered('New York', 'US-NY-NYIS'),
  OH: covered('Ohio', PJM),
  OK: shared('Oklahoma', SWPP),
  OR: shared('Oregon', 'US-NW-PGE', PACW, BPAT),
  PA: covered('Pennsylvania', PJM),
  RI: covered('Rhode Island', ISNE),
  SC: shared('South Carolina', 'US-CAR-DUK', 'US-CAR-SCEG', 'US-CAR-SC', 'US-CAR-CPLE'),
  SD: shared('South Dakota', SWPP, MISO, WACM),
  TN: covered('Tennessee', TVA),
  TX: covered('Texas', 'US-TEX-ERCO'),
  UT: shared('Utah', PACE),
  VA: covered('Virginia', PJM),
  VT: covered('Vermont', ISNE),
  WA: shared('Washington', BPAT, 'US-NW-PSEI', 'US-NW-SCL', PACW, 'US-NW-AVA'),
  WI: shared('Wisconsin', MISO),
  WV: covered('West Virginia', PJM),
  WY: shared('Wyoming', PACE, WACM),
};
