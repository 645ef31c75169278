import { expect, type Locator, type Page } from '@playwright/test';

/** The papers of one checklist, in English, as a person uses them. */
export const checklistPath = '/en/apartment/city-apartment';

export function paper(page: Page): Locator {
  return page.locator('[data-evidence="evidence.residence-permit"]').first();
}

export async function markReady(page: Page): Promise<void> {
  await paper(page).getByText('Ready', { exact: true }).click();
  await expect(paper(page).getByText('Saved on this device.').first()).toBeVisible();
}

export async function expectReady(page: Page): Promise<void> {
  await expect(paper(page).getByRole('radio', { name: 'Ready' })).toBeChecked();
}

/** Leaves a note's field and waits until the note itself is kept: the tick beside it has a word of its own. */
export async function leaveNote(note: Locator): Promise<void> {
  await note.blur();
  await expect(note.locator('xpath=..').getByText('Saved on this device.')).toBeVisible();
}

/** Opens the note field and types; leaves it focused. */
export async function typeNote(page: Page, text: string): Promise<Locator> {
  const add = paper(page).getByRole('button', { name: /^Add a note/ });
  if (await add.isVisible()) await add.click();
  const field = paper(page).getByRole('textbox');
  await field.fill(text);
  return field;
}
