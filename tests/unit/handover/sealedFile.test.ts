import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { attachmentLimits } from '../../../src/domain/handover/Attachment.ts';
import type { PersonalDetails } from '../../../src/domain/handover/PersonalDetails.ts';
import { hexOf } from '../../../src/domain/sealing/hex.ts';
import { encodeHandover } from '../../../src/handover/encodeHandover.ts';
import { deriveKeyPair, hpkeSender } from '../../../src/handover/hpke.ts';
import { joinedBytes } from '../../../src/handover/joinedBytes.ts';
import { isSealedFile, openSealedFile, type SealedFileError } from '../../../src/handover/openSealedFile.ts';
import {
  chunkPlace,
  maxPlainBytes,
  type SealedItem,
  sealedFileInfo,
  sealedFileLayout,
} from '../../../src/handover/sealedFileLayout.ts';
import { sealFile } from '../../../src/handover/sealFile.ts';
import type { X25519Pair } from '../../../src/handover/x25519.ts';
import { randomFrom } from '../../builders/randomFrom.ts';
import { ids, madeUpHandover, ordinaryVisit, recordIds } from './madeUp.ts';
import { mutate, rounds } from './mutate.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const evidence = recordIds.filter((id) => id.startsWith('evidence.'));
const visit: SealedItem = { type: 'handover', handover: ordinaryVisit };
const personal: SealedItem = { type: 'personal', details: { name: '林 美 Lin', contact: '0912 345 678' } };
const sealedChunk = sealedFileLayout.chunkBytes + sealedFileLayout.tagBytes;
let own: X25519Pair;
let other: X25519Pair;
let prefix: Bytes;

beforeAll(async () => {
  own = await deriveKeyPair(new Uint8Array(32).fill(7));
  other = await deriveKeyPair(new Uint8Array(32).fill(8));
  prefix = (await sealed([visit])).slice(0, sealedFileLayout.prefixBytes);
});

function picture(length: number, given: Partial<Extract<SealedItem, { type: 'attachment' }>> = {}): SealedItem {
  const bytes = Uint8Array.from({ length }, (_, at) => (at * 31) % 251);
  return {
    type: 'attachment',
    person: 'p1',
    evidenceTypeId: evidence[0] ?? null,
    media: 'image/jpeg',
    bytes,
    ...given,
  };
}

async function* each(items: readonly SealedItem[]) {
  yield* items;
}

async function sealed(items: readonly SealedItem[], fill = 9): Promise<Bytes> {
  const pieces: Bytes[] = [];
  const chance = new Uint8Array(32).fill(fill);
  for await (const piece of sealFile({ recipient: own.publicKey, chance, items: each(items) })) pieces.push(piece);
  return joinedBytes(...pieces);
}

/** A file with any plaintext, sealed as it should be: made by somebody who does not keep to the format. */
async function sealedPlain(plain: Bytes): Promise<Bytes> {
  const { encapsulated, context } = await hpkeSender(own.publicKey, sealedFileInfo(prefix), new Uint8Array(32).fill(1));
  return joinedBytes(prefix, encapsulated, await context.seal(chunkPlace(0, true), plain));
}

const frame = (type: number, payload: Uint8Array, length = payload.length) =>
  joinedBytes(Uint8Array.of(type, length >>> 24, (length >>> 16) & 255, (length >>> 8) & 255, length & 255), payload);

interface Read {
  readonly items: readonly SealedItem[];
  readonly error: SealedFileError['type'] | undefined;
}

async function readAll(file: Pick<Blob, 'size' | 'slice'>, pair = own): Promise<Read> {
  const opened = await openSealedFile(file, pair, ids);
  if (!opened.ok) return { items: [], error: opened.error.type };
  const items: SealedItem[] = [];
  for (;;) {
    const item = await opened.value.next();
    if (!item.ok) return { items, error: item.error.type };
    if (item.value === undefined) return { items, error: undefined };
    const { unknown: _, ...plain } = item.value;
    items.push(plain as SealedItem);
  }
}

