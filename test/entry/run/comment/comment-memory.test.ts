// What comments remember of several writers: of each job its own last report, and of one consent what each job knows of it.
import { expect, test } from 'vitest';
import {
  joinConsent,
  joinReported,
  keptOf,
  memoryOf,
} from '../../../../src/entry/run/comment/comment-memory.ts';
import { EMPTY_STATE, serialiseState } from '../../../../src/report/hidden-state.ts';
import { epochMs, joules } from '../../../../src/units.ts';

const BIG = 'a'.repeat(16);
const SMALL = 'b'.repeat(16);
const LABELLED = { by: 'ada', at: epochMs(5), until: epochMs(9), reason: null, acceptedJ: null };

/** What a job leaves that has used so many joules. */
const left = (subject: string, headJ: number, at = 6) =>
  keptOf({ subject, headJ, at: epochMs(at), acceptance: LABELLED });

test('a consent first seen by a report holds up to what that report says', () => {
  expect(left(BIG, 900).accepted?.energies).toEqual({ [BIG]: 900 });
  const known = { ...LABELLED, acceptedJ: joules(700) };
  const later = keptOf({ subject: BIG, headJ: 900, at: epochMs(8), acceptance: known });
  expect(later.accepted?.energies).toEqual({ [BIG]: 700 });
});

test('two jobs under one label do not answer for each other', () => {
  const bodies = [left(BIG, 900), left(SMALL, 10)].map((kept) => serialiseState({ ...EMPTY_STATE, ...kept }));
  const memory = memoryOf(bodies);
  expect(memory.accepted?.energies).toEqual({ [BIG]: 900, [SMALL]: 10 });
  expect(memory.reported[SMALL]).toEqual({ energy_j: 10, at: 6 });
});

test('a label that is put on again forgets what the old one was given for', () => {
  const again = { ...LABELLED, at: epochMs(7) };
  const newer = keptOf({ subject: SMALL, headJ: 12, at: epochMs(8), acceptance: again }).accepted;
  expect(joinConsent(left(BIG, 900).accepted, newer)).toEqual(newer);
  expect(joinConsent(newer, left(BIG, 900).accepted)).toEqual(newer);
});

test('of two reports of one job the newer one', () => {
  const [old, fresh] = [left(BIG, 900, 6).reported, left(BIG, 950, 8).reported];
  expect(joinReported(old, fresh)).toEqual(fresh);
  expect(joinReported(fresh, old)).toEqual(fresh);
});
