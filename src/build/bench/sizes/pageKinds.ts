import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { notFoundPath } from '../../../app/prerender/StaticPage.ts';
import { localeTags } from '../../../domain/locale/LocaleTag.ts';

/** A kind of page: `/floors` stands for itself, `/floors/*` for the largest page of that folder. */
export interface PageKind {
  readonly kind: string;
  /** Path below the language prefix. */
  readonly path: string;
}

/** Every kind of page a built folder has, told by its files, so that a new feature is measured without being named. */
export function pageKinds(folder: string): PageKind[] {
  const largest = new Map<string, { readonly path: string; readonly bytes: number }>();
  for (const file of htmlFiles(folder)) {
    const path = file === 'index.html' ? '/' : `/${file.slice(0, -'.html'.length)}`;
    const [, parent = '', child] = path.split('/');
    const kind = child === undefined ? path : `/${parent}/*`;
    const bytes = statSync(join(folder, file)).size;
    if (bytes > (largest.get(kind)?.bytes ?? 0)) largest.set(kind, { path, bytes });
  }
  return [...largest].map(([kind, { path }]) => ({ kind, path })).sort((a, b) => (a.kind < b.kind ? -1 : 1));
}

/** Pages of the language without a prefix. */
function htmlFiles(folder: string): string[] {
  const prefixed = (file: string) => localeTags.some((tag) => file === `${tag}.html` || file.startsWith(`${tag}/`));
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html') && file !== `${notFoundPath}.html` && !prefixed(file));
}