const readBytes = (bytes: Bytes, pair = own) => readAll(new Blob([bytes]), pair);

test('[HAND-16] a sealed file has these bytes and no others', async () => {
  const bytes = await sealed([visit, personal, picture(100)]);
  expect(hexOf(bytes.subarray(0, sealedFileLayout.headerBytes))).toBe(
    '4f54484601a3ab38441d3ed6d2af1d75fc22e59768de8923a675d02180cdd7d0097ba404b9e1e2930d5665cba58d1765006361793b',
  );
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(
    '5aea0d1ee753eb2845b061f7da2a18c6e79f9b8ad8059583aaeefe2aa07add8b',
  );
  expect(await readBytes(bytes)).toEqual({ items: [visit, personal, picture(100)], error: undefined });
  expect(await isSealedFile(new Blob([bytes]))).toBe(true);
  expect(await isSealedFile(new Blob(['OT1H']))).toBe(false);
});

test('[HAND-16] 60 made-up files come back as they went, whatever their lengths', async () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const below = randomFrom(seed);
    const handover = seed % 2 === 0 ? ordinaryVisit : madeUpHandover(below);
    const whole: SealedItem = { type: 'handover', handover };
    const { details } = personal as { readonly details: PersonalDetails };
    const others = [
      ...(below(2) === 0
        ? [{ type: 'personal', details: below(2) === 0 ? { ...details, name: '' } : details } as const]
        : []),
      ...Array.from({ length: below(4) }, () =>
        picture(1 + below(150_000), { media: below(2) === 0 ? 'image/jpeg' : 'application/pdf' }),
      ),
    ];
    const read = await readBytes(await sealed([whole, ...others], seed % 256));
    expect(read.error, `seed ${seed}`).toBeUndefined();
    // What a hand-over itself comes back as is HAND-3.
    expect(read.items.slice(1), `seed ${seed}`).toEqual(others);
  }
});

test('[HAND-16] lengths at the edge of a chunk come back too', async () => {
  const before = frame(1, encodeHandover(ordinaryVisit)).length + 10;
  for (const over of [-1, 0, 1])
    for (const chunks of [1, 2]) {
      const items = [visit, picture(chunks * sealedFileLayout.chunkBytes - before + over)];
      expect((await readBytes(await sealed(items))).items).toEqual(items);
    }
});

test('[HAND-16] it shows nothing of what is in it', async () => {
  const bytes = new TextEncoder().encode('a photograph that nobody else should see');
  const text = Buffer.from(await sealed([visit, personal, picture(1, { bytes })])).toString('latin1');
  for (const secret of ['0912', 'a photograph']) expect(text.includes(secret)).toBe(false);
});

test('[HAND-17] sealed for another window it is told as such, and opens there', async () => {
  const bytes = await sealed([visit]);
  expect((await readBytes(bytes, other)).error).toBe('handover/other-window');
  // Whoever writes their own key's id into it has still not the key.
  const renamed = bytes.slice();
  const theirs: Bytes[] = [];
  for await (const piece of sealFile({ recipient: other.publicKey, chance: new Uint8Array(32), items: each([visit]) }))
    theirs.push(piece);
  renamed.set(theirs[0]?.subarray(0, sealedFileLayout.prefixBytes) ?? [], 0);
  expect(await readBytes(renamed, other)).toEqual({ items: [], error: 'handover/damaged' });
});

test('[HAND-17] cut anywhere, it is refused', async () => {
  const bytes = await sealed([visit, personal, picture(140_000)]);
  const { headerBytes } = sealedFileLayout;
  const edges = [headerBytes, headerBytes + sealedChunk, headerBytes + 2 * sealedChunk, bytes.length];
  const lengths = [
    ...Array.from({ length: 400 }, (_, at) => at),
    ...edges.flatMap((edge) => [-17, -16, -1, 0, 1, 16].map((by) => edge + by)),
  ].filter((length) => length < bytes.length);
  for (const length of lengths) {
    const { error } = await readBytes(bytes.slice(0, length));
    expect(error, `${length} bytes`).toMatch(/^handover\/(damaged|foreign)$/);
  }
  expect((await readBytes(joinedBytes(bytes, new Uint8Array(1)))).error).toBe('handover/damaged');
});

