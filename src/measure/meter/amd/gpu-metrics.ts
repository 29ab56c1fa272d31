// Finds the energy accumulator in AMD's binary `gpu_metrics` table (Linux drivers/gpu/drm/amd/include/kgd_pp_interface.h).
// Units of 2^-16 J: stated there from v1.4 on; for v1.1 to v1.3 by ROCm's rsmi_dev_energy_count_get, which uses the same for all.

export interface GpuMetrics {
  /** 1: a card. 2 and 3: an APU, whose table has no accumulator. */
  readonly format: number;
  readonly content: number;
  /** `none`: a table without an accumulator, or one whose driver leaves it out. */
  readonly energy: number | 'too-large' | 'none';
}

const HEADER_BYTES = 4;
const FORMAT_AT = 2;
const CONTENT_AT = 3;
const WORD_BYTES = 4;
const LONG_BYTES = 8;
const WORD_RANGE = 2 ** 32;
/** Fields that a driver does not fill keep the all-ones pattern of smu_cmn_init_soft_gpu_metrics. */
const ALL_ONES = WORD_RANGE - 1;

interface Place {
  readonly at: number;
  readonly bytes: number;
}

/** Where `energy_accumulator` lies, by content revision of format 1; v1.9 is a list of attributes and has no fixed place. */
const PLACES: readonly Place[] = [
  { at: 36, bytes: WORD_BYTES },
  { at: 24, bytes: LONG_BYTES },
  { at: 24, bytes: LONG_BYTES },
  { at: 24, bytes: LONG_BYTES },
  { at: 24, bytes: LONG_BYTES },
  { at: 88, bytes: LONG_BYTES },
  { at: 88, bytes: LONG_BYTES },
  { at: 24, bytes: LONG_BYTES },
  { at: 24, bytes: LONG_BYTES },
];

/** Null for bytes that are no such table: too short, or a stated size that is more than there is. */
export function parseGpuMetrics(bytes: Uint8Array): GpuMetrics | null {
  if (bytes.length < HEADER_BYTES) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = view.getUint16(0, true);
  const format = view.getUint8(FORMAT_AT);
  const content = view.getUint8(CONTENT_AT);
  if (size < HEADER_BYTES || size > bytes.length || format === 0) return null;
  const place = format === 1 ? PLACES[content] : undefined;
  if (place === undefined) return { format, content, energy: 'none' };
  if (place.at + place.bytes > size) return null;
  return { format, content, energy: energyAt(view, place) };
}

function energyAt(view: DataView, { at, bytes }: Place): GpuMetrics['energy'] {
  const low = view.getUint32(at, true);
  const high = bytes === LONG_BYTES ? view.getUint32(at + WORD_BYTES, true) : 0;
  // Left out as a 64-bit field, or as a 32-bit one widened by the driver (UINT_MAX in smu_v14_0_2_ppt.c).
  if (low === ALL_ONES && (high === ALL_ONES || high === 0)) return 'none';
  const value = high * WORD_RANGE + low;
  return Number.isSafeInteger(value) ? value : 'too-large';
}
