// Thrown by a service's reader, and nowhere else caught than where it is asked: an answer that cannot be used, with its reason.
import type { RefusalCode } from '../../../carbon/refusal.ts';

export class RefusedAnswer extends Error {
  override readonly name = 'RefusedAnswer';
  readonly code: RefusalCode;

  constructor(code: RefusalCode, sentence: string) {
    super(sentence);
    this.code = code;
  }
}
