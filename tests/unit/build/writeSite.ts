import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { writeHosting } from '../../../src/build/headers/writeHosting.ts';

export interface Site {
  /** The folder a web server has as its root; the site lies in it at its base. */
  readonly webRoot: string;
  /** The folder the build would have written. */
  readonly folder: string;
  remove(): void;
}

export const inlineHashes = { scripts: ["'sha256-c2NyaXB0'"], styles: ["'sha256-c3R5bGU='"] };

/** A small site with everything the rules speak of, and a file beside it that nobody may reach. */
export function writeSite(base = '/'): Site {
  const webRoot = mkdtempSync(join(tmpdir(), 'onetrip-site-'));
  const folder = join(webRoot, 'www', base);
  const pages = ['index', 'en', 'zh-Hans', '404', 'en/404', 'zh-Hans/404', 'floors', 'floors/1F', 'en/floors'];
  const files: Readonly<Record<string, string>> = {
    ...Object.fromEntries(pages.map((page) => [`${page}.html`, `<!doctype html><title>${page}</title>`])),
    'assets/app-1a2b.js': 'export const answer = 42;\n'.repeat(200),
    'packs/index.json': '{"edition":1}',
    'pages/floors.json': '{}',
    'icons/icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'sw.js': '/* worker */',
    'version.json': '{"version":"1"}',
    'manifest.webmanifest': '{}',
    '.secret': 'secret',
    '../secret.html': 'secret',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  writeHosting(folder, inlineHashes, base);
  return { webRoot: join(webRoot, 'www'), folder, remove: () => rmSync(webRoot, { recursive: true, force: true }) };
}
