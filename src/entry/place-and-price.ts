// What a job's joules are multiplied by: where the machine stands, who tells its grid's intensity, its PUE and the price of a kWh.
// Each by the owner's environment, then the base commit's config, then the input or the machine's own word; contradictions are said.
import { isAbsolute, join, resolve } from 'node:path';
import type { Placement } from '../account/carbon/intensity.ts';
import { type Price, parsePrice } from '../account/carbon/price.ts';
import { choosePue, type Pue } from '../account/carbon/pue.ts';
import type { Refusal } from '../account/carbon/refusal.ts';
import { type ChosenProvider, chooseProvider } from '../account/grid/choose-provider.ts';
import { systemClock } from '../account/grid/live/clock.ts';
import { locate } from '../account/grid/place/locate.ts';
import { createMetadataFetch } from '../account/grid/place/metadata/metadata-fetch.ts';
import type { Datasets } from '../datasets.ts';
import { type Note, note } from '../errors.ts';
import { createFetch, proxiesOf } from '../http.ts';
import type { Config } from '../review/budget/config.ts';
import { isThisMachine } from './is-this-machine.ts';
import type { OwnerFacts } from './owner-facts.ts';
import { readSmallFile } from './read-small-file.ts';
import { machineEnvironment } from './runner-environment.ts';

export interface PlaceQuestion {
  readonly owner: OwnerFacts;
  readonly config: Config | null;
  /** The `region` input or option. */
  readonly region: string | null;
  /** Whether what names no place or no service is refused, or noted because it is too late. */
  readonly misstated: 'refused' | 'noted';
  readonly runnerName: string | null;
  /** Where an `@FILE` region is looked for. */
  readonly directory: string;
  /** Empty for this machine, the root of a captured one, or null for a machine that is not at hand. */
  readonly sysroot: string | null;
  readonly datasets: Datasets;
}

export interface PlaceAndPrice extends Omit<ChosenProvider, 'notes'> {
  readonly placement: Placement;
  /** Why resolvers of the place did not answer. */
  readonly refusals: readonly Refusal[];
  readonly pue: Pue;
  readonly price: Price | null;
  readonly notes: readonly Note[];
}

/** Asks no service of the grid yet. @throws CarbonError for a bad owner's value, and for others where that is refused. */
export async function placeAndPrice(question: PlaceQuestion): Promise<PlaceAndPrice> {
  const { owner, config, sysroot, datasets } = question;
  const isOurs = sysroot !== null && isThisMachine(sysroot);
  const { placement, refusals, notes } = await locate({
    environment: owner.region,
    config: config?.region ?? null,
    input: question.region,
    runnerName: question.runnerName,
    readRules: (path) => textOrNull(isAbsolute(path) ? path : resolve(question.directory, path)),
    misstated: question.misstated,
    sysroot: sysroot === '' ? '/' : sysroot,
    variables: isOurs ? machineEnvironment(process.env) : {},
    fetchMetadata: isOurs ? createMetadataFetch() : null,
    datasets,
  });
  const chosen = intensityProvider(question);
  const pue = choosePue({
    environment: owner.pue,
    config: config?.pue == null ? null : String(config.pue),
    placement,
  });
  const price = choosePrice(owner.price, parsePrice(config?.price ?? null));
  return {
    placement,
    refusals,
    provider: chosen.provider,
    scope: chosen.scope,
    pue: pue.pue,
    price: price.price,
    notes: [...notes, ...chosen.notes, ...pue.notes, ...price.notes],
  };
}

/** Of one call; all of them together have a limit of their own. */
const CALL_MS = 5_000;

/** @throws CarbonError as `chooseProvider` does. */
export const intensityProvider = ({
  owner,
  config,
  misstated,
  datasets,
}: Pick<PlaceQuestion, 'owner' | 'config' | 'misstated' | 'datasets'>): ChosenProvider =>
  chooseProvider({
    environment: { intensity: owner.intensity, scope: owner.scope },
    config: config === null ? null : { intensity: config.intensity, scope: config.intensityScope },
    misstated,
    datasets,
    access: {
      // Made when it is needed: a proxy that is no address must not cost the receipt.
      fetch: (input, init) =>
        createFetch({ proxies: proxiesOf(process.env), timeoutMs: CALL_MS })(input, init),
      clock: systemClock,
      keys: owner.keys,
      cacheDirectory: cacheDirectory(owner),
    },
  });

/** Of the runner, so that the jobs of a matrix do not each ask; at a terminal only where the owner has named a place to keep things. */
function cacheDirectory({ stateDirectory }: OwnerFacts): string | null {
  const tools = process.env.RUNNER_TOOL_CACHE;
  if (tools !== undefined && isAbsolute(tools)) return join(tools, 'carbon-action', 'grid');
  return stateDirectory === null ? null : join(stateDirectory, 'carbon-action-grid');
}

function choosePrice(
  owners: Price | null,
  configs: Price | null,
): { readonly price: Price | null; readonly notes: readonly Note[] } {
  const price = owners ?? configs;
  if (owners === null || configs === null || wordsOf(owners) === wordsOf(configs))
    return { price, notes: [] };
  const text = `The price ${wordsOf(owners)} (CARBON_PRICE) is used, the config says ${wordsOf(configs)}.`;
  return { price, notes: [note('price-conflict', text, 'warning')] };
}

const wordsOf = ({ amount, currency }: Price): string => `${amount} ${currency}/kWh`;

function textOrNull(path: string): string | null {
  try {
    return readSmallFile(path);
  } catch {
    return null;
  }
}
