import { expect, test } from '@playwright/test';
import { builtAddresses } from './support/addresses.ts';
import { isDeep } from './support/depth.ts';
import { openFresh, untilReadyOffline } from './support/openBrowser.ts';
import { addressOf, personal, prefixes, screens } from './support/screens.ts';
import { builtText, serveSite } from './support/serveSite.ts';

// Each of these opens every screen; on a busy machine that takes its time.
test.beforeEach(() => test.setTimeout(1_200_000));

test('[STATIC-1] every address is a file with its text, title, description, canonical, languages and link card', () => {
  // Plain comparisons: an `expect` each would take longer than everything it looks at.
  const lacking = builtAddresses().flatMap(({ address, file }) => {
    const html = builtText(file);
    const heading = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '';
    const has: Readonly<Record<string, boolean>> = {
      title: /<title>[^<]+<\/title>/.test(html),
      description: /<meta name="description" content="[^"]{4,}"/.test(html),
      canonical: html.includes(`<link rel="canonical" href="${address}">`),
      ...Object.fromEntries(
        ['zh-Hant', 'zh-Hans', 'en', 'x-default'].map((tag) => [tag, html.includes(`hreflang="${tag}"`)]),
      ),
      ...Object.fromEntries(
        ['title', 'description', 'url', 'image', 'locale'].map((name) => [
          `og:${name}`,
          html.includes(`property="og:${name}"`),
        ]),
      ),
      heading: heading.replace(/<[^>]+>/g, '').trim() !== '',
      'no style, no handler, no key for a word': !/ style="| onclick=|[a-z]+\.[a-z]+[A-Z]\w+<\//.test(html),
    };
    return Object.keys(has)
      .filter((name) => has[name] === false)
      .map((name) => `${address}: ${name}`);
  });
  expect(lacking).toEqual([]);
});

test('[STATIC-2] each language has the same addresses', () => {
  const of = (prefix: string) =>
    builtAddresses()
      .map(({ address }) => address)
      .filter((address) =>
        prefix === '' ? !/^\/(en|zh-Hans)(\/|$)/.test(address) : address === prefix || address.startsWith(`${prefix}/`),
      )
      .map((address) => address.slice(prefix.length) || '/');
  expect(of('/en')).toEqual(of(''));
  expect(of('/zh-Hans')).toEqual(of(''));
});

test('[STATIC-3] with scripts off every screen is readable and its links work @long', async () => {
  const site = await serveSite();
  const device = await openFresh({ javaScriptEnabled: false });
  const page = await device.context.newPage();
  for (const screen of screens) {
    const answer = await page.goto(site.url + screen);
    expect(answer?.status(), screen).toBe(screen === '/no-such-page' ? 404 : 200);
    await expect(page.locator('h1')).toBeVisible();
    expect((await page.locator('main').innerText()).length, screen).toBeGreaterThan(60);
  }
  await page.goto(`${site.url}/floors`);
  await page.locator('a[href="/floors/1F"]').first().click();
  await expect(page).toHaveURL(/\/floors\/1F$/);
  await page.locator('header a[hreflang="en"]').click();
  await expect(page).toHaveURL(/\/en\/floors\/1F$/);
  await device.discard();
  await site.stop();
});

for (const locale of Object.keys(prefixes) as (keyof typeof prefixes)[]) {
  test(`[APP-3] taking a page over moves nothing, changes no word and asks for nothing the page already said: ${locale} @long`, async () => {
    const site = await serveSite();
    const device = await openFresh({ locale });
    await device.context.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const page = await device.context.newPage();
    let requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    // The screens are built alike in every language.
    for (const screen of screens.filter((_, index) => locale === 'zh-Hant' || index % 3 === 0 || isDeep)) {
      requests = [];
      await page.goto(site.url + addressOf(locale, screen), { waitUntil: 'domcontentloaded' });
      // What the host serves: the device itself may keep only the shell of this page by now.
      const before = /<main[\s\S]*<\/main>/.exec(builtText(fileOf(locale, screen)))?.[0];
      await page.waitForLoadState('load');
      await untilReadyOffline(page);
      // A hundredth is a tenth of what counts as good; on a busy machine a line may once wrap a moment late.
      const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
      expect(
        shifts.reduce((sum, shift) => sum + shift, 0),
        addressOf(locale, screen),
      ).toBeLessThan(0.01);
      const after = await page.locator('main').evaluate((main) => main.textContent);
      const plain = (before ?? '')
        .replace(/<[^>]+>/g, '')
        .replace(/&#x27;/g, "'")
        .replace(/&quot;/g, '"')
        .replace(/&gt;/g, '>')
        .replace(/&lt;/g, '<')
        .replace(/&amp;/g, '&');
      if (!personal.has(screen)) expect(after, addressOf(locale, screen)).toBe(plain);
      expect(
        requests.filter((path) => path.endsWith('.html')),
        screen,
      ).toEqual([]);
    }
    expect(device.complaints).toEqual([]);
    await device.discard();
    await site.stop();
  });
}

test('[HOST-1] unknown addresses get a helpful 404 in their language; missing files get a plain 404, never a page', async () => {
  const site = await serveSite();
  for (const [path, lang] of [
    ['/nope', 'zh-Hant'],
    ['/en/nope', 'en'],
    ['/zh-Hans/floors/99F', 'zh-Hans'],
  ] as const) {
    const answer = await fetch(site.url + path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain(`<html lang="${lang}">`);
  }
  for (const path of ['/assets/none.js', '/packs/none.json', '/pages/none.txt', '/none.png']) {
    const answer = await fetch(site.url + path);
    expect(answer.status, path).toBe(404);
    expect(answer.headers.get('content-type'), path).toContain('text/plain');
  }
  await site.stop();
});

function fileOf(locale: keyof typeof prefixes, screen: string): string {
  const prefix = prefixes[locale].slice(1);
  if (screen === '/no-such-page') return prefix === '' ? '404.html' : `${prefix}/404.html`;
  return screen === '/' ? `${prefix || 'index'}.html` : `${addressOf(locale, screen).slice(1)}.html`;
}
