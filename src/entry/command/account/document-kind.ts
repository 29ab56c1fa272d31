// Whether a file is a trace or a receipt, by what stands in it; both readers say by themselves what is wrong with it then.
import { RECEIPT_SCHEMA } from '../../../account/receipt/receipt.ts';
import { CarbonError } from '../../../errors.ts';
import { TRACE_SCHEMA } from '../../../measure/trace/record.ts';

const TRACE = /^[^\n]*"k"\s*:\s*"hdr"/;
/** Of any version: a newer one is named as such by the reader. */
const RECEIPT = /"schema"\s*:\s*"carbon-action\/receipt\//;

/** @throws CarbonError `bad-trace` for neither. */
export function documentKind(text: string, path: string): 'trace' | 'receipt' {
  if (TRACE.test(text)) return 'trace';
  if (RECEIPT.test(text)) return 'receipt';
  throw new CarbonError('bad-trace', `${path} is neither a trace nor a receipt.`, {
    hint: `Accepted: a trace (${TRACE_SCHEMA}), as \`run --trace FILE\` keeps it, or a receipt (${RECEIPT_SCHEMA}).`,
  });
}
