import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import type { StaticPage } from '../../app/prerender/StaticPage.ts';
import type { ContentReader } from '../../domain/content/ContentReader.ts';
import type { EditionStamp } from '../../domain/content/EditionStamp.ts';

interface Prerender {
  prerender(content: ContentReader, edition: EditionStamp): AsyncGenerator<StaticPage>;
}

/** Builds the app for Node and loads the part that draws pages. */
export async function buildPrerender(root: string, base: string): Promise<Prerender> {
  const outDir = join(root, 'node_modules/.cache/onetrip/prerender');
  await build({
    root,
    base,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [react()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { ssr: 'src/app/prerender/prerender.tsx', outDir, emptyOutDir: true, target: 'es2023' },
  });
  // A changed build in the same process must not be answered from the module cache.
  return (await import(
    `${pathToFileURL(join(outDir, 'prerender.js')).href}?t=${process.hrtime.bigint()}`
  )) as Prerender;
}
