import type { Page } from '@playwright/test';
import type { Handover } from '../../../src/domain/handover/Handover.ts';
import { readCodeText } from '../../../src/handover/codeText.ts';
import type { SealedItem } from '../../../src/handover/sealedFileLayout.ts';
import { sealFile } from '../../../src/handover/sealFile.ts';
import { readWindowCard } from '../../../src/handover/windowCard.ts';
import { idNamed } from '../../builders/buildCase.ts';

export interface ToSeal {
  /** One visit a number. */
  readonly number: number;
  readonly photographs: readonly Buffer[];
  readonly name?: string;
}

export interface SealedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** The text of this window's card, from its settings. */
export async function cardOf(page: Page): Promise<string> {
  await page.locator('header nav').getByRole('button', { name: 'Settings' }).click();
  const card = (await page.locator('[data-card]').getAttribute('data-card')) ?? '';
  await page.locator('header nav').getByRole('button', { name: 'Next visitor' }).click();
  return card;
}

/** A file as a visitor's app seals it for the window with this card, to be chosen at its desk. */
export async function sealedFor(card: string, { number, photographs, name = '' }: ToSeal): Promise<SealedFile> {
  const code = readCodeText(card);
  const read = code.ok ? await readWindowCard(code.value.bytes) : code;
  const recipient = read.ok ? read.value.sealingKey : undefined;
  if (recipient === undefined) throw new Error('no card with a key');
  const handover: Handover = {
    version: 1,
    packetId: idNamed('packet', number),
    createdAt: `${new Date().toISOString().slice(0, 19)}Z`,
    edition: 1,
    locale: 'zh-Hant',
    day: null,
    helper: false,
    persons: [{ key: 'p1', kind: 'self' }],
    errands: [{ subjectId: 'housing.city-apartment', persons: ['p1'] }],
    papers: [],
    undecided: [],
  };
  const about = { person: 'p1', evidenceTypeId: 'evidence.residence-permit', media: 'image/jpeg' } as const;
  async function* items(): AsyncGenerator<SealedItem> {
    yield { type: 'handover', handover };
    if (name !== '') yield { type: 'personal', details: { name, contact: '' } };
    for (const photograph of photographs) yield { type: 'attachment', ...about, bytes: new Uint8Array(photograph) };
  }
  const pieces: Uint8Array[] = [];
  const chance = crypto.getRandomValues(new Uint8Array(32));
  for await (const piece of sealFile({ recipient, chance, items: items() })) pieces.push(piece);
  return { name: `${number}.oth`, mimeType: '', buffer: Buffer.concat(pieces) };
}

/** Gives a file to the desk, as chosen from a stick. */
export async function giveToDesk(page: Page, file: SealedFile): Promise<void> {
  await page.locator('main input[type=file]').first().setInputFiles(file);
}
