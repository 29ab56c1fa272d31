// What every meter must keep to, whatever it reads: one suite, to be run for each of them in each of its configurations.
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Meter, MeterOptions, Opened } from '../../../src/measure/meter/meter.ts';
import { ColumnSchema, DomainSchema } from '../../../src/measure/trace/record-schema.ts';

export interface Bench {
  readonly options: MeterOptions;
  /** Lets time pass between two readings, for a source that shows only what is new. */
  tick?(): void;
  /** Makes every source unreadable, as a driver that is unloaded does. */
  breakDown?(): void;
  remove(): void;
}

export interface Conforming {
  /** What it is called in a failure: the meter's name, and its configuration where it has several. */
  readonly title: string;
  readonly name: string;
  readonly open: (options: MeterOptions) => Opened | Promise<Opened>;
  readonly bench: () => Bench;
  /** Set where its benches can break down. */
  readonly breaks?: true;
}

export function conforms({ title, name, open, bench, breaks }: Conforming): void {
  describe(`the ${title} meter`, () => {
    let place: Bench;
    let meter: Meter;
    beforeEach(async () => {
      place = bench();
      const opened = await open(place.options);
      if (opened.meter === null) throw new Error(JSON.stringify(opened.absences));
      meter = opened.meter;
    });
    afterEach(() => {
      meter.close();
      place.remove();
    });

    it('names itself in the source of its columns', () => {
      expect(meter.name).toBe(name);
      expect(meter.columns.every(({ source }) => source.split(':')[0] === name)).toBe(true);
    });

    it('describes the domain of every column', () => {
      const ids = meter.domains.map((domain) => domain.id);
      expect(ids).toEqual([...new Set(ids)]);
      expect(meter.columns.filter((column) => !ids.includes(column.domain))).toEqual([]);
    });

    it('describes them as the trace can hold them, each beside or inside another, never inside itself', () => {
      const numbered = meter.columns.map((column, i) => ({ i, ...column }));
      expect(numbered.filter((column) => !v.is(ColumnSchema, column))).toEqual([]);
      for (const domain of meter.domains) {
        expect(v.is(DomainSchema, domain)).toBe(true);
        expect(domain.parent).not.toBe(domain.id);
      }
    });

    it('reads one raw integer per column, again and again', () => {
      for (let round = 0; round < 2; round += 1) {
        place.tick?.();
        const values = meter.read();
        expect(values).toHaveLength(meter.columns.length);
        expect(values.every((value) => Number.isSafeInteger(value) && Number(value) >= 0)).toBe(true);
      }
    });

    it('has no news of a healthy device, and no fallback for a strange one', () => {
      meter.read();
      expect(meter.takeEvents()).toEqual([]);
      expect(meter.fallback('nobody')).toBeNull();
    });

    it('appends what it is asked to follow to what it reads', () => {
      const added = meter.follow?.(() => true) ?? [];
      place.tick?.();
      expect(meter.read()).toHaveLength(meter.columns.length + added.length);
    });

    it('has at most one more source for each domain, and appends it to what it reads', () => {
      const added = meter.domains.flatMap(({ id }) => meter.fallback(id) ?? []);
      expect(meter.domains.flatMap(({ id }) => meter.fallback(id) ?? [])).toEqual([]);
      place.tick?.();
      expect(meter.read()).toHaveLength(meter.columns.length + added.length);
    });

    if (breaks === true) {
      it('knows nothing of a device that it cannot read any more: neither zero nor what it read last', () => {
        meter.read();
        place.breakDown?.();
        for (let round = 0; round < 2; round += 1)
          expect(meter.read()).toEqual(meter.columns.map(() => null));
        expect(() => meter.takeEvents()).not.toThrow();
      });
    }

    it('is closed without a word, and again', async () => {
      const opened = await open(place.options);
      expect(() => opened.meter?.close()).not.toThrow();
      expect(() => opened.meter?.close()).not.toThrow();
    });
  });
}
