// Changes to documents of lines, each of which has a structure of its own: a line is changed, doubled, dropped, moved, or torn.
import { textOf } from '../target.ts';
import { type Mutator, once, whole } from './mutator.ts';

const MOST_LINES = 16;

export const linesMutator =
  (ofLine: Mutator): Mutator =>
  (input, source) => {
    const { random } = source;
    const lines = textOf(input).split('\n').slice(0, MOST_LINES);
    const at = whole(random, lines.length);
    const line = lines[at] ?? '';
    const kind = whole(random, 10);
    if (kind === 0) lines.splice(at, 1);
    else if (kind === 1) lines.splice(whole(random, lines.length), 0, line);
    else if (kind === 2) lines.splice(at, 1, line.slice(0, whole(random, line.length + 1)));
    else lines.splice(at, 1, textOf(ofLine(line, source)));
    return once(random, 20) ? lines.join('\r\n') : lines.join('\n');
  };
