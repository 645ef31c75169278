import { defaultLocale, localeTags } from '../../domain/locale/LocaleTag.ts';
import { fileFolders } from '../headers/cacheRules.ts';

/** What an address asks for. `file` is a path inside the served folder, without a leading slash. */
export type Target =
  | { readonly type: 'file'; readonly file: string }
  | { readonly type: 'page'; readonly file: string; readonly notFound: string }
  | { readonly type: 'slash'; readonly file: string; readonly withoutSlash: string; readonly notFound: string }
  | { readonly type: 'redirect'; readonly location: string }
  | { readonly type: 'nothing' };

/**
 * Reads a request's path, as sent (still percent-encoded, without query), by the rules nginx gets from us:
 * a page has no ending and no slash behind it, everything with an ending is a file, names with a leading dot
 * do not exist. Never leaves the folder: no answer contains `..`, a backslash or a zero byte.
 */
export function resolveAddress(rawPath: string, base: string): Target {
  const path = decode(rawPath)?.replace(/\/{2,}/g, '/');
  if (path === undefined || /[\0\\]|\/\./.test(path)) return { type: 'nothing' };
  if (base !== '/' && `${path}/` === base) return { type: 'redirect', location: base };
  if (!path.startsWith(base)) return { type: 'nothing' };

  const inside = `/${path.slice(base.length)}`;
  if (inside === '/') return { type: 'page', file: 'index.html', notFound: '404.html' };
  if (fileFolders.some((folder) => inside.startsWith(folder))) return { type: 'file', file: inside.slice(1) };

  const locale = localeTags.find((tag) => inside === `/${tag}` || inside.startsWith(`/${tag}/`));
  const notFound = locale === undefined || locale === defaultLocale ? '404.html' : `${locale}/404.html`;
  if (inside.endsWith('/')) {
    return { type: 'slash', file: `${inside.slice(1, -1)}.html`, withoutSlash: path.slice(0, -1), notFound };
  }
  if (/\.[A-Za-z0-9]+$/.test(inside)) return { type: 'file', file: inside.slice(1) };
  return { type: 'page', file: `${inside.slice(1)}.html`, notFound };
}

function decode(rawPath: string): string | undefined {
  try {
    return decodeURIComponent(rawPath);
  } catch {
    return undefined;
  }
}
