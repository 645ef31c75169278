import { expect, test } from '@playwright/test';
import { chooseTwoErrandsForTwo } from './support/chooseVisit.ts';
import { axeFaults } from './support/faults.ts';
import { openFresh, untilReadyOffline } from './support/openBrowser.ts';
import { serveSite } from './support/serveSite.ts';
import { setUpWindow, takeAtDesk } from './support/window.ts';

test('[COUNTER-1] a visitor sees in plain words what the code says, and shows it without a network', async () => {
  const site = await serveSite();
  const device = await openFresh({ locale: 'en-GB' });
  const page = await device.context.newPage();
  await page.goto(`${site.url}/en/visit`);
  await untilReadyOffline(page);
  await site.stop();
  await chooseTwoErrandsForTwo(page);
  await page.getByRole('button', { name: 'To the code for the window' }).click();
  await expect(page.getByRole('heading', { name: 'The code says' })).toBeVisible();
  await expect(page.getByText(/For whom, by kind only: Myself, Family/)).toBeVisible();
  await expect(page.getByRole('img', { name: 'Code for the window' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Show the code' }).click();
  await expect(page.getByRole('img', { name: 'Code for the window' })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  expect(device.complaints).toEqual([]);
  await device.discard();
});

test('[COUNTER-2] [RECEIPT-7] without any network: the code is taken over, each paper checked by one key, and the receipt comes home @long', async () => {
  const site = await serveSite();
  const phone = await openFresh({ locale: 'en-GB' });
  const counter = await openFresh({ locale: 'en-GB', width: 1280, height: 800 });
  const visitor = await phone.context.newPage();
  const clerk = await counter.context.newPage();
  await visitor.goto(`${site.url}/en/visit`);
  await untilReadyOffline(visitor);
  await setUpWindow(clerk, site.url);
  await expect.poll(() => clerk.evaluate(() => caches.has('staff-device'))).toBe(true);
  await site.stop();

  await chooseTwoErrandsForTwo(visitor);
  // What the visitor ticks themselves is theirs, whatever the window says of it.
  const ownTicks = () =>
    visitor
      .locator('[data-evidence] input[type=radio]')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).checked));
  await visitor.locator('[data-evidence]').nth(1).getByText('Ready', { exact: true }).click();
  await expect(
    visitor.locator('[data-evidence]').nth(1).getByRole('radio', { name: 'Ready', exact: true }),
  ).toBeChecked();
  const ticked = await ownTicks();
  expect(ticked.filter(Boolean).length).toBeGreaterThan(1);
  await visitor.getByRole('button', { name: 'To the code for the window' }).click();
  await visitor.getByRole('button', { name: 'Show the code' }).click();
  await visitor.getByText('See the text of the code').click();
  const code = await visitor.locator('details p[translate=no]').innerText();

  await takeAtDesk(clerk, code);
  await expect(clerk.locator('[data-status="open"]')).toBeVisible();
  const papers = clerk.locator('[data-paper]');
  await expect(papers.first()).toBeVisible();
  await clerk.keyboard.press('1');
  await expect(papers.nth(0).locator('[data-check="accepted"]')).toBeVisible();
  await clerk.keyboard.press('3');
  await clerk.keyboard.press('Enter');
  await expect(papers.nth(1).locator('[data-check="missing"]')).toBeVisible();
  expect(await axeFaults(clerk)).toEqual([]);
  await clerk.keyboard.press('r');
  const receipt = (await clerk.locator('[data-receipt]').getAttribute('data-receipt')) ?? '';
  await clerk.getByRole('button', { name: 'Back to the case' }).click();

  // A paper of which a receipt has told is corrected with a reason, and the next receipt names the one before.
  await clerk.locator('[data-paper] button').nth(1).click();
  await clerk.getByRole('button', { name: 'Correct this paper' }).click();
  await clerk.getByLabel('Why').fill('It lay in the other folder');
  await clerk.locator('[data-correction]').getByRole('button', { name: 'Accepted' }).click();
  await expect(papers.nth(1).locator('[data-check="accepted"]')).toBeVisible();
  await clerk.getByText(/^Everything done: \d+ entries$/).click();
  await expect(clerk.locator('[data-action=corrected]')).toContainText(
    'Lin: corrected Accepted: It lay in the other folder',
  );
  await clerk.getByRole('button', { name: 'Give the receipt' }).click();
  const correction = (await clerk.locator('[data-receipt]').getAttribute('data-receipt')) ?? '';
  await clerk.getByRole('button', { name: 'Back to the case' }).click();

  // The same code again is the same case.
  await clerk.getByRole('button', { name: 'Next visitor' }).first().click();
  await takeAtDesk(clerk, code);
  await expect(clerk.getByText('This code was taken over before')).toBeVisible();
  await clerk.getByRole('button', { name: 'Cases' }).click();
  await expect(clerk.locator('[data-case]')).toHaveCount(1);
  await clerk.getByRole('button', { name: 'Settings' }).click();
  const card = (await clerk.locator('[data-card]').getAttribute('data-card')) ?? '';
  const mark = await clerk.locator('[data-mark]').innerText();

  await visitor.getByRole('button', { name: 'Read the window’s code' }).click();
  const read = async (text: string) => {
    await visitor.getByLabel('Scan, paste or type the code').fill(text);
    await visitor.getByRole('button', { name: 'Read', exact: true }).click();
  };
  await read(receipt);
  await expect(visitor.getByText('This answer comes from a window you do not know yet.')).toBeVisible();
  await read(card);
  await expect(visitor.getByText(mark)).toBeVisible();
  await visitor.getByRole('button', { name: 'They are the same, believe this window' }).click();
  await expect(visitor.getByText('The answer is kept on this device.')).toBeVisible();
  await expect(visitor.locator('[data-answers] li')).toHaveCount(2);
  await expect(visitor.locator('[data-answers]')).toContainText('Accepted');
  await expect(visitor.locator('[data-answers]')).toContainText('Still missing');
  await read(receipt);
  await expect(visitor.getByText('This answer was here already. Nothing changed.')).toBeVisible();
  await read(`${receipt.slice(0, -3)}AAA`);
  await expect(visitor.getByText('The code is not whole.')).toBeVisible();
  await expect(visitor.locator('[data-answers] li')).toHaveCount(2);
  await read(correction);
  await expect(visitor.locator('[data-answers]')).not.toContainText('Still missing');
  await visitor.getByRole('button', { name: 'Back to the list' }).click();
  await expect(visitor.locator('[data-window=accepted]')).toHaveCount(2);
  expect(await ownTicks()).toEqual(ticked);
  expect([...phone.complaints, ...counter.complaints]).toEqual([]);
  await phone.discard();
  await counter.discard();
});
