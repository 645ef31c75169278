import { expect, type Locator, type Page } from '@playwright/test';
import enChecklist from '../../../locales/en/checklist.json' with { type: 'json' };
import enVisit from '../../../locales/en/visit.json' with { type: 'json' };
import hantChecklist from '../../../locales/zh-Hant/checklist.json' with { type: 'json' };
import hantVisit from '../../../locales/zh-Hant/visit.json' with { type: 'json' };

const inLanguage = {
  en: { visit: enVisit, checklist: enChecklist, permit: /residence permit/i, flat: 'City flats' },
  'zh-Hant': { visit: hantVisit, checklist: hantChecklist, permit: /居住證/, flat: '福州市台胞公寓' },
};

interface Hand {
  /** The language of the page; English where none is given. */
  readonly locale?: keyof typeof inLanguage;
  /** With a finger on glass instead of a mouse. */
  readonly touch?: boolean;
}

/** Prepares a visit from an empty `/visit`, as a reader would: two errands, two persons, the first day offered. */
export async function chooseTwoErrandsForTwo(page: Page, { locale = 'en', touch = false }: Hand = {}): Promise<void> {
  const { visit, checklist, permit, flat } = inLanguage[locale];
  const press = (what: Locator) => (touch ? what.tap() : what.click());
  await press(page.locator('label', { hasText: permit }).first());
  await press(page.locator('label', { hasText: flat }).first());
  await press(page.getByRole('button', { name: visit.on.whom }));
  await press(page.getByRole('button', { name: visit.whom.add }));
  const dialog = page.getByRole('dialog');
  // Where the browser keeps nothing, the button says no more than that it is done.
  const done = new RegExp(`^(${checklist.person.save}|Done|確定)$`);
  await press(dialog.getByRole('button', { name: done }));
  await expect(page.getByRole('checkbox', { name: checklist.person.kind.family })).toBeChecked();
  await press(page.getByRole('button', { name: visit.on.day }));
  // The days stand above "not decided" once it is known which are worked.
  await expect(page.getByRole('radio')).toHaveCount(4);
  await press(page.getByRole('radio').first());
  await press(page.getByRole('button', { name: visit.on.list }));
  await expect(page.getByRole('heading', { name: visit.bag.title })).toBeVisible();
}
