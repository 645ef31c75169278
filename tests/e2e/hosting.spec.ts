import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { findProgram } from '../../src/build/launch/findProgram.ts';
import { createStaticServer } from '../../src/build/serve/createStaticServer.ts';
import { startNginx } from '../unit/build/startNginx.ts';
import { builtAddresses } from './support/addresses.ts';
import { isDeep } from './support/depth.ts';
import { dist, root } from './support/folders.ts';
import { openBrowser, openFresh, untilReadyOffline } from './support/openBrowser.ts';

/** The app as a centre would put it into a folder of a site it has already. */
const base = '/onetrip/';
const origin = 'https://guide.example';
const webRoot = join(root, 'node_modules/.cache/onetrip/dist-base');
const folder = join(webRoot, base);

const nginx = findProgram('nginx');
const servers: Readonly<Record<string, () => Promise<{ readonly port: number; stop(): Promise<void> }>>> = {
  'our server': async () => {
    const server = createStaticServer({ root: folder });
    const { port } = await server.listen(0);
    return { port, stop: () => server.close() };
  },
  nginx: () => startNginx(nginx ?? 'nginx', { webRoot, folder, remove: () => undefined }),
};

test.beforeAll(() => {
  const builtAt = (where: string) => statSync(join(where, 'sw.js')).mtimeMs;
  if (existsSync(join(folder, 'sw.js')) && builtAt(folder) > builtAt(dist)) return;
  rmSync(webRoot, { recursive: true, force: true });
  mkdirSync(webRoot, { recursive: true });
  const built = spawnSync(process.execPath, ['src/build/build.ts'], {
    cwd: root,
    env: { ...process.env, OUT_DIR: folder, BASE_PATH: base, SITE_ORIGIN: origin },
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(`the site with a base was not built:\n${built.stdout}${built.stderr}`);
});

for (const [name, start] of Object.entries(servers)) {
  test.describe(`in a folder, by ${name}`, () => {
    test.skip(name === 'nginx' && nginx === undefined, 'nginx is not installed');

    test('[HOST-2] one visit is enough, and nothing outside the folder is asked for @long', async () => {
      const server = await start();
      const site = `http://127.0.0.1:${server.port}`;
      const device = await openFresh();
      const outside: string[] = [];
      device.context.on('request', (request) => {
        if (!request.url().startsWith(site + base)) outside.push(request.url());
      });
      const page = await device.context.newPage();
      await page.goto(site + base);
      await untilReadyOffline(page);
      await page.locator('main a[href$="/measures"]').first().click();
      await expect(page).toHaveURL(`${site}${base}measures`);
      await server.stop();

      for (const [path, lang] of [
        ['', 'zh-Hant'],
        ['apartment/city-apartment', 'zh-Hant'],
        ['zh-Hans/floors/1F', 'zh-Hans'],
        ['en', 'en'],
        ['en/measures/zone-8-3', 'en'],
      ] as const) {
        const tab = await device.context.newPage();
        const answer = await tab.goto(site + base + path);
        expect(answer?.status(), path).toBe(200);
        expect(answer?.fromServiceWorker(), path).toBe(true);
        await untilReadyOffline(tab);
        await expect(tab.locator('html')).toHaveAttribute('lang', lang);
        await expect(tab.locator('h1')).toBeVisible();
        await tab.close();
      }
      await page.goto(`${site}${base}en/measures/zone-8-3`);
      await untilReadyOffline(page);
      await page.locator('header a[hreflang="zh-Hans"]').click();
      await expect(page).toHaveURL(`${site}${base}zh-Hans/measures/zone-8-3`);
      const missing = await page.goto(`${site}${base}en/no-such-page`);
      expect(missing?.status()).toBe(404);
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      expect(outside).toEqual([]);
      expect(device.complaints).toEqual([]);
      await device.discard();
    });

    // What the app makes of its folder is the same whoever serves it; what the host does is asked of both.
    const isSecond = name === 'nginx' && !isDeep;

    test('[INSTALL-1] nothing keeps the app in its folder from being installed @long', async () => {
      test.skip(isSecond, 'asked of our own server');
      const server = await start();
      const site = `http://127.0.0.1:${server.port}`;
      const device = await openBrowser();
      const page = await device.context.newPage();
      await page.goto(site + base);
      await untilReadyOffline(page);
      const protocol = await device.context.newCDPSession(page);
      const { installabilityErrors } = await protocol.send('Page.getInstallabilityErrors');
      expect(installabilityErrors).toEqual([]);
      const manifest = JSON.parse((await protocol.send('Page.getAppManifest')).data ?? '{}');
      expect([manifest.id, manifest.start_url, manifest.scope]).toEqual([base, base, base]);
      for (const { src } of [...manifest.icons, ...manifest.screenshots]) {
        expect((await page.request.get(site + src)).status(), src).toBe(200);
      }
      const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
      expect(scope).toBe(site + base);
      await device.discard();
      await server.stop();
    });

    test('[APP-4] the first visit opens the folder in the language the device reads', async () => {
      test.skip(isSecond, 'asked of our own server');
      const server = await start();
      const site = `http://127.0.0.1:${server.port}`;
      for (const [locale, prefix] of [
        ['zh-CN', 'zh-Hans'],
        ['en-GB', 'en'],
      ] as const) {
        const device = await openFresh({ locale });
        const page = await device.context.newPage();
        await page.goto(site + base);
        await expect(page).toHaveURL(`${site}${base}${prefix}`);
        await page.goto(`${site}${base}floors?from=poster#one`);
        await expect(page).toHaveURL(`${site}${base}${prefix}/floors?from=poster#one`);
        await device.discard();
      }
      await server.stop();
    });

    test('[HOST-4] the folder without its slash and a page with one lead to the right address', async () => {
      const server = await start();
      const site = `http://127.0.0.1:${server.port}`;
      for (const [asked, given] of [
        ['/onetrip', base],
        [`${base}floors/`, `${base}floors`],
        [`${base}en/?a=1`, `${base}en?a=1`],
      ] as const) {
        const answer = await fetch(site + asked, { redirect: 'manual' });
        expect([answer.status, answer.headers.get('location')], asked).toEqual([301, given]);
      }
      expect((await fetch(`${site}/floors`)).status).toBe(404);
      await server.stop();
    });
  });
}

test('[HOST-3] every address that a page, the manifest or the sitemap names lies in the folder', () => {
  const named = new Map<string, string>();
  for (const { file } of builtAddresses(folder)) {
    const html = readFileSync(join(folder, file), 'utf8');
    for (const [, address = ''] of html.matchAll(/ (?:href|src|action)="([^"]*)"/g)) named.set(address, file);
    for (const [, address = ''] of html.matchAll(/<meta property="og:(?:url|image)" content="([^"]*)"/g)) {
      expect(address, file).toMatch(`${origin}${base}`);
    }
  }
  const local = [...named].filter(
    ([address]) => !/^(https?:|tel:|mailto:|#)/.test(address) || address.startsWith(origin),
  );
  expect(local.length).toBeGreaterThan(100);
  for (const [address, file] of local) expect(address.replace(origin, ''), file).toMatch(/^\/onetrip\//);

  const manifest = readFileSync(join(folder, 'manifest.webmanifest'), 'utf8');
  for (const [, address] of manifest.matchAll(/"(?:src|url|id|scope|start_url)":"([^"]*)"/g)) {
    expect(address).toMatch(/^\/onetrip\//);
  }
  const pages = [...readFileSync(join(folder, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
    ([, address]) => address,
  );
  expect(pages).toHaveLength(builtAddresses(folder).length);
  for (const address of pages) expect(address).toMatch(/^https:\/\/guide\.example\/onetrip\//);
  const scripts = readdirSync(join(folder, 'assets')).map((file) => readFileSync(join(folder, 'assets', file), 'utf8'));
  expect(scripts.filter((script) => /["'`]\/(?:assets|packs|pages|icons|sw\.js)/.test(script))).toEqual([]);
});
