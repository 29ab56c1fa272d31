// Refusals that the row of a component tells: it is there, and not measured. What simply does not exist says nothing.
import type { Absence } from '../../../measure/trace/domain.ts';
import { absencesOf, type Findings } from './findings.ts';
import type { Component } from './measured-share.ts';
import { familyOf } from './sensor-family.ts';

/** A processor without RAPL is worth a word: most have it. */
const EXPECTED = /^powercap/;

export const toldRefusals = (name: Component, findings: Findings): readonly Absence[] =>
  findings.receipt.energy.components[name]?.provenance === 'measured'
    ? []
    : absencesOf(findings).filter(
        ({ source, code }) =>
          familyOf(source).component === name && (code !== 'absent' || EXPECTED.test(source)),
      );
