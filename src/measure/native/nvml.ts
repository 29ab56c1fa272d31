// NVIDIA's management library behind plain functions: numbers as the driver gives them, or its return code (nvml.h, API version 13).
import type { Absence } from '../trace/domain.ts';
import { type Library, type NativeFunction, openLibrary } from './library.ts';
import type { Bound } from './nvml-answer.ts';
import { type NvmlDeviceCalls, nvmlDeviceCalls } from './nvml-device-calls.ts';
import { type NvmlListCalls, nvmlListCalls } from './nvml-list-calls.ts';
import { type NvmlMigCalls, nvmlMigCalls } from './nvml-mig-calls.ts';
import {
  NVML_FUNCTION_NOT_FOUND,
  type NvmlSymbol,
  OPTIONAL_SYMBOLS,
  REQUIRED_SYMBOLS,
} from './nvml-symbols.ts';

export interface Nvml extends NvmlDeviceCalls, NvmlMigCalls, NvmlListCalls {
  /** The library file that was loaded, null where unknown. */
  readonly path: string | null;
}

/** Opens the library without initialising the driver; missing library, binding or required symbol is an `Absence`. */
export function openNvml(name: string): Nvml | Absence {
  const library = openLibrary(name, 'nvml');
  if ('code' in library) return library;
  const functions = bind(library);
  if (!(functions instanceof Map)) return functions;
  const bound: Bound = (symbol) => functions.get(symbol) ?? missing;
  return {
    path: library.path,
    ...nvmlDeviceCalls(bound),
    ...nvmlMigCalls(bound),
    ...nvmlListCalls(bound),
  };
}

/** A driver too old for a function answers as newer ones answer for a device too old. */
const missing: NativeFunction = () => NVML_FUNCTION_NOT_FOUND;

function bind(library: Library): Map<string, NativeFunction> | Absence {
  const functions = new Map<string, NativeFunction>();
  for (const [symbol, parameters] of Object.entries({ ...REQUIRED_SYMBOLS, ...OPTIONAL_SYMBOLS })) {
    const found = library.find(symbol, parameters);
    if (found !== null) functions.set(symbol, found);
    else if (isRequired(symbol)) return noSymbol(library, symbol);
  }
  return functions;
}

const isRequired = (symbol: string): symbol is NvmlSymbol => symbol in REQUIRED_SYMBOLS;

const noSymbol = (library: Library, symbol: string): Absence => ({
  source: 'nvml',
  code: 'no-symbol',
  hint: `${library.path ?? 'The library'} has no ${symbol}: it is no NVIDIA management library we know.`,
});
