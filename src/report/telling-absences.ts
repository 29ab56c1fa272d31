// The refused sources that are worth a reader's eye: all of them, but for those that tell jobs apart where a job was alone.
import type { Receipt } from '../account/receipt/receipt.ts';

/** The meter of the job's own CPU time has no energy; it only matters beside other jobs. */
const OF_SHARED_MACHINES = /^job:/;

export const tellingAbsences = ({ absences, machine }: Receipt): Receipt['absences'] =>
  machine.contended ? absences : absences.filter(({ source }) => !OF_SHARED_MACHINES.test(source));
