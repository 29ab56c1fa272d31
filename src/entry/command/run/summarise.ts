// What `run` says of its command on stderr, in the format that is asked for.
import { serialiseReceipt } from '../../../account/receipt/codec.ts';
import { renderComment } from '../../../report/comment.ts';
import { renderText } from '../../../report/console.ts';
import type { ReportModel } from '../../../report/model.ts';
import { say, sayUnmarked } from '../command.ts';
import type { Settings } from '../settings.ts';

export function summarise(model: ReportModel, { format }: Settings): void {
  if (format === 'json') sayUnmarked(serialiseReceipt(model.receipt));
  else say((format === 'markdown' ? renderComment : renderText)(model));
}
