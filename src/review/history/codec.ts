// Bundle to text and back. What is read is hostile until parsed; what is written is the same bytes for the same set.
import * as v from 'valibot';
import { CarbonError, type Note } from '../../errors.ts';
import { BUNDLE_SCHEMA, type Bundle, BundleSchema } from './bundle.ts';
import { bundleWriter } from './bundle-writer.ts';
import { parseEntries } from './parse-entries.ts';
import { unionOf } from './union.ts';

/** 32 MiB of text: a third more than what is written at most. */
const MAX_BYTES = 32 * 1024 * 1024;
const ACCEPTED = `Accepted is a JSON document with "schema": "${BUNDLE_SCHEMA}".`;

const EnvelopeSchema = v.object({ ...BundleSchema.entries, entries: v.array(v.unknown()) });

export interface ParsedBundle {
  readonly bundle: Bundle;
  /** Entries that were skipped, counted. */
  readonly notes: readonly Note[];
}

/** Throws `CarbonError('bad-bundle')` for anything that is not a bundle of this version; skips single bad entries. */
export function parseBundle(source: Uint8Array | string): ParsedBundle {
  const envelope = v.safeParse(EnvelopeSchema, jsonOf(source));
  if (!envelope.success) {
    const where = v.getDotPath(envelope.issues[0]) ?? 'the document';
    throw new CarbonError('bad-bundle', `The history bundle cannot be read: ${where} is not as expected.`, {
      hint: ACCEPTED,
    });
  }
  const { entries, notes } = parseEntries(envelope.output.entries);
  return { bundle: unionOf([{ ...envelope.output, entries: [...entries] }]), notes };
}

/** Stable: the same bytes for the same set. */
export const serialiseBundle = (bundle: Bundle): string => bundleWriter()(bundle);

function jsonOf(source: Uint8Array | string): unknown {
  if (source.length > MAX_BYTES) {
    throw new CarbonError('bad-bundle', `The history bundle is larger than ${MAX_BYTES} bytes.`, {
      hint: ACCEPTED,
    });
  }
  try {
    return JSON.parse(
      typeof source === 'string' ? source : new TextDecoder('utf-8', { fatal: true }).decode(source),
    );
  } catch (cause) {
    throw new CarbonError('bad-bundle', 'The history bundle is not JSON text.', { hint: ACCEPTED, cause });
  }
}
