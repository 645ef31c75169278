import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';
import type { StaticPage } from '../../app/prerender/StaticPage.ts';
import type { ContentReader } from '../../domain/content/ContentReader.ts';
import type { EditionStamp } from '../../domain/content/EditionStamp.ts';

interface Prerender {
  prerender(content: ContentReader, edition: EditionStamp): AsyncGenerator<StaticPage>;
}

/** Builds the app for Node and loads the part that draws pages; `discard` removes what was built for it. */
export async function buildPrerender(root: string, base: string): Promise<Prerender & { discard(): void }> {
  const cache = join(root, 'node_modules/.cache/onetrip');
  mkdirSync(cache, { recursive: true });
  // A folder of its own for each build: two builds may run at once, and a process may build twice.
  const outDir = mkdtempSync(join(cache, 'prerender-'));
  await build({
    root,
    base,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [react(), withoutStyles()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { ssr: 'src/app/prerender/prerender.tsx', outDir, emptyOutDir: true, target: 'es2023' },
  });
  const { prerender } = (await import(pathToFileURL(join(outDir, 'prerender.js')).href)) as Prerender;
  return { prerender, discard: () => rmSync(outDir, { recursive: true, force: true }) };
}

/** Pages are drawn without their looks; whoever writes them adds the one sheet. */
function withoutStyles(): Plugin {
  return { name: 'onetrip:without-styles', enforce: 'pre', load: (id) => (id.endsWith('.css') ? '' : undefined) };
}
