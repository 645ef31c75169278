import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { cardOf, giveToDesk, sealedFor } from './sealedFor.ts';

/** A hand-over file of another window, and how many photographs each of its cases has. */
export interface OtherShift {
  /** Where it lies on the disk. */
  readonly path: string;
  readonly code: string;
  readonly photographs: ReadonlyMap<string, number>;
}

/** As many cases of a window that was just set up; every fifth has the photographs, and each the name of its visitor. */
export async function makeShiftFile(page: Page, cases: number, pictures: readonly Buffer[]): Promise<OtherShift> {
  const nav = (name: string) => page.locator('header nav').getByRole('button', { name }).click();
  const card = await cardOf(page);
  const photographs = new Map<string, number>();
  for (let number = 1; number <= cases; number++) {
    const taken = number % 5 === 0 ? pictures : [];
    await giveToDesk(page, await sealedFor(card, { number, photographs: taken, name: `Visitor ${number}` }));
    await page.locator('[data-status="open"]').waitFor();
    photographs.set(new URL(page.url()).hash.slice(1), taken.length);
    await nav('Next visitor');
  }
  await nav('Cases');
  await page.getByText('Hand cases over to another window').click();
  await page.getByRole('button', { name: 'Make the file' }).click();
  const code = await page.locator('[data-shift-code]').innerText();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the file' }).click();
  const path = join(mkdtempSync(join(tmpdir(), 'onetrip-shift-')), 'from-a-stick.otshift');
  await (await download).saveAs(path);
  return { path, code, photographs };
}