test('[HAND-17] cut between two photographs, where a chunk ends as well, it is refused', async () => {
  const before = frame(1, encodeHandover(ordinaryVisit)).length + 10;
  const first = picture(sealedFileLayout.chunkBytes - before);
  const bytes = await sealed([visit, first, picture(100)]);
  expect(await readBytes(bytes)).toEqual({ items: [visit, first, picture(100)], error: undefined });
  // All that is left makes sense; only the missing mark of the last chunk gives it away.
  const { headerBytes } = sealedFileLayout;
  expect((await readBytes(bytes.slice(0, headerBytes + sealedChunk))).error).toBe('handover/damaged');
});

test('[HAND-17] chunks cannot be moved, doubled, left out or taken from another file', async () => {
  const one = await sealed([visit, picture(200_000)]);
  const two = await sealed([visit, picture(200_000)], 10);
  const { headerBytes } = sealedFileLayout;
  const chunk = (bytes: Bytes, at: number) =>
    bytes.slice(headerBytes + at * sealedChunk, headerBytes + (at + 1) * sealedChunk);
  const head = one.slice(0, headerBytes);
  const rows = [
    [chunk(one, 1), chunk(one, 0), chunk(one, 2), chunk(one, 3)],
    [chunk(one, 0), chunk(one, 0), chunk(one, 1), chunk(one, 2), chunk(one, 3)],
    [chunk(one, 0), chunk(one, 2), chunk(one, 3)],
    [chunk(one, 0), chunk(one, 1), chunk(one, 2)],
    [chunk(one, 0), chunk(two, 1), chunk(one, 2), chunk(one, 3)],
    [chunk(two, 0), chunk(two, 1), chunk(two, 2), chunk(two, 3)],
  ];
  expect((await readBytes(joinedBytes(head, ...[0, 1, 2, 3].map((at) => chunk(one, at))))).error).toBeUndefined();
  for (const row of rows) expect((await readBytes(joinedBytes(head, ...row))).error).toBe('handover/damaged');
});

test(`[HAND-17] of ${rounds} damaged files none is taken for whole`, async () => {
  const bytes = await sealed([visit, personal, picture(300)]);
  const seen = new Set<string>();
  for (let seed = 1; seed <= rounds; seed += 1) {
    const changed = mutate(bytes, seed, randomFrom(seed));
    if (Buffer.compare(changed, bytes) === 0) continue;
    const { error } = await readBytes(changed);
    expect(error, `seed ${seed}`).toMatch(/^handover\/(damaged|foreign|newer|other-window)$/);
    seen.add(error ?? '');
  }
  expect([...seen].sort()).toEqual(['handover/damaged', 'handover/foreign', 'handover/newer', 'handover/other-window']);
}, 600_000);

test(`[HAND-18] of ${rounds} contents that a stranger may seal, whatever is taken keeps to the format`, async () => {
  const plain = joinedBytes(
    frame(1, encodeHandover(ordinaryVisit)),
    frame(2, joinedBytes(Uint8Array.of(0, 3), new TextEncoder().encode('Lin0912'))),
    frame(3, joinedBytes(Uint8Array.of(1, 0, 0, 0, 0), new Uint8Array(40))),
  );
  let taken = 0;
  for (let seed = 1; seed <= rounds; seed += 1) {
    const { items, error } = await readBytes(await sealedPlain(mutate(plain, seed, randomFrom(seed))));
    if (error !== undefined) expect(error, `seed ${seed}`).toMatch(/^handover\/(damaged|newer|unknown-things)$/);
    else {
      taken += 1;
      expect(items[0]?.type).toBe('handover');
      if (taken % 10 === 0) expect((await readBytes(await sealed(items))).items.slice(1)).toEqual(items.slice(1));
    }
  }
  expect(taken).toBeGreaterThan(rounds / 100);
  expect(taken).toBeLessThan(rounds);
}, 600_000);

