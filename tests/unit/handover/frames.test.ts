import { expect, test } from 'vitest';
import { type CodeKind, readCodeText } from '../../../src/handover/codeText.ts';
import { addFrame, collected, emptyCollection, type FrameCollection, framesOf } from '../../../src/handover/frames.ts';
import { randomFrom } from '../../builders/randomFrom.ts';
import { unwrap } from '../../storage-scenarios/unwrap.ts';

const bytesOf = (text: string) => {
  const { kind, bytes } = unwrap(readCodeText(text));
  expect(kind).toBe('frame' satisfies CodeKind);
  return bytes;
};
const frames = (payload: Uint8Array, chunkBytes: number) => framesOf(payload, chunkBytes).map(bytesOf);
const add = (collection: FrameCollection, frame: Uint8Array) => unwrap(addFrame(collection, frame));
const errorOf = (frame: Uint8Array, collection = emptyCollection) => {
  const result = addFrame(collection, frame);
  return result.ok ? undefined : result.error.type;
};

test('[HAND-6] frames have these texts and no others', () => {
  expect(framesOf(new TextEncoder().encode('hello'), 3)).toEqual([
    'OT1F65C*W6N98VEP000200000500Y%F6NGCZK94',
    'OT1F65C*W6N98VEP1002000005002LG:MQF-D',
  ]);
});

test('[HAND-6] frames of any size come together in any order, with repeats', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const below = randomFrom(seed);
    const payload = Uint8Array.from({ length: below(2000) }, () => below(256));
    const chunkBytes = 1 + below(300);
    const all = frames(payload, chunkBytes);
    expect(all.every((frame) => frame.length <= 16 + chunkBytes)).toBe(true);
    expect(all.length).toBe(Math.max(1, Math.ceil(payload.length / chunkBytes)));
    const shuffled = [...all, ...all].map((frame) => ({ frame, rank: below(1e6) })).sort((a, b) => a.rank - b.rank);
    const whole = shuffled.reduce((collection, { frame }) => add(collection, frame), emptyCollection);
    expect(collected(whole), `seed ${seed}`).toEqual({ have: all.length, of: all.length, payload });
  }
});

test('[HAND-6] a repeat changes nothing, a frame of another packet neither adds nor drops', () => {
  const [first = new Uint8Array(), second = new Uint8Array()] = frames(new Uint8Array(10).fill(1), 5);
  const others = [...frames(new Uint8Array(10).fill(2), 5), ...frames(new Uint8Array(10).fill(1), 4)];
  const one = add(emptyCollection, first);
  expect(add(one, first)).toBe(one);
  for (const other of others) expect(add(one, other)).toBe(one);
  expect(collected(one)).toEqual({ have: 1, of: 2, payload: null });
  expect(collected(add(one, second)).payload).toEqual(new Uint8Array(10).fill(1));
  // The collection from before is still what it was.
  expect(collected(one).have).toBe(1);
  expect(collected(emptyCollection)).toEqual({ have: 0, of: 0, payload: null });
});

test('[HAND-6] frames that fit together but are not the packet are damaged', () => {
  const [first = new Uint8Array(), second = new Uint8Array()] = frames(new Uint8Array(10).fill(1), 5);
  const wrong = second.slice();
  wrong[16] = 9;
  expect(errorOf(wrong, add(emptyCollection, first))).toBe('handover/damaged');
});

test('[HAND-6] a frame that was never cut like this is damaged', () => {
  const [first = new Uint8Array()] = frames(new Uint8Array(10).fill(1), 4);
  const put = (at: number, ...values: number[]) =>
    errorOf(Uint8Array.of(...first.subarray(0, at), ...values, ...first.subarray(at + values.length)));
  expect(put(8, 0, 0)).toBeUndefined();
  expect(put(8, 0, 3)).toBe('handover/damaged');
  expect(put(10, 0, 0)).toBe('handover/damaged');
  expect(put(10, 0, 6)).toBe('handover/damaged');
  expect(put(12, 0, 0, 0, 13)).toBe('handover/damaged');
  // Ten bytes in six: chunks of two would be five. One byte in none.
  const made = (...after: number[]) => errorOf(Uint8Array.of(...new Uint8Array(8), ...after));
  expect(made(0, 0, 0, 5, 0, 0, 0, 10, 1, 1)).toBeUndefined();
  expect(made(0, 0, 0, 6, 0, 0, 0, 10, 1, 1)).toBe('handover/damaged');
  expect(made(0, 0, 0, 0, 0, 0, 0, 1, 1)).toBe('handover/damaged');
  expect(errorOf(first.subarray(0, 15))).toBe('handover/damaged');
  expect(errorOf(Uint8Array.of(...first, 0))).toBe('handover/damaged');
});

test('[HAND-11] not more than 64 KiB and 10,000 frames', () => {
  expect(framesOf(new Uint8Array(64 * 1024 + 1), 500)).toEqual([]);
  for (const chunkBytes of [1, 0, -5, Number.NaN, 0.5]) {
    const many = framesOf(new Uint8Array(20_001), chunkBytes);
    expect(many.length).toBeLessThanOrEqual(10_000);
    expect(many.length).toBeGreaterThan(5000);
  }
  const header = (count: number, total: number) => {
    const frame = new Uint8Array(17);
    const view = new DataView(frame.buffer);
    view.setUint16(10, count);
    view.setUint32(12, total);
    return frame;
  };
  expect(errorOf(header(10_001, 10_001))).toBe('handover/too-large');
  expect(errorOf(header(10_000, 10_000))).toBeUndefined();
  expect(errorOf(header(10_000, 65_537))).toBe('handover/too-large');
  expect(errorOf(new Uint8Array(64 * 1024 + 1))).toBe('handover/too-large');
}, 60_000);
