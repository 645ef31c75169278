import { getPublicKeyAsync } from '@noble/ed25519';
import { expect, test } from 'vitest';
import { canonicalText } from '../../../src/domain/canonical/canonicalText.ts';
import { codeText, readCodeText } from '../../../src/handover/codeText.ts';
import { decodeHandover } from '../../../src/handover/decodeHandover.ts';
import { encodeHandover } from '../../../src/handover/encodeHandover.ts';
import { addFrame, collected, emptyCollection, framesOf } from '../../../src/handover/frames.ts';
import { decodeReceipt } from '../../../src/handover/receiptBytes.ts';
import { readReceipt, signReceipt } from '../../../src/handover/signReceipt.ts';
import { readSpokenCode, spokenCode } from '../../../src/handover/spokenCode.ts';
import { readWindowCard, windowCardText } from '../../../src/handover/windowCard.ts';
import { randomFrom } from '../../builders/randomFrom.ts';
import { unwrap } from '../../storage-scenarios/unwrap.ts';
import { ids, madeUpHandover, madeUpId, madeUpReceipt, ordinaryVisit, recordIds } from './madeUp.ts';
import { mutate, mutateText, rounds } from './mutate.ts';

const secretKey = new Uint8Array(32).fill(7);
const tags = /^handover\/(foreign|damaged|newer|too-large|forged|unknown-things)$/;

/** Counts what became of all, so that mutations which reach one part of a reader only are noticed. */
function tally() {
  const seen = new Map<string, number>();
  return {
    add: (result: { ok: true } | { ok: false; error: { type: string } }, seed: number) => {
      const what = result.ok ? 'taken' : result.error.type;
      if (!result.ok) expect(what, `seed ${seed}`).toMatch(tags);
      seen.set(what, (seen.get(what) ?? 0) + 1);
    },
    whats: () => [...seen.keys()].sort(),
    of: (what: string) => seen.get(what) ?? 0,
  };
}

const stillClean = () => expect(({} as Record<string, unknown>)['x']).toBeUndefined();

test(`[HAND-11] ${rounds} damaged hand-overs: none gets past the refusal, no damaged text is taken for another`, () => {
  const { add, whats } = tally();
  for (let seed = 1; seed <= rounds; seed += 1) {
    const below = randomFrom(seed);
    const handover = seed % 3 === 0 ? madeUpHandover(below) : ordinaryVisit;
    const bytes = encodeHandover(handover);
    // Once as a text whose check sees it, once as bytes whose check was made anew.
    const read = readCodeText(mutateText(codeText('handover', bytes), seed, below));
    add(read, seed);
    if (read.ok) expect(read.value, `seed ${seed}`).toEqual({ kind: 'handover', bytes });
    const changed = mutate(bytes, seed, below);
    const again = unwrap(readCodeText(codeText('handover', changed))).bytes;
    const decoded = decodeHandover(again, ids);
    add(decoded, seed);
    // Whatever is taken is a hand-over: it can be written and read once more.
    if (decoded.ok) {
      expect(unwrap(decodeHandover(encodeHandover(decoded.value.handover), ids)).handover).toEqual(
        decoded.value.handover,
      );
    }
  }
  expect(whats()).toEqual(
    expect.arrayContaining([
      'handover/damaged',
      'handover/foreign',
      'handover/newer',
      'handover/unknown-things',
      'taken',
    ]),
  );
  stillClean();
}, 600_000);

test(`[HAND-9] of ${rounds} damaged receipts none with other content is taken for one of a known key`, async () => {
  const publicKey = await getPublicKeyAsync(secretKey);
  const { add, whats, of } = tally();
  const receipts = await Promise.all(
    Array.from({ length: 20 }, async (_, seed) => {
      const receipt = madeUpReceipt(randomFrom(seed));
      const text = await signReceipt(receipt, secretKey);
      return { text, bytes: unwrap(readCodeText(text)).bytes, content: canonicalText(receipt) };
    }),
  );
  for (let seed = 1; seed <= rounds; seed += 1) {
    const below = randomFrom(seed);
    const original = receipts[seed % receipts.length];
    if (original === undefined) throw new Error('no receipt');
    const { text, bytes, content } = original;
    const read = readCodeText(mutateText(text, seed, below));
    if (read.ok) expect(read.value.bytes, `seed ${seed}`).toEqual(bytes);
    else add(read, seed);
    const changed = mutate(bytes, seed, below);
    const result = await readReceipt(changed, ids, () => publicKey);
    add(result, seed);
    if (result.ok) expect(canonicalText(result.value.receipt), `seed ${seed}`).toBe(content);
    decodeReceipt(changed, ids);
  }
  expect(whats()).toEqual(
    expect.arrayContaining(['handover/damaged', 'handover/foreign', 'handover/forged', 'handover/newer', 'taken']),
  );
  // Only those that the mutation left as they were.
  expect(of('taken')).toBeLessThan(rounds / 20);
  stillClean();
}, 600_000);

