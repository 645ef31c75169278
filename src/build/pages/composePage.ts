import { blankPath, notFoundPath, type StaticPage } from '../../app/prerender/StaticPage.ts';
import { defaultLocale, type LocaleTag, localeTags } from '../../domain/locale/LocaleTag.ts';

/** What all pages of a build share. */
export interface PageFrameParts {
  readonly base: string;
  /** Scheme and host the site will have, without a slash at the end; empty when it is not known. */
  readonly origin: string;
  readonly style: string;
  readonly earlyScript: string;
  readonly entry: string;
  /** Code that every page needs, besides the entry. */
  readonly preloads: readonly string[];
  readonly headersMark: string;
}

/** The pieces around language, head and body that the service worker puts together: `a lang b head c body d`. */
export function pageFrame(parts: PageFrameParts): [string, string, string, string] {
  const { base } = parts;
  const shared = [
    `<style>${parts.style}</style>`,
    `<script>${parts.earlyScript}</script>`,
    `<link rel="icon" href="${base}icons/mark.svg" type="image/svg+xml">`,
    `<link rel="apple-touch-icon" href="${base}icons/apple-touch-180.png">`,
    `<link rel="manifest" href="${base}manifest.webmanifest">`,
    '<meta name="theme-color" content="#fbf8f0" media="(prefers-color-scheme: light)">',
    '<meta name="theme-color" content="#0f1915" media="(prefers-color-scheme: dark)">',
    `<meta name="headers" content="${parts.headersMark}">`,
    `<script type="module" src="${base}${parts.entry}"></script>`,
    ...preloadLinks(base, parts.preloads),
  ].join('');
  return [
    '<!doctype html><html lang="',
    '"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">',
    shared,
    '</body></html>',
  ];
}

/** The part of a page's head that the store keeps: the rest of it speaks to search engines and link cards only. */
export function storedHead(page: StaticPage): string {
  return `<title>${escapeText(page.title)}</title>`;
}

/** A page's whole head of its own: title, description, languages, link card. */
export function fullHead(page: StaticPage, parts: PageFrameParts): string {
  const tags = [storedHead(page), meta('name', 'description', page.description)];
  if (page.path === notFoundPath) return [...tags, meta('name', 'robots', 'noindex')].join('');
  const address = (locale: LocaleTag) => parts.origin + pageAddress(parts.base, locale, page.path);
  return [
    ...tags,
    `<link rel="canonical" href="${address(page.locale)}">`,
    ...localeTags.map((tag) => `<link rel="alternate" hreflang="${tag}" href="${address(tag)}">`),
    `<link rel="alternate" hreflang="x-default" href="${address(defaultLocale)}">`,
    meta('property', 'og:type', 'website'),
    meta('property', 'og:site_name', '一趟通 OneTrip'),
    meta('property', 'og:title', page.title),
    meta('property', 'og:description', page.description),
    meta('property', 'og:url', address(page.locale)),
    meta('property', 'og:locale', openGraphLocale[page.locale]),
    meta('property', 'og:image', `${parts.origin}${parts.base}icons/card.png`),
  ].join('');
}

/** Links to the page's own code, its markup, and the data the browser takes over. */
export function fullBody(page: StaticPage, base: string, preloads: readonly string[]): string {
  const data = JSON.stringify(page.data).replaceAll('<', '\\u003c');
  const own = `<script type="application/json" id="page-data">${data}</script>`;
  return preloadLinks(base, preloads).join('') + storedBody(page) + own;
}

/** The part of a page's body that the device keeps: the data is in its records already. */
export function storedBody(page: StaticPage): string {
  // The bare shell belongs to no edition, so that it is drawn over instead of taken over.
  const edition = page.path === blankPath ? '' : ` data-edition="${page.data.edition.edition}"`;
  return `</head><body><div id="app"${edition}>${page.markup}</div>`;
}

function preloadLinks(base: string, files: readonly string[]): string[] {
  return files.map((file) => `<link rel="modulepreload" href="${base}${file}">`);
}

/** The address of a page below the host. */
export function pageAddress(base: string, locale: LocaleTag, path: string): string {
  const inside = (locale === defaultLocale ? '' : `/${locale}`) + (path === '/' ? '' : path);
  return inside === '' ? base : base.slice(0, -1) + inside;
}

/** The file a page is written to: `/` → `index.html`, `/en` → `en.html`, `/floors/1F` → `floors/1F.html`. */
export function pageFile(locale: LocaleTag, path: string): string {
  const inside = pageAddress('/', locale, path.startsWith('/') ? path : `/${path}`).slice(1);
  return inside === '' ? 'index.html' : `${inside}.html`;
}

const openGraphLocale: Readonly<Record<LocaleTag, string>> = { 'zh-Hant': 'zh_TW', 'zh-Hans': 'zh_CN', en: 'en_GB' };

function meta(attribute: 'name' | 'property', name: string, content: string): string {
  return `<meta ${attribute}="${name}" content="${escapeText(content).replaceAll('"', '&quot;')}">`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
