import { addressOf, type Build } from './manifest.ts';

/**
 * Every page of every language lies in one file, one after the other, where what they share weighs nothing twice; each
 * language has an index of byte positions beside it, and the parts that all pages share lie in a third. So a page costs
 * one slice, however many pages the edition has.
 */
interface PageIndex {
  /** Path inside the app → start of the page, length of its head part, length of its body part, in bytes. */
  readonly [path: string]: readonly [start: number, head: number, body: number];
}

/** What all pages share, and which addresses exist without markup of their own: those are drawn from the records. */
interface PageFrame {
  /** The pieces around language, head and body: `a lang b head c body d`. */
  readonly pieces: readonly [a: string, b: string, c: string, d: string];
  readonly drawn: readonly string[];
}

const notFoundKey = '404';
const blankKey = 'blank';

/** Answers a page request from the store; the network is asked only when the store itself is gone. */
export async function answerPage(build: Build, request: Request): Promise<Response> {
  return (await pageFromStore(build, request)) ?? fetch(request);
}

async function pageFromStore(build: Build, request: Request): Promise<Response | undefined> {
  const path = pathInside(build, request.url);
  if (path === undefined) return undefined;
  const cache = await caches.open(build.cacheName);
  const locale = build.entries
    .map((entry) => /^pages\/([A-Za-z-]+)\.[\w-]+\.json$/.exec(entry.url)?.[1])
    .find((tag) => tag !== undefined && (path === `/${tag}` || path.startsWith(`/${tag}/`)));
  const language = locale ?? 'zh-Hant';
  const inside = locale === undefined ? path : path.slice(locale.length + 1) || '/';
  const [frame, index, text] = await Promise.all([
    readEntry(build, cache, /^pages\/frame\.[\w-]+\.json$/),
    readEntry(build, cache, new RegExp(`^pages/${language}\\.[\\w-]+\\.json$`)),
    readEntry(build, cache, /^pages\/all\.[\w-]+\.txt$/),
  ]);
  if (frame === undefined || index === undefined || text === undefined) return undefined;
  const headers = pageHeaders(frame.headers);
  const [{ pieces, drawn }, places, pages] = await Promise.all([
    frame.json() as Promise<PageFrame>,
    index.json() as Promise<PageIndex>,
    text.blob(),
  ]);
  const known = inside in places || drawn.includes(inside);
  const place = places[inside] ?? places[known ? blankKey : notFoundKey];
  if (place === undefined) return undefined;
  const [start, head, body] = place;
  const html = [
    pieces[0],
    language,
    pieces[1],
    pages.slice(start, start + head),
    pieces[2],
    pages.slice(start + head, start + head + body),
    pieces[3],
  ];
  return new Response(new Blob(html), { status: known ? 200 : 404, headers });
}

/** The path below the scope, `/floors`; undefined for files, which are not pages. */
function pathInside(build: Build, url: string): string | undefined {
  const { pathname } = new URL(url);
  const inside = `/${pathname.slice(new URL(build.scope).pathname.length)}`.replace(/\/+$/, '') || '/';
  const path = decoded(inside.replace(/\.html$/, ''));
  const last = path?.slice(path.lastIndexOf('/'));
  return last === undefined || last.includes('.') ? undefined : path === '/index' ? '/' : path;
}

function decoded(path: string): string | undefined {
  try {
    return decodeURI(path);
  } catch {
    return undefined;
  }
}

function readEntry(build: Build, cache: Cache, name: RegExp): Promise<Response | undefined> {
  const entry = build.entries.find((one) => name.test(one.url));
  return entry === undefined ? Promise.resolve(undefined) : cache.match(addressOf(build, entry.url));
}

/** The host's security headers came with the stored files; the page made from them must carry the same. */
function pageHeaders(stored: Headers): Headers {
  const headers = new Headers(stored);
  for (const name of ['content-encoding', 'content-length', 'etag', 'last-modified', 'date', 'vary', 'accept-ranges'])
    headers.delete(name);
  headers.set('content-type', 'text/html; charset=utf-8');
  headers.set('cache-control', 'no-cache');
  return headers;
}
