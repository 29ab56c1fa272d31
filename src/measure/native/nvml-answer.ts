// What a call of NVIDIA's management library gives: its value, or the driver's return code (nvml.h, nvmlReturn_t).
import type { NativeFunction } from './library.ts';
import { NVML_SUCCESS, type NvmlSymbol } from './nvml-symbols.ts';

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: number };

/** An opaque pointer of the library; of a GPU, or of one of its MIG devices. */
export type Device = bigint;

/** Finds a function of the open library; one that the driver is too old for answers so. */
export type Bound = (symbol: NvmlSymbol) => NativeFunction;

export const answer = <T>(code: number, value: () => T): Answer<T> =>
  code === NVML_SUCCESS ? { ok: true, value: value() } : { ok: false, code };

const TWO_TO_32 = 2 ** 32;

/** A 64-bit number; past 2^53 it is `Number.MAX_VALUE`, for the meter to refuse. */
export function readU64(from: Buffer, at: number): number {
  const value = from.readUInt32LE(at) + from.readUInt32LE(at + 4) * TWO_TO_32;
  return Number.isSafeInteger(value) ? value : Number.MAX_VALUE;
}
