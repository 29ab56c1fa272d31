// Every parser that reads what a stranger, a job, a service or a damaged disk may have written.
import type { Target } from './target.ts';
import { answerTargets } from './targets/answers.ts';
import { documentTargets } from './targets/documents.ts';
import { entryTargets } from './targets/entries.ts';
import { foreignTargets } from './targets/foreign.ts';
import { machineTargets } from './targets/machine.ts';
import { policyTargets } from './targets/policies.ts';

export const targets = (): readonly Target[] => [
  ...documentTargets,
  ...policyTargets,
  ...answerTargets(),
  ...machineTargets,
  ...entryTargets,
  ...foreignTargets,
];
