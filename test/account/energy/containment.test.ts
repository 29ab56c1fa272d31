// No joule twice and none lost, for any tree of parents: what is summed has no summed ancestor, what is not has one.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outermost } from '../../../src/account/energy/containment.ts';
import { integrate } from '../../../src/account/energy/integrate.ts';
import type { Domain } from '../../../src/measure/trace/domain.ts';
import { micros } from '../../../src/units.ts';
import { FACTORS } from '../receipt-input.ts';
import { everySecond, raplOf, traceOf } from './trace-builder.ts';

const MOST_DOMAINS = 12;

/** Each domain's parent is one before it, or none. */
const forests = fc
  .array(fc.record({ parent: fc.integer({ min: -1, max: MOST_DOMAINS }), counted: fc.boolean() }), {
    minLength: 1,
    maxLength: MOST_DOMAINS,
  })
  .map((nodes) => ({
    domains: nodes.map(
      ({ parent }, i): Domain => ({
        id: `d${i}`,
        component: 'cpu',
        parent: i === 0 || parent < 0 ? null : `d${parent % i}`,
      }),
    ),
    counted: new Set(nodes.flatMap(({ counted }, i) => (counted ? [`d${i}`] : []))),
  }));

function ancestors(id: string, domains: readonly Domain[]): readonly string[] {
  const parent = domains.find((domain) => domain.id === id)?.parent ?? null;
  return parent === null ? [] : [parent, ...ancestors(parent, domains)];
}

describe('outermost', () => {
  it('law: of any forest, exactly the counted domains without a counted ancestor', () => {
    fc.assert(
      fc.property(forests, ({ domains, counted }) => {
        const summed = outermost(domains, counted);
        for (const id of counted)
          expect(summed.has(id)).toBe(!ancestors(id, domains).some((above) => counted.has(above)));
        for (const id of summed) expect(counted.has(id)).toBe(true);
      }),
    );
  });

  it('law: any graph of parents, circles too, leaves something to sum', () => {
    const graphs = fc.array(fc.integer({ min: -1, max: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(graphs, (parents) => {
        const domains = parents.map(
          (parent, i): Domain => ({
            id: `d${i}`,
            component: 'cpu',
            parent: parent < 0 ? null : `d${parent}`,
          }),
        );
        expect(outermost(domains, new Set(domains.map(({ id }) => id))).size).toBeGreaterThan(0);
      }),
    );
  });
});

describe('integrate', () => {
  it('law: the total of a forest of sensors is that of its roots, whatever lies below them', () => {
    fc.assert(
      fc.property(forests, ({ domains }) => {
        const trace = traceOf({
          domains,
          columns: domains.map(({ id }) => raplOf(id, 262_143_328_850)),
          // Watts of domain i: 10 + i, so that no two are alike.
          rows: everySecond(10, (s) => domains.map((_, i) => (10 + i) * 1e6 * s)),
        });
        const { summed } = integrate({
          trace,
          window: { start: micros(0), end: micros(10e6) },
          factors: FACTORS,
          host: { model: null, threads: 4, sockets: 1, virtual: false },
          memoryGb: null,
        });
        const roots = domains.flatMap(({ parent }, i) => (parent === null ? [10 * (10 + i)] : []));
        expect(summed.map(({ use }) => use.energy)).toEqual(roots);
      }),
    );
  });
});
