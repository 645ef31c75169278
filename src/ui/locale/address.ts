import { defaultLocale, type LocaleTag, localeTags } from '../../domain/locale/LocaleTag.ts';
import type { PageAddress } from './LocaleContext.ts';

/** The folder the app is served from, with a slash at both ends. */
export const basePath: string = import.meta.env.BASE_URL;

/** The full address of a page: `('/floors', 'en')` → `/en/floors`; the default language has no prefix. */
export function hrefFor(path: string, locale: LocaleTag): string {
  const inside = (locale === defaultLocale ? '' : `/${locale}`) + (path === '/' ? '' : path);
  // The first page keeps the slash of its folder: a worker's scope does not cover the folder's bare name.
  return inside === '' ? basePath : basePath.slice(0, -1) + inside;
}

/** Reads an address back into language and path; undefined when it lies outside the app. */
export function parseAddress(pathname: string): PageAddress | undefined {
  const withSlash = `${pathname}/`;
  if (!withSlash.startsWith(basePath)) return undefined;
  const inside = `/${pathname.slice(basePath.length)}`.replace(/\/+$/, '');
  const locale = localeTags.find((tag) => inside === `/${tag}` || inside.startsWith(`/${tag}/`));
  if (locale === undefined) return { locale: defaultLocale, path: inside || '/' };
  return { locale, path: inside.slice(locale.length + 1) || '/' };
}
