// Reads and writes the receipt document. Reading treats it as hostile: it may come from a pull request's own job.
// Unknown keys are dropped, unknown versions refused, and every number and text is bounded by the schema.
import * as v from 'valibot';
import { CarbonError } from '../../errors.ts';
import { RECEIPT_SCHEMA, type Receipt, ReceiptSchema } from './receipt.ts';

/** 1 MiB; a receipt of 500 spans and 500 buckets takes about 0.2 MB. */
const MAX_BYTES = 1_048_576;
const MAX_QUOTED = 64;
const MAX_REASON = 200;
const HINT = `Accepted: one JSON document of at most 1 MiB with "schema": "${RECEIPT_SCHEMA}".`;

/**
 * A receipt from text or from an already parsed value.
 * @throws CarbonError `bad-receipt` naming the first thing that is wrong and the version accepted.
 */
export function parseReceipt(input: unknown): Receipt {
  const document = typeof input === 'string' ? parseJson(input) : input;
  refuseOtherVersions(document);
  const result = v.safeParse(ReceiptSchema, document, { abortEarly: true });
  if (result.success) return result.output;
  const path = v.getDotPath(result.issues[0]) ?? 'document';
  throw refusal(
    `The receipt's ${quote(path)} is not valid: ${result.issues[0].message.slice(0, MAX_REASON)}`,
  );
}

/** One JSON document with a final newline; keys in the schema's order, so equal receipts are equal bytes. */
export function serialiseReceipt(receipt: Receipt): string {
  const ordered = v.parse(ReceiptSchema, receipt);
  const matrix = Object.fromEntries(
    Object.entries(ordered.subject.matrix).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return `${JSON.stringify({ ...ordered, subject: { ...ordered.subject, matrix } }, null, 2)}\n`;
}

function parseJson(text: string): unknown {
  if (Buffer.byteLength(text, 'utf8') > MAX_BYTES) throw refusal('The receipt is larger than 1 MiB.');
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw refusal('The receipt is not a JSON document.', cause);
  }
}

/** Said before the schema looks, so that a newer receipt is named as such and not by its first unknown field. */
function refuseOtherVersions(document: unknown): void {
  const schema =
    typeof document === 'object' && document !== null && 'schema' in document ? document.schema : null;
  if (schema === RECEIPT_SCHEMA) return;
  throw refusal(
    typeof schema === 'string'
      ? `The receipt is of version ${quote(schema)}, which this version cannot read.`
      : 'The document is not a receipt: it has no "schema".',
  );
}

const quote = (text: string): string => JSON.stringify(text.slice(0, MAX_QUOTED));

const refusal = (sentence: string, cause?: unknown): CarbonError =>
  new CarbonError('bad-receipt', sentence, { hint: HINT, cause });
