import { expect, test } from '@playwright/test';
import { builtAddresses } from './support/addresses.ts';
import { openFresh, untilReadyOffline } from './support/openBrowser.ts';
import { builtText, serveSite } from './support/serveSite.ts';

test('[FIND-1] [FIND-4] offline, from a key to a page and back to the answer', async () => {
  const site = await serveSite();
  const device = await openFresh({ locale: 'zh-TW' });
  const page = await device.context.newPage();
  await page.goto(`${site.url}/floors`);
  await untilReadyOffline(page);
  await site.stop();

  await page.keyboard.press('/');
  const field = page.getByRole('searchbox');
  await expect(field).toBeFocused();
  for (const query of ['一站式窗口', '一站式窗口服务', 'yizhanshi', 'ㄧˊㄓㄢˋㄕˋ', 'one-stop window', 'yzsfwck']) {
    await field.fill(query);
    await expect(page.locator(`[data-answers="${query}"]`)).toBeVisible();
    await expect(page.locator('#best a[href="/places/one-stop-window"]'), query).toBeVisible();
  }
  await expect(page.locator('#best mark').first()).toHaveText('一站式服務窗口');
  await page.locator('#best a[href="/places/one-stop-window"]').click();
  await expect(page).toHaveURL(/\/places\/one-stop-window$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/search\?q=yzsfwck$/);
  await expect(page.locator('#best a[href="/places/one-stop-window"]')).toBeVisible();
  await page.getByRole('searchbox').fill('');
  await expect(page.getByRole('button', { name: 'yzsfwck' })).toBeVisible();
  expect(device.complaints).toEqual([]);
  await device.discard();
});

test('[FIND-4] an address with a query opens its answer in the reader’s language, cold and offline too', async () => {
  const site = await serveSite();
  const device = await openFresh({ locale: 'en-GB' });
  const page = await device.context.newPage();
  await page.goto(`${site.url}/en/search?q=${encodeURIComponent('健身房')}`);
  await expect(page.locator('#best a[href="/en/places/gym"]')).toContainText('Gym');
  await expect(page.locator('#best mark[class], #best [lang="zh-Hant"] mark').first()).toHaveText('健身房');
  await untilReadyOffline(page);
  await site.stop();
  await page.reload();
  await expect(page.locator('#best a[href="/en/places/gym"]')).toBeVisible();
  await device.discard();
});

test('[FIND-5] every page has the way to the search, and every search result leads to a page that was built', async () => {
  const addresses = builtAddresses();
  for (const { address, file } of addresses) expect(builtText(file), address).toMatch(/<a [^>]*href="[^"]*\/search"/);
  const paths = new Set(addresses.map(({ address }) => address));
  const file = JSON.parse(builtText('search/index.json')) as { ids: string[] };
  expect(file.ids.length).toBeGreaterThan(50);
  for (const id of file.ids.filter((one) => one.startsWith('place.'))) {
    expect(paths.has(`/places/${id.slice('place.'.length)}`), id).toBe(true);
  }
});

test('[FIND-4] without scripts the page leads to what many come for', async () => {
  const site = await serveSite();
  const device = await openFresh({ javaScriptEnabled: false });
  const page = await device.context.newPage();
  await page.goto(`${site.url}/search`);
  await expect(page.getByRole('searchbox')).toBeHidden();
  await page.locator('main a[href="/places/one-stop-window"]').first().click();
  await expect(page).toHaveURL(/\/places\/one-stop-window$/);
  await device.discard();
  await site.stop();
});
