// The receipts by which a running command is judged: nobody keeps them, and no live service is asked for their sake.
import type { Subject } from '../../account/receipt/receipt.ts';
import type { Accounting } from '../account-trace.ts';
import type { ReceiptSoFar } from './running-energy.ts';

/** Stands nowhere but in memory. */
const SO_FAR = 'so-far';

export const receiptsSoFar =
  (accounting: Accounting, subject: Subject): ReceiptSoFar =>
  (trace, window) =>
    accounting({
      trace,
      id: SO_FAR,
      window,
      samplerLives: true,
      subject,
      stepNames: [],
      work: null,
      notes: [],
      hurried: true,
    });
