// Fires a cancel, a shutdown or a crash at its moment in a job. After actions/runner `StepsRunner.cs`:
// a cancelled step whose condition still holds runs on; after a shutdown no condition is looked at any more.
import type { JobDefinition, Moment } from './job.ts';
import type { JobState } from './job-state.ts';

export interface Interruption {
  /** Called when the first step begins. */
  begin(): void;
  /** Called for each line of output. */
  line(step: { readonly names: readonly string[]; readonly line: string }): void;
  /** The step under way: called when an interruption falls into it. */
  during(react: (() => void) | null): void;
  end(): void;
}

export function openInterruption(state: JobState): Interruption {
  const timers: NodeJS.Timeout[] = [];
  const pending = new Map<Moment, () => void>();
  let react: (() => void) | null = null;

  const interrupt = (kind: 'cancel' | 'shutdown'): void => {
    state.interruption = kind;
    state.status = 'cancelled';
    react?.();
  };
  const plan = (moment: JobDefinition['cancel'], act: () => void): void => {
    if (moment !== undefined) pending.set(moment, act);
  };
  plan(state.job.cancel, () => interrupt('cancel'));
  plan(state.job.shutdown, () => interrupt('shutdown'));
  plan(state.job.crash, () => process.kill(process.pid, 'SIGKILL'));

  return {
    begin() {
      for (const [moment, act] of pending) if ('atMs' in moment) timers.push(setTimeout(act, moment.atMs));
    },
    line({ names, line }) {
      for (const [moment, act] of pending) {
        if ('atMs' in moment || !names.includes(moment.step) || !line.includes(moment.line)) continue;
        pending.delete(moment);
        if (moment.afterMs === undefined) act();
        else timers.push(setTimeout(act, moment.afterMs));
      }
    },
    during(next) {
      react = next;
    },
    end() {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
