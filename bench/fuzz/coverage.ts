// Which blocks of a parser's room have been reached, by the engine's own precise coverage: what new input reaches is worth keeping.
import { type Profiler, Session } from 'node:inspector';

export interface Coverage {
  /** Runs something and gives the blocks of the room that it reached and nothing that was kept has. */
  readonly newIn: (run: () => void) => ReadonlySet<string>;
  /** Those of the wanted blocks that running something reaches. */
  readonly reachedIn: (run: () => void, wanted: ReadonlySet<string>) => ReadonlySet<string>;
  /** What is reached by an input that is kept is new no more. */
  readonly keep: (blocks: ReadonlySet<string>) => void;
  /** Of the functions of the room, the part of their text that was reached, percent, and in how many blocks. */
  readonly total: () => { readonly percent: number; readonly blocks: number };
  readonly close: () => void;
}

interface Script {
  readonly covered: Uint8Array;
  readonly inFunctions: Uint8Array;
}

const HUNDRED = 100;

/** `room`: ends of the paths of the source files. The engine counts only while a coverage is open, and is slower for it. */
export function openCoverage(room: readonly string[]): Coverage {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const blocks = new Set<string>();
  const scripts = new Map<string, Script>();

  const take = (): Profiler.ScriptCoverage[] => {
    let taken: Profiler.ScriptCoverage[] = [];
    session.post('Profiler.takePreciseCoverage', (_, { result }) => {
      taken = result;
    });
    return taken.filter(({ url }) => room.some((part) => url.includes(part)));
  };

  const reachedIn = (run: () => void, isWanted: (block: string) => boolean): ReadonlySet<string> => {
    take();
    run();
    const reached = new Set<string>();
    for (const { url, functions } of take()) {
      for (const { ranges } of functions.filter(isInner)) {
        for (const { startOffset, endOffset, count } of ranges) {
          const block = `${url} ${startOffset} ${endOffset}`;
          if (count > 0 && isWanted(block)) reached.add(block);
        }
      }
      paint(scriptOf(scripts, url, functions), functions);
    }
    return reached;
  };

  return {
    newIn: (run) => reachedIn(run, (block) => !blocks.has(block)),
    reachedIn: (run, wanted) => reachedIn(run, (block) => wanted.has(block)),
    keep(reached) {
      for (const block of reached) blocks.add(block);
    },
    total() {
      let [reached, all] = [0, 0];
      for (const { covered, inFunctions } of scripts.values()) {
        for (const [at, isInside] of inFunctions.entries()) {
          all += isInside;
          reached += isInside & (covered[at] ?? 0);
        }
      }
      return { percent: all === 0 ? 0 : (HUNDRED * reached) / all, blocks: blocks.size };
    },
    close() {
      session.post('Profiler.stopPreciseCoverage');
      session.disconnect();
    },
  };
}

/** A module's own code has run when it was loaded. */
const isInner = ({ functionName, ranges }: Profiler.FunctionCoverage): boolean =>
  functionName !== '' || (ranges[0]?.startOffset ?? 0) > 0;

function scriptOf(
  scripts: Map<string, Script>,
  url: string,
  functions: readonly Profiler.FunctionCoverage[],
): Script {
  const length = functions.reduce((most, { ranges }) => Math.max(most, ranges[0]?.endOffset ?? 0), 0);
  const known = scripts.get(url);
  if (known !== undefined && known.covered.length >= length) return known;
  const made = { covered: new Uint8Array(length), inFunctions: new Uint8Array(length) };
  if (known !== undefined) made.covered.set(known.covered);
  scripts.set(url, made);
  return made;
}

/** Inner functions and blocks come after those around them, and say more exactly. */
function paint({ covered, inFunctions }: Script, functions: readonly Profiler.FunctionCoverage[]): void {
  const now = new Uint8Array(covered.length);
  for (const { ranges } of functions.filter(isInner)) {
    for (const { startOffset, endOffset, count } of ranges)
      now.fill(count > 0 ? 1 : 0, startOffset, endOffset);
    inFunctions.fill(1, ranges[0]?.startOffset ?? 0, ranges[0]?.endOffset ?? 0);
  }
  for (const [at, isReached] of now.entries()) if (isReached === 1) covered[at] = 1;
}
