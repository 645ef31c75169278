import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { blankPath, notFoundPath, type StaticPage } from '../../app/prerender/StaticPage.ts';
import { createMemoryReader } from '../../domain/content/createMemoryReader.ts';
import { type LocaleTag, localeTags } from '../../domain/locale/LocaleTag.ts';
import { securityHeaders } from '../headers/securityHeaders.ts';
import { writeHosting } from '../headers/writeHosting.ts';
import { buildPack } from '../pack/buildPack.ts';
import { buildSearchFile } from '../search/buildSearchFile.ts';
import { buildEarlyScript } from './buildEarlyScript.ts';
import { buildPrerender } from './buildPrerender.ts';
import { readBuiltCode } from './codeOf.ts';
import {
  fullBody,
  fullHead,
  type PageFrameParts,
  pageAddress,
  pageFile,
  pageFrame,
  storedBody,
  storedHead,
} from './composePage.ts';
import { leanStyle } from './leanStyle.ts';

export interface PagesInput {
  readonly root: string;
  readonly outDir: string;
  /** Folder of the edition's records. */
  readonly edition: string;
  readonly base: string;
  readonly origin: string;
}

/**
 * Writes all that is made from the edition into a freshly built folder: the pack, every page as a file, the same
 * pages bundled for the service worker, and the headers they need. Runs after the code is built, before the worker.
 */
export async function writePages({ root, outDir, edition, base, origin }: PagesInput): Promise<void> {
  // The code did not build: its own error says why, and nothing of ours may hide it.
  if (!existsSync(join(outDir, '.vite/manifest.json'))) return;
  const built = buildPack(edition);
  writeText(outDir, `packs/${built.index.file}`, built.text);
  writeText(outDir, 'packs/index.json', JSON.stringify(built.index));

  const earlyScript = await buildEarlyScript(root, base);
  const code = readBuiltCode(outDir);
  const style = leanStyle(readFileSync(join(outDir, code.style), 'utf8').trim());
  const hashes = { scripts: [hashSource(earlyScript)], styles: [hashSource(style)] };
  writeHosting(outDir, hashes, base);
  const headersMark = sha256(JSON.stringify(securityHeaders(hashes))).slice(0, 12);
  const parts: PageFrameParts = {
    base,
    origin,
    style,
    earlyScript,
    entry: code.entry,
    preloads: code.shared,
    headersMark,
  };
  const frame = pageFrame(parts);

  const { prerender, discard } = await buildPrerender(root, base);
  const bundle = new PageBundle();
  const addresses: string[] = [];
  const paths = new Set<string>();
  const drawn = new Set<string>();
  for await (const page of prerender(createMemoryReader(built.pack.records), built.stamp)) {
    if (page.path !== blankPath) {
      const body = fullBody(page, base, code.own(page.locale, page.module));
      const head = fullHead(page, parts);
      writeText(
        outDir,
        pageFile(page.locale, page.path),
        [frame[0], page.locale, frame[1], head, frame[2], body, frame[3]].join(''),
      );
      if (!isOfWindow(page.path)) paths.add(page.path);
      if (page.path !== notFoundPath && !isOfWindow(page.path))
        addresses.push(pageAddress(base, page.locale, page.path));
    }
    if (page.kept) bundle.add(page);
    else drawn.add(page.path);
  }

  discard();

  writeHashed(outDir, 'frame', 'json', JSON.stringify({ pieces: frame, drawn: [...drawn] }));
  writeHashed(outDir, 'all', 'txt', bundle.text());
  for (const tag of localeTags) writeHashed(outDir, tag, 'json', JSON.stringify(bundle.index[tag]));
  writeText(outDir, 'search/index.json', JSON.stringify(buildSearchFile(built.pack.records, paths)));
  writeText(outDir, 'robots.txt', robots(origin, base));
  if (origin !== '') writeText(outDir, 'sitemap.xml', sitemap(addresses.map((address) => origin + address)));
  rmSync(join(outDir, '.vite'), { recursive: true });
  rmSync(join(outDir, code.style));
  refuseLinksTo(code.style, join(outDir, 'assets'));
}

/** The pages one after the other, with the byte position of each, by language. */
class PageBundle {
  readonly index: Record<LocaleTag, Record<string, [start: number, head: number, body: number]>> = {
    'zh-Hant': {},
    'zh-Hans': {},
    en: {},
  };
  readonly #pieces: string[] = [];
  #length = 0;

  add(page: StaticPage): void {
    const head = storedHead(page);
    const body = storedBody(page);
    const headBytes = Buffer.byteLength(head);
    const bodyBytes = Buffer.byteLength(body);
    this.index[page.locale][page.path] = [this.#length, headBytes, bodyBytes];
    this.#pieces.push(head, body);
    this.#length += headBytes + bodyBytes;
  }

  text(): string {
    return this.#pieces.join('');
  }
}

function writeHashed(outDir: string, name: string, extension: string, text: string): void {
  writeText(outDir, `pages/${name}.${sha256(text).slice(0, 12)}.${extension}`, text);
}

function writeText(outDir: string, file: string, text: string): void {
  const path = join(outDir, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** A window's pages are for nobody to find. */
function isOfWindow(path: string): boolean {
  return path.startsWith('/staff');
}

function robots(origin: string, base: string): string {
  return `User-agent: *\nAllow: /\nDisallow: ${base}staff\nDisallow: ${base}*/staff\n${origin === '' ? '' : `Sitemap: ${origin}${base}sitemap.xml\n`}`;
}

function sitemap(addresses: readonly string[]): string {
  const urls = addresses.map((address) => `<url><loc>${encodeURI(address)}</loc></url>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls}</urlset>`;
}

/** The entry's sheet stands in the pages and nowhere else: a part that asked for it would not be drawn. */
function refuseLinksTo(style: string, folder: string): void {
  const asking = readdirSync(folder).filter((name) =>
    readFileSync(join(folder, name), 'utf8').includes(basename(style)),
  );
  if (asking.length > 0) throw new Error(`${asking.join(', ')} would fetch ${style}, which is written into the pages`);
}