test(`[HAND-10] of ${rounds} damaged window cards none with other content is taken`, async () => {
  const publicKey = new Uint8Array(await getPublicKeyAsync(secretKey));
  const below = randomFrom(3);
  const sealingKey = new Uint8Array(32).fill(5);
  const card = { windowId: madeUpId(below), publicKey, name: '一樓3號窗口', sealingKey };
  const text = await windowCardText(card, secretKey);
  const { bytes } = unwrap(readCodeText(text));
  const { add, whats } = tally();
  for (let seed = 1; seed <= rounds; seed += 1) {
    const own = randomFrom(seed);
    const read = readCodeText(mutateText(text, seed, own));
    if (read.ok) expect(read.value.bytes, `seed ${seed}`).toEqual(bytes);
    else add(read, seed);
    const result = await readWindowCard(mutate(bytes, seed, own));
    add(result, seed);
    if (result.ok) expect(result.value, `seed ${seed}`).toEqual(card);
  }
  expect(whats()).toEqual(
    expect.arrayContaining(['handover/damaged', 'handover/foreign', 'handover/forged', 'handover/newer', 'taken']),
  );
  stillClean();
}, 600_000);

test(`[HAND-7] ${rounds} misheard spoken codes: none gets past the refusal, hardly one is taken for another`, () => {
  const subjectIds = recordIds.filter((id) => id.startsWith('document.')).slice(0, 2);
  const visit = { subjectIds, day: '2026-12-03' };
  const code = spokenCode(visit) ?? '';
  const { add, whats } = tally();
  let others = 0;
  for (let seed = 1; seed <= rounds; seed += 1) {
    const below = randomFrom(seed);
    const crockford = () => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.charAt(below(32));
    const heard =
      seed % 4 === 0 ? Array.from({ length: 8 + below(29) }, crockford).join('') : mutateText(code, seed, below);
    const result = readSpokenCode(heard, ids);
    add(result, seed);
    if (result.ok && canonicalText(result.value) !== canonicalText(visit)) others += 1;
  }
  expect(others).toBeLessThan(rounds / 1000);
  expect(whats()).toContain('handover/damaged');
  expect(whats()).toContain('handover/foreign');
  expect(whats()).toContain('taken');
  stillClean();
}, 600_000);

test(`[HAND-6] ${rounds} damaged frames: none gets past the refusal, and no other packet comes together`, () => {
  const payload = Uint8Array.from({ length: 700 }, (_, at) => (at * 7) % 256);
  const texts = framesOf(payload, 100);
  const frames = texts.map((text) => unwrap(readCodeText(text)).bytes);
  const { add, whats } = tally();
  let collection = emptyCollection;
  for (let seed = 1; seed <= rounds; seed += 1) {
    const below = randomFrom(seed);
    const at = below(frames.length);
    const read = readCodeText(mutateText(texts[at] ?? '', seed, below));
    if (read.ok) {
      expect(frames, `seed ${seed}`).toContainEqual(read.value.bytes);
      collection = unwrap(addFrame(collection, read.value.bytes));
    } else add(read, seed);
    const changed = mutate(frames[at] ?? payload, seed, below);
    add(addFrame(emptyCollection, changed), seed);
    // All the others are there already: what completes the packet is the packet or is refused.
    const others = frames
      .filter((_, index) => index !== at)
      .reduce((sum, one) => unwrap(addFrame(sum, one)), emptyCollection);
    const result = addFrame(others, changed);
    add(result, seed);
    const whole = result.ok ? collected(result.value).payload : null;
    if (whole !== null) expect(whole, `seed ${seed}`).toEqual(payload);
  }
  expect(collected(collection).payload).toEqual(payload);
  expect(whats()).toEqual(
    expect.arrayContaining(['handover/damaged', 'handover/foreign', 'handover/too-large', 'taken']),
  );
  stillClean();
}, 600_000);
