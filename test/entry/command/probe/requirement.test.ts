// What a fleet requires of a machine: parsed whole or refused, and better than asked is good enough.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRequirements, unmet } from '../../../../src/entry/command/probe/requirement.ts';
import type { Absence } from '../../../../src/measure/trace/domain.ts';
import {
  counterOf,
  everySecond,
  gpu,
  HOST,
  ticksOf,
  traceOf,
} from '../../../account/energy/trace-builder.ts';
import { findingsOf } from './findings-builder.ts';

describe('a list of requirements', () => {
  it.each([
    [null, []],
    ['gpu=measured', [{ component: 'gpu', provenance: 'measured' }]],
    [
      ' gpu=measured , memory=assumed,dram=modelled,node=measured',
      [
        { component: 'gpu', provenance: 'measured' },
        { component: 'dram', provenance: 'assumed' },
        { component: 'dram', provenance: 'modelled' },
        { component: 'host', provenance: 'measured' },
      ],
    ],
  ])('%j', (text, requirements) => expect(parseRequirements(text)).toEqual(requirements));

  it.each(['', 'gpu', 'gpu=', 'gpu=good', 'disk=measured', 'gpu=measured,', 'gpu=measured=x'])(
    '"%s" is refused',
    (text) => expect(() => parseRequirements(text)).toThrow(expect.objectContaining({ code: 'bad-usage' })),
  );

  it('never throws anything but a sentence', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          expect(parseRequirements(text).length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toMatchObject({ code: 'bad-usage' });
        }
      }),
    );
  });
});

const RAPL: Absence = { source: 'powercap:package-0', code: 'no-permission', hint: 'Root only.' };
const rows = everySecond(3, (s) => [s * 68_000, s * 64, s * 6_400]);
const columns = [counterOf('GPU-1'), ticksOf('busy'), ticksOf('total')];
const cpu = { model: 'AMD EPYC 9354', threads: 64, sockets: 1 };
/** GPU measured, CPU modelled, memory modelled. */
const box = traceOf({
  header: { cpu, memory_bytes: 2 ** 36 },
  domains: [gpu('GPU-1'), HOST],
  columns,
  rows,
});
const superchip = traceOf({ domains: [gpu('GPU-1', { component: 'module' }), HOST], columns, rows });

describe('on a machine', () => {
  it.each([
    ['gpu=measured', box, null],
    ['gpu=assumed', box, null],
    ['cpu=modelled', box, null],
    [
      'cpu=measured',
      box,
      'Required is cpu=measured; here it is modelled: RAPL present, not readable by "ci" (no-permission).',
    ],
    ['dram=measured', box, 'Required is memory=measured; here it is modelled.'],
    ['module=assumed', box, 'Required is module=assumed; here it is not seen.'],
    ['node=measured', box, 'Required is node=measured; here it is not seen.'],
    ['module=measured', superchip, null],
    ['gpu=measured', superchip, null],
    ['memory=measured', superchip, null],
  ])('%s', async (text, trace, failure) => {
    const [requirement] = parseRequirements(text);
    const findings = await findingsOf({ trace, absences: [RAPL] });
    expect(requirement && unmet(requirement, findings)).toBe(failure);
  });
});
