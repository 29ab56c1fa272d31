// Says that a trace has no end though nobody measures on: its sampler was killed, or the machine went down.
import { type Note, note } from '../../errors.ts';
import type { Trace } from '../../measure/trace/trace.ts';

export const endNotes = ({ end, samples }: Trace): readonly Note[] =>
  end === null && samples.length > 0
    ? [
        note(
          'sampler-died',
          'The sampler left no end record: it was killed, or the machine went down.',
          'warning',
        ),
      ]
    : [];
