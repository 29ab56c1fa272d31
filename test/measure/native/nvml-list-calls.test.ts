// Lists that a driver fills: room that grows with them, and entries that cannot be.
import { describe, expect, it } from 'vitest';
import type { NativeFunction } from '../../../src/measure/native/library.ts';
import { nvmlListCalls } from '../../../src/measure/native/nvml-list-calls.ts';

const [SUCCESS, INSUFFICIENT_SIZE, FUNCTION_NOT_FOUND, UNKNOWN] = [0, 7, 13, 999];
const buffer = (value: unknown): Buffer => (Buffer.isBuffer(value) ? value : Buffer.alloc(0));
const calls = (native: NativeFunction) => nvmlListCalls(() => native);

/** A driver with a process for each number up to one more than `processes()`, which writes no more than it is given room for. */
function listing(processes: () => number): { readonly rooms: number[]; readonly native: NativeFunction } {
  const rooms: number[] = [];
  const native: NativeFunction = (_device, count, list) => {
    const [room, found] = [buffer(count).readUInt32LE(0), processes()];
    rooms.push(room);
    for (let at = 0; at < Math.min(room, found); at++) buffer(list).writeUInt32LE(at + 1, at * 24);
    buffer(count).writeUInt32LE(found, 0);
    return found > room ? INSUFFICIENT_SIZE : SUCCESS;
  };
  return { rooms, native };
}

describe('processes on a GPU', () => {
  it('more than there is room for are asked for once more, with some to spare, and the room stays', () => {
    const { rooms, native } = listing(() => 100);
    const { computeProcesses } = calls(native);
    const answers = [computeProcesses(1n), computeProcesses(1n)];
    expect(answers.map((answer) => answer.ok && answer.value.length)).toEqual([100, 100]);
    expect(rooms).toEqual([64, 116, 116]);
  });

  it('more that come between the two calls are an answer with its code', () => {
    let found = 60;
    const { native } = listing(() => (found += 40));
    expect(calls(native).computeProcesses(1n)).toEqual({ ok: false, code: INSUFFICIENT_SIZE });
  });

  it.each<[string, number, number]>([
    ['an impossible number is not asked for', INSUFFICIENT_SIZE, 4_294_967_295],
    ['another code is handed on', UNKNOWN, 5],
  ])('%s', (_, code, found) => {
    let asked = 0;
    const { computeProcesses } = calls((_device, count) => {
      asked += 1;
      buffer(count).writeUInt32LE(found, 0);
      return code;
    });
    expect([computeProcesses(1n), asked]).toEqual([{ ok: false, code }, 1]);
  });

  it('a count past the room is not believed', () => {
    const { computeProcesses } = calls((_device, count) => {
      buffer(count).writeUInt32LE(4_000_000_000, 0);
      return SUCCESS;
    });
    expect(computeProcesses(1n)).toMatchObject({ ok: true, value: { length: 64 } });
  });
});

describe('samples of power', () => {
  /** One entry at 5 µs of 70 W and one of no time, as values of a type. */
  const sampling =
    (type: number): NativeFunction =>
    (_device, _kind, _since, valueType, count, samples) => {
      buffer(valueType).writeUInt32LE(type, 0);
      buffer(count).writeUInt32LE(2, 0);
      buffer(samples).writeUInt32LE(5, 0);
      buffer(samples).writeUInt32LE(70_000, 8);
      buffer(samples).fill(255, 16, 32);
      return SUCCESS;
    };

  it('an entry of no time is none, and does not hide what comes later', () => {
    expect(calls(sampling(1)).powerSamples(1n, 0, 0)).toEqual({
      ok: true,
      value: { count: 1, meanMw: 70_000, oldestUs: 5, newestUs: 5 },
    });
  });

  it('of another type than whole milliwatts they are not read', () => {
    expect(calls(sampling(0)).powerSamples(1n, 0, 0)).toEqual({ ok: false, code: FUNCTION_NOT_FOUND });
  });
});
