// The artifact in which one measured job leaves its receipt: a name that says series and attempt, and the one file inside.
import { series16 } from '../../account/receipt/series.ts';

export const RECEIPT_FILE = 'receipt.json';

export const receiptArtifact = (series: string, attempt: number): string =>
  `carbon-receipt-${series16(series)}-${attempt}`;
