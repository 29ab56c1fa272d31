// What the doctor would have in hand on a machine that is described by its trace: the same receipt, made by the real verb.

import { account } from '../../../../src/account/account.ts';
import { LOCAL_SALT } from '../../../../src/entry/command/account-locally.ts';
import { asOfALongJob } from '../../../../src/entry/command/probe/as-of-a-long-job.ts';
import type { Findings } from '../../../../src/entry/command/probe/findings.ts';
import type { Absence } from '../../../../src/measure/trace/domain.ts';
import type { Trace } from '../../../../src/measure/trace/trace.ts';
import { inputOf } from '../../../account/receipt-input.ts';

export interface Patient {
  readonly trace: Trace;
  readonly absences?: readonly Absence[];
  readonly container?: boolean;
  readonly virtual?: boolean;
  readonly runners?: number | null;
}

export async function findingsOf(patient: Patient): Promise<Findings> {
  const { container = false, virtual = false, runners = 1 } = patient;
  const trace = { ...patient.trace, absences: patient.absences ?? [] };
  const inventory = { ...inputOf(trace).inventory, virtual };
  const receipt = asOfALongJob(await account(inputOf(trace, { id: 'probe', salt: LOCAL_SALT, inventory })));
  const situation = { container, virtual, cpuModel: receipt.machine.cpu.model };
  return { trace, receipt, user: 'ci', situation, runners };
}
