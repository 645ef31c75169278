import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import type { StoreDoor } from '../../../src/services/vault/StoreDoor.ts';
import type { Recovery } from '../../../src/services/vault/VaultService.ts';
import type { Keeping } from '../../../src/storage/visitor/Keeping.ts';
import type { VisitorStore } from '../../../src/storage/visitor/VisitorStore.ts';
import { dist } from './folders.ts';

declare global {
  interface Window {
    store: VisitorStore;
    door: StoreDoor;
    opened: { readonly recovery: Recovery | undefined; readonly dataLost: boolean };
    acknowledged(what: string): void;
  }
}

export const personId = 'a'.repeat(26);

/** What a page found when it opened the store. */
export interface Found {
  readonly recovery: Recovery | undefined;
  readonly dataLost: boolean;
  readonly keeping: Keeping;
  /** Number of the last change by paper. */
  readonly notes: Readonly<Record<string, number>>;
  /** Photographs by their number, true when every byte is as it was put in. */
  readonly photos: Readonly<Record<string, boolean>>;
}

/** A page of the built site with the built store opened in it, and everything it holds. */
export async function openStorePage(
  context: BrowserContext,
  url: string,
): Promise<{ readonly page: Page; readonly found: Found }> {
  const page = await context.newPage();
  // A page that keeps nothing by itself.
  await page.goto(`${url}/en/sources`);
  const script = readdirSync(join(dist, 'assets')).find((file) => file.startsWith('createStoreDoor-'));
  await page.evaluate(`import('/assets/${script}').then((m) => { window.door = m.createStoreDoor(); })`);
  const found = await page.evaluate(async (id): Promise<Found> => {
    const opened = await window.door.open('create');
    if (!opened.ok || opened.value.store === undefined) throw new Error(JSON.stringify(opened));
    const { store, recovery, dataLost } = opened.value;
    window.store = store;
    const all = await store.readAll();
    if (!all.ok) throw new Error(JSON.stringify(all));
    if (all.value.persons.length === 0) {
      await store.persons.add({ id, kind: 'self', label: '', createdAt: '2026-11-20T08:00:00.000Z' });
    }
    const notes: Record<string, number> = {};
    for (const item of all.value.evidenceItems) notes[item.evidenceTypeId] = Number(item.note);
    const photos: Record<string, boolean> = {};
    for (const file of all.value.files) {
      const read = await store.files.read(file.id);
      const byte = Number(file.width) % 251;
      photos[String(file.width)] =
        read.ok && read.value?.length === file.bytes && read.value.every((value) => value === byte);
    }
    return { recovery, dataLost, keeping: store.keeping(), notes, photos };
  }, personId);
  return { page, found };
}

/** Changes notes and keeps photographs as fast as the store takes them; calls `acknowledged` with `n:<paper>:<number>:<copies>` or `p:<number>:<copies>`. */
export async function writeForEver(page: Page, from: number): Promise<void> {
  await page.evaluate(
    ({ id, first }) => {
      const base32 = 'abcdefghijklmnopqrstuvwxyz';
      const nameOf = (number: number) =>
        [...String(number)]
          .map((digit) => base32.charAt(Number(digit)))
          .join('')
          .padEnd(26, 'z');
      const run = async () => {
        for (let number = first; ; number++) {
          const paper = `evidence.paper-${number % 30}`;
          const saved = await window.store.evidenceItems.save({
            owner: { personId: id },
            evidenceTypeId: paper as never,
            note: String(number),
            updatedAt: '2026-11-20T08:00:00.000Z',
            edition: 1,
          });
          if (saved.ok) window.acknowledged(`n:${paper}:${number}:${window.store.keeping().copies}`);
          if (number % 12 !== 0) continue;
          const bytes = new Uint8Array(20_000).fill(number % 251);
          const kept = await window.store.files.put(
            { personId: id },
            {
              id: nameOf(number),
              evidenceTypeId: paper as never,
              type: 'image/jpeg',
              bytes: bytes.length,
              width: number,
              height: 1,
              sha256: '0'.repeat(64),
              addedAt: '2026-11-20T08:00:00.000Z',
            },
            bytes,
          );
          if (kept.ok) window.acknowledged(`p:${number}:${window.store.keeping().copies}`);
        }
      };
      void run();
    },
    { id: personId, first: from },
  );
}
