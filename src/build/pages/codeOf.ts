import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { LocaleTag } from '../../domain/locale/LocaleTag.ts';

const BundleManifest = v.record(
  v.string(),
  v.object({
    file: v.string(),
    imports: v.optional(v.array(v.string()), []),
    css: v.optional(v.array(v.string()), []),
  }),
);
type BundleManifest = v.InferOutput<typeof BundleManifest>;

const entryModule = 'index.html';

/** Which built files hold which code. Paths below the output folder. */
export interface BuiltCode {
  readonly entry: string;
  readonly style: string;
  /** What every page needs before it answers, without the entry itself. */
  readonly shared: readonly string[];
  /** What one page needs beyond that. */
  own(locale: LocaleTag, routeModule: string | undefined): string[];
}

export function readBuiltCode(outDir: string): BuiltCode {
  const manifest = v.parse(BundleManifest, JSON.parse(readFileSync(join(outDir, '.vite/manifest.json'), 'utf8')));
  const entry = chunkOf(manifest, entryModule);
  const [style] = entry.css;
  if (style === undefined) throw new Error('the entry has no styles');
  const collect = (modules: readonly string[]) => {
    const files = new Set<string>();
    for (const module of modules) addWithImports(manifest, module, files);
    files.delete(entry.file);
    return [...files];
  };
  const shared = collect([entryModule, 'src/app/boot/start.tsx']);
  return {
    entry: entry.file,
    style,
    shared,
    own(locale, routeModule) {
      const feature = routeModule?.split('/')[0];
      const words = `locales/${locale}/${feature}.json`;
      const route = routeModule === undefined ? [] : [`src/features/visitor/${routeModule}`];
      return collect([`src/app/words/${locale}.ts`, ...route, ...(words in manifest ? [words] : [])]).filter(
        (file) => !shared.includes(file),
      );
    },
  };
}

function addWithImports(manifest: BundleManifest, module: string, files: Set<string>): void {
  const chunk = chunkOf(manifest, module);
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const imported of chunk.imports) addWithImports(manifest, imported, files);
}

function chunkOf(manifest: BundleManifest, module: string): BundleManifest[string] {
  const chunk = manifest[module];
  if (chunk === undefined) throw new Error(`no built code for ${module}`);
  return chunk;
}
