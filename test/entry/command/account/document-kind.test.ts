// A trace or a receipt, by what stands in the file and not by its name.
import { describe, expect, it } from 'vitest';
import { serialiseReceipt } from '../../../../src/account/receipt/codec.ts';
import { documentKind } from '../../../../src/entry/command/account/document-kind.ts';
import { receiptOf } from '../../../review/receipt-builder.ts';
import { steadyTrace } from '../../../scenario/steady-trace.ts';

const receipt = serialiseReceipt(receiptOf());
const trace = steadyTrace({ watts: 100, seconds: 2 });

describe('the kind of a document', () => {
  it.each([
    ['a trace', trace, 'trace'],
    ['a trace cut in its header', trace.slice(0, 60), 'trace'],
    ['a trace that names a receipt', `${trace}{"schema":"carbon-action/receipt/1"}`, 'trace'],
    ['a receipt', receipt, 'receipt'],
    ['a receipt on one line', JSON.stringify(JSON.parse(receipt)), 'receipt'],
    ['a receipt of a later version', receipt.replace('receipt/1', 'receipt/9'), 'receipt'],
    ['a receipt that was cut off', receipt.slice(0, 200), 'receipt'],
  ])('%s', (_, text, kind) => {
    expect(documentKind(text, 'file')).toBe(kind);
  });

  it.each(['', '{}', '{"schema":"carbon-action/entry/1"}', 'timestamp,emissions\n', '\u007fELF'])(
    'neither: %j',
    (text) => {
      expect(() => documentKind(text, 'emissions.csv')).toThrow(
        expect.objectContaining({
          message: 'emissions.csv is neither a trace nor a receipt.',
          hint: expect.stringMatching(/trace\/1.+receipt\/1/),
        }),
      );
    },
  );
});
