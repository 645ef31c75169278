import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStaffSealing } from '../../../src/browser/sealing/createStaffSealing.ts';
import { restoreCopy } from '../../../src/services/windowCopy/restoreCopy.ts';
import { createStaffStore } from '../../../src/storage/staff/createStaffStore.ts';
import { staffDatabaseName } from '../../../src/storage/staff/staffTables.ts';
import { randomFrom } from '../../builders/randomFrom.ts';
import { errorTypeOf, unwrap } from '../../storage-scenarios/unwrap.ts';
import { mutate } from '../handover/mutate.ts';
import { createDevice } from '../staff/buildWindow.ts';
import { copyOf, type Part, partsOf, windowWithFiles } from './buildCopy.ts';

const rounds = Number(process.env['PROVE_MUTATIONS'] ?? 2_000);
const device = createDevice();
const store = createStaffStore();
const parts = { store, sealing: createStaffSealing(), yieldToMain: async () => undefined };
let copy = new Blob([]);
let whole = new Uint8Array();
let taken: readonly Part[] = [];

beforeAll(async () => {
  const { staff, take } = await windowWithFiles(device);
  await take(1, 2, { size: 300 });
  await take(2, 1, { size: 200 });
  copy = unwrap(await staff.copyWindow()).file;
  whole = new Uint8Array(await copy.arrayBuffer());
  taken = (await partsOf(copy)).slice(0, -1);
  await device.erase();
});
afterAll(async () => {
  store.close();
  await device.erase();
});

/** Why it was refused, or `ok`; nothing may be there afterwards, not even a database. */
const judge = async (bytes: Uint8Array | Blob) =>
  errorTypeOf(await restoreCopy(parts, bytes instanceof Blob ? bytes : new Blob([new Uint8Array(bytes)])));
const databases = async () => (await indexedDB.databases()).map(({ name }) => name);

test('[COPY-4] a copy that ends anywhere too early, or goes on behind its end, is refused whole', async () => {
  const ends = new Set<number>();
  for (let at = 0; at < whole.length; at += 11) ends.add(at);
  // Every byte around the lines, and so around the pieces.
  for (const [at, byte] of whole.entries())
    if (byte === 0x0a) for (let near = at - 2; near <= at + 2; near += 1) if (near < whole.length) ends.add(near);
  expect(ends.size).toBeGreaterThan(500);
  for (const length of ends) {
    const why = await judge(whole.subarray(0, length));
    expect(why, `${length} bytes`).toMatch(/^staff\/(not-a-copy|copy-damaged)$/);
  }
  expect(await judge(new Blob([copy, '\n']))).toBe('staff/copy-damaged');
  expect(await judge(new Blob([copy, copy]))).toBe('staff/copy-damaged');
  expect(await databases()).not.toContain(staffDatabaseName);
}, 120_000);

test(`[COPY-4] of ${rounds} damaged or made-up copies none is taken, each has its tag, and nothing is laid down`, async () => {
  const reasons = new Map<string, number>();
  for (let seed = 1; seed <= rounds; seed += 1) {
    const changed = mutate(whole, seed, randomFrom(seed));
    if (Buffer.compare(changed, whole) === 0) continue;
    const why = await judge(changed);
    expect(why, `seed ${seed}`).toMatch(/^staff\/(not-a-copy|copy-newer|copy-damaged)$/);
    reasons.set(why, (reasons.get(why) ?? 0) + 1);
  }
  expect([...reasons.keys()].toSorted()).toEqual(expect.arrayContaining(['staff/copy-damaged', 'staff/not-a-copy']));
  expect(await databases()).not.toContain(staffDatabaseName);
}, 600_000);

test('[COPY-4] a later version is told as that, and no version of ours can be made of another', async () => {
  const text = Buffer.from(whole).toString('latin1');
  const as = (version: string) => judge(Buffer.from(text.replace('"version":2', `"version":${version}`), 'latin1'));
  expect([await as('3'), await as('999999')]).toEqual(['staff/copy-newer', 'staff/copy-newer']);
  for (const none of ['0', '-1', '2.5', '"2"', '02', '1e1', '9999999'])
    expect(await as(none), none).toBe('staff/not-a-copy');
  expect(await as('1')).toBe('staff/copy-damaged');
});

test('[COPY-4] with hashes that hold, too, only a copy as it is written is taken', async () => {
  const at = (type: string) => taken.findIndex(({ line }) => line['type'] === type);
  const rows = taken[at('rows')] as Part;
  const photograph = taken[at('attachment')] as Part;
  const others = taken.filter((part) => part !== photograph && part !== rows);
  const line = (given: Record<string, unknown>): Part => ({ ...photograph, line: { ...photograph.line, ...given } });
  const edited = (edit: (text: string) => string): Part => {
    const bytes = Buffer.from(edit(rows.bytes.toString()));
    return { line: { ...rows.line, bytes: bytes.length }, bytes };
  };
  const missing = (id: unknown): Part => ({ line: { type: 'missing', id }, bytes: Buffer.alloc(0) });
  const bad: Record<string, Blob> = {
    'no rows': copyOf([photograph, ...others]),
    'rows behind photographs': copyOf([photograph, rows, ...others]),
    'rows twice': copyOf([rows, rows, photograph, ...others]),
    'a photograph twice': copyOf([rows, photograph, photograph, ...others]),
    'a photograph that is missing': copyOf([rows, photograph, missing(photograph.line['id']), ...others]),
    'a photograph of no enclosure': copyOf([rows, line({ enclosure: 'a'.repeat(64) }), ...others]),
    'a photograph of another case': copyOf([rows, line({ caseId: 'a'.repeat(26) }), ...others]),
    'an odd id': copyOf([rows, line({ id: '../../etc' }), ...others]),
    'an odd missing id': copyOf([rows, photograph, missing(7), ...others]),
    'more in a line': copyOf([rows, line({ more: 1 }), ...others]),
    'an unknown line': copyOf([rows, photograph, { line: { type: 'film' }, bytes: Buffer.alloc(0) }, ...others]),
    'a long line': copyOf([rows, photograph, missing(' '.repeat(600)), ...others]),
    'a piece beyond the limit': copyOf([rows, line({ bytes: 16_000_001 }), ...others]),
    'a piece beyond the file': copyOf([rows, line({ bytes: 15_000_000 }), ...others]),
    'another count': copyOf(taken, { pieces: taken.length - 1 }),
    'something behind': copyOf(taken, { behind: '\n' }),
    'a row of no table': copyOf([edited((text) => text.replace('"table":"cases"', '"table":"folder"')), ...others]),
    'a row without its shape': copyOf([edited((text) => text.replace('"salt":"', '"salt":"x')), ...others]),
    'an enclosure with more': copyOf([
      edited((text) => text.replace('{"table":"enclosures","row":{', '$&"a":1,')),
      ...others,
    ]),
    'no window': copyOf([edited((text) => text.slice(text.indexOf('\n') + 1)), ...others]),
    'no end of a line': copyOf([edited((text) => text.slice(0, -1)), ...others]),
    'no text': copyOf([{ line: { ...rows.line, bytes: 2 }, bytes: Buffer.from([0xff, 0x0a]) }, ...others]),
  };
  for (const [what, blob] of Object.entries(bad)) expect(await judge(blob), what).toBe('staff/copy-damaged');
  expect(await databases()).not.toContain(staffDatabaseName);
  // That they are refused for what they say: put together alike from what is right, it is taken.
  expect(await copyOf(taken).text()).toBe(await copy.text());
  expect(await judge(copyOf(taken))).toBe('ok');
});
