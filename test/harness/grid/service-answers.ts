// What each live service of grid intensity answers, in the shapes of test/fixtures/providers, with one figure for all hours around now.

/** A request as a service sees it, and the figure that it is to tell. */
export interface GridRequest {
  readonly url: URL;
  readonly header: (name: string) => string;
  readonly nowMs: number;
  /** gCO2e/kWh; null where a slot has none. */
  readonly value: number | null;
}

export interface ServiceStandIn {
  /** Told unless a fault says otherwise. EIA tells a mix instead, half of it gas. */
  readonly value: number;
  /** As the service wants it; null where it wants none. */
  readonly key: ((request: GridRequest) => string) | null;
  readonly answer: (request: GridRequest) => unknown;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const BEFORE = 26 * HOUR;
const AFTER = 6 * HOUR;

/** Begins of the steps from the day before until now, or into the hours ahead. */
function begins(nowMs: number, stepMs: number, aheadMs = 0): number[] {
  const first = Math.floor((nowMs - BEFORE) / stepMs) * stepMs;
  return Array.from(
    { length: Math.ceil((nowMs + aheadMs - first) / stepMs) },
    (_, step) => first + step * stepMs,
  );
}

const iso = (ms: number): string => new Date(ms).toISOString();
const toMinute = (ms: number): string => `${iso(ms).slice(0, 'yyyy-mm-ddThh:mm'.length)}Z`;
const toSecond = (ms: number): string => iso(ms).slice(0, 'yyyy-mm-ddThh:mm:ss'.length);

/** By host. */
export const SERVICES: Readonly<Record<string, ServiceStandIn>> = {
  'api.electricitymaps.com': {
    value: 210,
    key: ({ header }) => header('auth-token'),
    answer({ url, nowMs, value }) {
      const [zone, type] = [url.searchParams.get('zone'), url.searchParams.get('emissionFactorType')];
      const history = begins(nowMs, HOUR).map((ms) => ({
        zone,
        carbonIntensity: value,
        datetime: iso(ms),
        emissionFactorType: type,
        isEstimated: false,
        estimationMethod: null,
      }));
      return { zone, history, temporalGranularity: 'hourly' };
    },
  },
  'api.carbonintensity.org.uk': {
    value: 133,
    key: null,
    answer: ({ nowMs, value }) => ({
      data: begins(nowMs, 30 * MINUTE).map((ms) => ({
        from: toMinute(ms),
        to: toMinute(ms + 30 * MINUTE),
        intensity: { forecast: value, actual: value, index: 'moderate' },
      })),
    }),
  },
  'api.energidataservice.dk': {
    value: 87,
    key: null,
    answer({ url, nowMs, value }) {
      const [area] = JSON.parse(url.searchParams.get('filter') ?? '{}').PriceArea;
      const isPrognosis = url.pathname.endsWith('/CO2EmisProg');
      const records = begins(nowMs, 5 * MINUTE, isPrognosis ? AFTER : 0).map((ms) => ({
        Minutes5UTC: toSecond(ms),
        PriceArea: area,
        CO2Emission: value,
      }));
      return {
        total: records.length,
        limit: records.length,
        dataset: url.pathname.split('/').at(-1),
        records,
      };
    },
  },
  'odre.opendatasoft.com': {
    value: 35,
    key: null,
    answer({ nowMs, value }) {
      const results = begins(nowMs, 30 * MINUTE).map((ms) => ({
        perimetre: 'France',
        date_heure: `${toSecond(ms)}+00:00`,
        taux_co2: value,
      }));
      return { total_count: results.length, results };
    },
  },
  'api.energy-charts.info': {
    value: 301,
    key: null,
    answer({ nowMs, value }) {
      const times = begins(nowMs, 15 * MINUTE);
      const figures = times.map(() => value);
      const co2eq_forecast = times.map(() => null);
      return {
        unix_seconds: times.map((ms) => ms / 1_000),
        co2eq: figures,
        co2eq_forecast,
        deprecated: false,
      };
    },
  },
  'api.eia.gov': {
    value: 5_000,
    key: ({ url }) => url.searchParams.get('api_key') ?? '',
    answer({ url, nowMs, value }) {
      const respondent = url.searchParams.get('facets[respondent][]');
      const mix = ['NG', 'SUN'] as const;
      const rows = begins(nowMs, HOUR).flatMap((ms) =>
        mix.map((fueltype) => ({
          period: toSecond(ms).slice(0, 'yyyy-mm-ddThh'.length),
          respondent,
          fueltype,
          value: value === null ? null : String(value),
          'value-units': 'megawatthours',
        })),
      );
      return {
        response: { total: String(rows.length), frequency: 'hourly', data: rows },
        apiVersion: '2.1.0',
      };
    },
  },
  'data.fingrid.fi': {
    value: 66,
    key: ({ header }) => header('x-api-key'),
    answer: ({ nowMs, value }) => ({
      data: begins(nowMs, 3 * MINUTE).map((ms) => ({
        datasetId: 265,
        startTime: iso(ms),
        endTime: iso(ms + 3 * MINUTE),
        value,
      })),
      pagination: { currentPage: 1, lastPage: 1 },
    }),
  },
};