describe('what a stranger may seal', () => {
  const start = frame(1, encodeHandover(ordinaryVisit));
  const name = frame(2, Uint8Array.of(0, 1, 97));
  const photo = frame(3, Uint8Array.of(1, 0, 0, 0, 0, 255));
  test.each([
    ['nothing', new Uint8Array(0)],
    ['no hand-over', photo],
    ['two hand-overs', joinedBytes(start, start)],
    ['two names', joinedBytes(start, name, name)],
    ['a name behind a photograph', joinedBytes(start, photo, name)],
    [
      'a name with an invisible sign',
      joinedBytes(start, frame(2, joinedBytes(Uint8Array.of(0, 4), new TextEncoder().encode('a\u202e')))),
    ],
    ['a name that says nothing', joinedBytes(start, frame(2, Uint8Array.of(0, 0)))],
    [
      'a name of 81 characters',
      joinedBytes(start, frame(2, joinedBytes(Uint8Array.of(0, 81), new Uint8Array(81).fill(97)))),
    ],
    ['a photograph of nobody', joinedBytes(start, frame(3, Uint8Array.of(9, 0, 0, 0, 0, 255)))],
    ['a photograph of another kind', joinedBytes(start, frame(3, Uint8Array.of(1, 0, 0, 0, 2, 255)))],
    ['a photograph without a byte', joinedBytes(start, frame(3, Uint8Array.of(1, 0, 0, 0, 0)))],
    ['a frame of no known type', joinedBytes(start, frame(4, Uint8Array.of(1)))],
    ['a length that does not follow', joinedBytes(start, frame(3, Uint8Array.of(1, 0, 0, 0, 0), 15_000_005))],
    ['a length beyond the cap', joinedBytes(start, frame(3, Uint8Array.of(1, 0, 0, 0, 0), 0xffffffff))],
    ['201 photographs', joinedBytes(start, ...Array.from({ length: 201 }, () => photo))],
  ])('[HAND-18] %s is damaged', async (_, plain) => {
    expect((await readBytes(await sealedPlain(plain))).error).toBe('handover/damaged');
  });

  test('[HAND-18] 200 photographs, one of a paper not known here, are taken', async () => {
    const { items, error } = await readBytes(
      await sealedPlain(joinedBytes(start, ...Array.from({ length: 200 }, () => photo))),
    );
    expect(error).toBeUndefined();
    expect(items).toHaveLength(1 + attachmentLimits.count);
    expect(items[1]).toMatchObject({ evidenceTypeId: null });
  });
});

test('[HAND-18] what is too large is refused before a byte of it is read, what the device does not give is told', async () => {
  const bytes = await sealed([visit]);
  const whole = new Blob([bytes]);
  const read: [number | undefined, number | undefined][] = [];
  const large = {
    size: maxPlainBytes + 2_000_000,
    slice: (from?: number, to?: number) => {
      read.push([from, to]);
      return whole.slice(from, to);
    },
  };
  expect((await readAll(large)).error).toBe('handover/too-large');
  expect(read).toEqual([[0, sealedFileLayout.headerBytes]]);
  const gone = {
    size: 5000,
    slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) as unknown as Blob,
  };
  expect((await readAll(gone)).error).toBe('handover/unreadable');
  expect(await isSealedFile(gone)).toBe(false);
});

test('[HAND-13] a newer sealed file is told as such', async () => {
  const bytes = await sealed([visit]);
  bytes[4] = 2;
  expect((await readBytes(bytes)).error).toBe('handover/newer');
});
