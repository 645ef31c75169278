import { expect, type Page } from '@playwright/test';

/** Prepares a visit from an empty `/en/visit`, as a reader would: two errands, two persons, the first day offered. */
export async function chooseTwoErrandsForTwo(page: Page): Promise<void> {
  await page
    .locator('label', { hasText: /residence permit/i })
    .first()
    .click();
  await page.locator('label', { hasText: 'City flats' }).first().click();
  await page.getByRole('button', { name: 'Next: for whom' }).click();
  await page.getByRole('button', { name: 'Add another person or a firm' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(Save|Done)$/ })
    .click();
  await expect(page.getByRole('checkbox', { name: 'Family' })).toBeChecked();
  await page.getByRole('button', { name: 'Next: which day' }).click();
  await expect(page.getByRole('radio')).toHaveCount(4);
  await page.getByRole('radio').first().click();
  await page.getByRole('button', { name: 'See what to bring' }).click();
  await expect(page.getByRole('heading', { name: 'What to bring' })).toBeVisible();
}
