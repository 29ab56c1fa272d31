// Reads what a budget is about: `train`, `train (fp16*)`, `train/Train model`. Names may hold spaces, colons and parentheses.
import type { BudgetScope } from './budget.ts';

/**
 * The first `/` parts job and step. One inside parentheses belongs to the job, as in `train (nvidia/cuda)`; elsewhere in a
 * job's name it is written `\/`. A step's name may hold any. Null where a part is empty.
 */
export function parseScope(text: string): BudgetScope | null {
  const at = firstSlash(text);
  const job = (at === null ? text : text.slice(0, at)).replaceAll(String.raw`\/`, '/').trim();
  const step = at === null ? null : text.slice(at + 1).trim();
  return job === '' || step === '' ? null : { job, step };
}

function firstSlash(text: string): number | null {
  let depth = 0;
  for (const [i, character] of Array.from({ length: text.length }, (_, i) => text.charAt(i)).entries()) {
    if (character === '(') depth += 1;
    if (character === ')') depth = Math.max(0, depth - 1);
    if (character === '/' && depth === 0 && text.charAt(i - 1) !== '\\') return i;
  }
  return null;
}
