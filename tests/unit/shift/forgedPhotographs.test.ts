import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { createStaffSealing } from '../../../src/browser/sealing/createStaffSealing.ts';
import { openShiftFile } from '../../../src/services/shift/openShiftFile.ts';
import { randomFrom } from '../../builders/randomFrom.ts';
import shiftV1 from '../../fixtures/shift-v1.json' with { type: 'json' };
import { errorTypeOf, unwrap } from '../../storage-scenarios/unwrap.ts';
import { mutate, mutateText, rounds } from '../handover/mutate.ts';
import { rowsOf } from '../staff/buildWindow.ts';
import { details, picture, twoCases, windowsWithFiles } from './bringPhotographs.ts';
import { countsOf } from './buildShift.ts';
import { opener } from './reseal.ts';

const everyRow = () =>
  Promise.all(['meta', 'actions', 'cases', 'packets', 'receipts', 'enclosures', 'attachments'].map(rowsOf));
const refusals = /^staff\/(not-a-shift|shift-newer|wrong-shift-code|shift-damaged|shift-clash|shift-clock)$/;
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function made() {
  const windows = await windowsWithFiles();
  const ids = await twoCases(windows);
  const { file, code } = unwrap(await windows.a.handOver(ids));
  windows.second.use();
  return { ...windows, ids, file, code, forger: await opener(file, code) };
}

test('[SHIFT-2] the file shows nothing of the photographs and visitors in it', async () => {
  const { file } = await made();
  const text = Buffer.from(await file.arrayBuffer()).toString('latin1');
  for (const secret of [
    details.name,
    details.contact,
    'evidence.photo',
    'image/jpeg',
    String.fromCharCode(1).repeat(30),
  ])
    expect(text.includes(secret), secret).toBe(false);
});

test(`[SHIFT-3] of ${rounds} damaged files with photographs none is taken and nothing is thrown`, {
  timeout: 600_000,
}, async () => {
  const { file, code } = await made();
  const parts = { sealing: createStaffSealing(), yieldToMain: async () => undefined, isOpen: () => true };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const below = randomFrom(17);
  const kinds: Record<string, number> = {};
  for (let round = 0; round < rounds; round++) {
    const changed = mutate(bytes, round, below);
    if (Buffer.from(changed).equals(Buffer.from(bytes))) continue;
    const type = errorTypeOf(await openShiftFile(parts, new Blob([changed]), code));
    expect(type, `round ${round}`).toMatch(refusals);
    kinds[type] = (kinds[type] ?? 0) + 1;
  }
  expect(kinds['staff/shift-damaged']).toBeGreaterThan(rounds / 4);
});

test('[SHIFT-3] of 1000 files whose texts were changed under the right code none puts more here than the file had', {
  timeout: 300_000,
}, async () => {
  const { b, code, forger, file } = await made();
  unwrap(await unwrap(await b.openShift(file, code)).take());
  const before = await everyRow();
  const below = randomFrom(19);
  for (let round = 0; round < 1000; round++) {
    const at = below(forger.texts.length);
    const texts = forger.texts.map((text, place) => (place === at ? mutateText(text, round, below) : text));
    const opened = await b.openShift(await forger.resealTexts(texts), code);
    if (!opened.ok) expect(opened.error.type).toMatch(refusals);
    else {
      const { photographs, fresh } = opened.value.summary;
      // Somebody who has the code can say another name or paper of a photograph, and no more.
      expect([photographs <= 2, fresh]).toEqual([true, 0]);
    }
  }
  expect(await everyRow()).toEqual(before);
});

test('[SHIFT-10] a file that a build before photographs made is read as it was', async () => {
  const { b, second } = await windowsWithFiles();
  second.use();
  const { summary, take } = unwrap(await b.openShift(new Blob([Buffer.from(shiftV1.file, 'hex')]), shiftV1.code));
  expect(countsOf(summary)).toEqual({ fresh: 2 });
  expect(unwrap(await take())).toBe(2);
  expect(await rowsOf('receipts')).toHaveLength(1);
});

type Edit = Parameters<Awaited<ReturnType<typeof opener>>['reseal']>[0];
const page = new TextEncoder().encode('<html>');
const edits: readonly (readonly [string, Edit])[] = [
  ['other bytes', (_, __, [one]) => one?.splice(0, 1, picture(9))],
  ['two photographs in each other’s place', (_, __, [one]) => one?.reverse()],
  ['a photograph that is missing', (_, __, [one]) => one?.pop()],
  ['a photograph too many', (_, __, [one]) => one?.push(picture(9))],
  ['a photograph of the other case', (_, __, [one, other]) => other?.push(...(one?.splice(1) ?? []))],
  ['a photograph that its case does not name', (cases) => cases[0]?.photographs.pop()],
  ['fewer photographs than said', (_, head) => Object.assign(head, { photographs: 3 })],
  ['more photographs than said', (_, head) => Object.assign(head, { photographs: 1 })],
  ['another size', (cases) => Object.assign(cases[0]?.photographs[0], { size: 3001 })],
  ['another hash', (cases) => Object.assign(cases[0]?.photographs[0], { sha256: 'a'.repeat(64) })],
  ['another kind of file', (cases) => Object.assign(cases[0]?.photographs[0], { media: 'application/pdf' })],
  ['a kind of file that nobody takes', (cases) => Object.assign(cases[0]?.photographs[0], { media: 'text/html' })],
  ['no person', (cases) => Object.assign(cases[0]?.photographs[0], { person: 'somebody' })],
  ['no kind of paper', (cases) => Object.assign(cases[0]?.photographs[0], { evidenceTypeId: 'housing.rent' })],
  ['a word too many', (cases) => Object.assign(cases[0]?.photographs[0], { name: 'IMG_1.jpg' })],
  ['a name that cannot be shown', (cases) => Object.assign(cases[0]?.details[0], { name: '\u202e' })],
  ['the same words twice', (cases) => cases[0]?.details.push(cases[0].details[0])],
  [
    'a page instead of a photograph',
    (cases, __, [one]) => {
      one?.splice(0, 1, page);
      Object.assign(cases[0]?.photographs[0], { size: page.length, sha256: hashOf(page) });
    },
  ],
  [
    'the same photograph twice',
    (cases, head, [one]) => {
      one?.push(picture(1));
      cases[0]?.photographs.push(cases[0].photographs[0]);
      Object.assign(head, { photographs: 3 });
    },
  ],
];

test.each(edits)('[SHIFT-16] under the right code too, %s is refused and nothing is written', async (_, edit) => {
  const { b, code, forger } = await made();
  const before = await everyRow();
  expect(errorTypeOf(await b.openShift(await forger.reseal(edit), code))).toBe('staff/shift-damaged');
  expect(await everyRow()).toEqual(before);
  // What the edits begin with is taken.
  const { summary } = unwrap(await b.openShift(await forger.reseal(() => undefined), code));
  expect(countsOf(summary)).toMatchObject({ fresh: 2, photographs: 2 });
});
