// Loads a shared library and its functions; the only file that names the FFI package (koffi 3.3, koffi.dev).
// koffi's binary is required directly: it is all we use of the package, and a bundle then carries nothing else of it.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { messageOf } from '../../errors.ts';
import type { Absence } from '../trace/domain.ts';
import { isMusl, loadedFile } from './loaded-file.ts';

type Binding = Pick<typeof import('koffi'), 'load'>;

/** C types of parameters; a `buffer` is memory of ours that the callee fills, a `handle` an opaque pointer as a bigint. */
export type NativeType = 'u32' | 'i32' | 'u64' | 'buffer' | 'handle';
export type NativeFunction = (...values: readonly (number | bigint | Buffer | null)[]) => number;

export interface Library {
  /** The file the loader chose, from `/proc/self/maps`; null where that cannot be read. */
  readonly path: string | null;
  /** A function that returns a C `int`; null when the library has no such symbol. */
  find(symbol: string, parameters: readonly NativeType[]): NativeFunction | null;
}

/** Loads by soname or explicit path. What is missing is an `Absence` of `source`: library, binding, or a glibc to run on. */
export function openLibrary(name: string, source: string): Library | Absence {
  if (isMusl(processMaps())) {
    return {
      source,
      code: 'musl',
      hint: 'The driver library needs glibc and this Node runs on musl: use a glibc image (Debian, Ubuntu, UBI).',
    };
  }
  const binding = loadBinding();
  if (typeof binding === 'string') {
    return { source, code: 'no-binding', hint: `The FFI binding cannot be loaded: ${binding}` };
  }
  try {
    return libraryOf(binding, name);
  } catch (error) {
    return {
      source,
      code: 'no-library',
      hint: `${name} cannot be loaded (${messageOf(error)}). In a container, grant the "utility" driver capability.`,
    };
  }
}

function libraryOf(binding: Binding, name: string): Library {
  const library = binding.load(name);
  const C_TYPES = {
    u32: 'uint32_t',
    i32: 'int',
    u64: 'uint64_t',
    buffer: 'void *',
    handle: 'void *',
  } as const;
  return {
    path: loadedFile(processMaps(), name),
    find(symbol, parameters) {
      try {
        return library.func(
          symbol,
          'int',
          parameters.map((parameter) => C_TYPES[parameter]),
        );
      } catch {
        return null;
      }
    },
  };
}

const processMaps = (): string => {
  try {
    return readFileSync('/proc/self/maps', 'latin1');
  } catch {
    return '';
  }
};

/** The binding, or why it is not there. Beside the bundle in `dist/`, else where the package manager put it. */
function loadBinding(): Binding | string {
  const require = createRequire(import.meta.url);
  const platform = `linux_${process.arch}`;
  const beside = [`./${platform}/koffi.node`, `../${platform}/koffi.node`]
    .map((path) => join(import.meta.dirname, path))
    .filter((path) => existsSync(path));
  const installed = `@koromix/koffi-linux-${process.arch}/${platform}/koffi.node`;
  let reason = 'no binary for this platform';
  for (const path of [...beside, installed]) {
    try {
      const binding: Binding = require(path);
      return binding;
    } catch (error) {
      reason = messageOf(error).split('\n')[0] ?? reason;
    }
  }
  return reason;
}
