// The CUDA driver as far as the load needs it: one GPU's primary context, one kernel, launches of a given number of rounds (cuda.h, driver API).
// Needs no toolkit: libcuda.so.1 comes with the driver.
import { messageOf } from '../../../src/errors.ts';
import { type NativeFunction, type NativeType, openLibrary } from '../../../src/measure/native/library.ts';
import { BURN_KERNEL, KERNEL_NAME, ROUNDS_NAME, THREADS_PER_BLOCK } from './burn-kernel.ts';

const SYMBOLS = {
  cuInit: ['u32'],
  cuDeviceGetByPCIBusId: ['buffer', 'buffer'],
  cuDeviceGetAttribute: ['buffer', 'i32', 'i32'],
  cuDevicePrimaryCtxSetFlags_v2: ['i32', 'u32'],
  cuDevicePrimaryCtxRetain: ['buffer', 'i32'],
  cuDevicePrimaryCtxRelease_v2: ['i32'],
  cuCtxSetCurrent: ['handle'],
  cuCtxSynchronize: [],
  cuModuleLoadData: ['buffer', 'buffer'],
  cuModuleUnload: ['handle'],
  cuModuleGetFunction: ['buffer', 'handle', 'buffer'],
  cuModuleGetGlobal_v2: ['buffer', 'buffer', 'handle', 'buffer'],
  cuMemcpyHtoD_v2: ['u64', 'buffer', 'u64'],
  cuLaunchKernel: ['handle', 'u32', 'u32', 'u32', 'u32', 'u32', 'u32', 'u32', 'handle', 'handle', 'handle'],
} as const satisfies Record<string, readonly NativeType[]>;

type CudaSymbol = keyof typeof SYMBOLS;

/** Without its flag the load waits in another way, and loads all the same. */
const MAY_FAIL: readonly CudaSymbol[] = ['cuDevicePrimaryCtxSetFlags_v2'];

/** CU_DEVICE_ATTRIBUTE_MULTIPROCESSOR_COUNT, CU_CTX_SCHED_BLOCKING_SYNC. */
const MULTIPROCESSOR_COUNT = 16;
const BLOCKING_SYNC = 4;
/** Full occupancy is 2,048 threads a multiprocessor on data-centre GPUs; more blocks only queue. */
const BLOCKS_PER_MULTIPROCESSOR = 8;
const POINTER_BYTES = 8;
const U32_BYTES = 4;

export interface Burner {
  /** Runs the kernel once and waits for its end. */
  burn(rounds: number): void;
  /** Gives the context back, with all that was allocated in it. */
  close(): void;
}

/** Opens the GPU at a PCI address such as `0000:41:00.0`; a sentence where that cannot be done. */
export function openBurner(busId: string, libraryName = 'libcuda.so.1'): Burner | string {
  const library = openLibrary(libraryName, 'cuda');
  if ('code' in library) return library.hint;
  const functions = new Map<string, NativeFunction>();
  for (const [symbol, parameters] of Object.entries(SYMBOLS)) {
    const found = library.find(symbol, parameters);
    if (found === null) return `${libraryName} has no ${symbol}.`;
    functions.set(symbol, found);
  }
  try {
    return burnerOf(busId, (symbol, ...values) => {
      const code = functions.get(symbol)?.(...values) ?? -1;
      if (code !== 0 && !MAY_FAIL.includes(symbol)) throw new Error(`${symbol} answered with code ${code}`);
    });
  } catch (error) {
    return messageOf(error);
  }
}

type Call = (symbol: CudaSymbol, ...values: readonly (number | bigint | Buffer | null)[]) => void;

function burnerOf(busId: string, call: Call): Burner {
  const out = Buffer.alloc(POINTER_BYTES);
  const text = (value: string) => Buffer.from(`${value}\0`);
  const pointer = () => out.readBigUInt64LE(0);
  call('cuInit', 0);
  call('cuDeviceGetByPCIBusId', out, text(busId));
  const device = out.readInt32LE(0);
  call('cuDeviceGetAttribute', out, MULTIPROCESSOR_COUNT, device);
  const blocks = out.readInt32LE(0) * BLOCKS_PER_MULTIPROCESSOR;
  // Waiting must not burn a CPU: its heat is not what is measured.
  call('cuDevicePrimaryCtxSetFlags_v2', device, BLOCKING_SYNC);
  call('cuDevicePrimaryCtxRetain', out, device);
  try {
    call('cuCtxSetCurrent', pointer());
    call('cuModuleLoadData', out, text(BURN_KERNEL));
    const module = pointer();
    call('cuModuleGetFunction', out, module, text(KERNEL_NAME));
    const kernel = pointer();
    const size = Buffer.alloc(POINTER_BYTES);
    call('cuModuleGetGlobal_v2', out, size, module, text(ROUNDS_NAME));
    const variable = pointer();
    const rounds = Buffer.alloc(U32_BYTES);
    let known = 0;
    return {
      burn(wanted) {
        if (wanted !== known) {
          rounds.writeUInt32LE(wanted, 0);
          call('cuMemcpyHtoD_v2', variable, rounds, BigInt(U32_BYTES));
          known = wanted;
        }
        call('cuLaunchKernel', kernel, blocks, 1, 1, THREADS_PER_BLOCK, 1, 1, 0, null, null, null);
        call('cuCtxSynchronize');
      },
      close() {
        call('cuModuleUnload', module);
        call('cuDevicePrimaryCtxRelease_v2', device);
      },
    };
  } catch (error) {
    call('cuDevicePrimaryCtxRelease_v2', device);
    throw error;
  }
}
