import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';

/**
 * What nothing can beat: pages that weigh as much as ours on the wire and say the same words in plain paragraphs,
 * without any script before the first paint and with the least possible service worker.
 */
export interface FloorSite {
  readonly url: string;
  close(): Promise<void>;
}

/** `pages`: address → our own page's HTML and its weight on the wire in bytes. */
export async function openFloorSite(
  pages: ReadonlyMap<string, { readonly html: string; readonly wireBytes: number }>,
): Promise<FloorSite> {
  const bodies = new Map([...pages].map(([address, page]) => [address, floorPage(address, page.html, page.wireBytes)]));
  const worker = brotliCompressSync(leastWorker([...pages.keys()]));
  const server = createServer((request, response) => {
    const address = decodeURI(request.url ?? '/');
    const page = bodies.get(address);
    const body = address === '/least-worker.js' ? worker : page;
    if (body === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': page === undefined ? 'text/javascript' : 'text/html; charset=utf-8',
      'content-encoding': 'br',
      'content-length': body.length,
      'cache-control': 'no-cache',
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The same words, then a comment that nothing can compress up to the same weight. */
function floorPage(seed: string, html: string, wireBytes: number): Buffer {
  const body = /<div id="app">([\s\S]*)<\/div><script type="application\/json"/.exec(html)?.[1] ?? html;
  const paragraphs = body
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .split(/<[^>]+>/)
    .filter((text) => text.trim() !== '')
    .map((text) => `<p>${text}</p>`)
    .join('');
  const page = (padding: string) =>
    brotliCompressSync(
      `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Floor</title>` +
        `<style>body{font:16px/1.6 sans-serif;margin:16px}</style>${paragraphs}<!--${padding}-->` +
        `<script>addEventListener('load',()=>navigator.serviceWorker.register('/least-worker.js'))</script>`,
    );
  const noise = noiseOf(seed, wireBytes * 2);
  let low = 0;
  let high = noise.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (page(noise.slice(0, middle)).length <= wireBytes) low = middle;
    else high = middle - 1;
  }
  return page(noise.slice(0, low));
}

function noiseOf(seed: string, length: number): string {
  let text = '';
  for (let round = 0; text.length < length; round += 1)
    text += createHash('sha256').update(`${seed} ${round}`).digest('base64url');
  return text.slice(0, length);
}

function leastWorker(addresses: readonly string[]): string {
  return `const pages=${JSON.stringify(addresses)};
addEventListener('install',(event)=>event.waitUntil(caches.open('floor').then((cache)=>cache.addAll(pages)).then(()=>skipWaiting())));
addEventListener('activate',(event)=>event.waitUntil(clients.claim()));
addEventListener('fetch',(event)=>event.respondWith(caches.match(event.request).then((kept)=>kept??fetch(event.request))));`;
}
