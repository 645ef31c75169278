import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStaticServer } from '../../../src/build/serve/createStaticServer.ts';
import { ask } from './ask.ts';
import { writeSite } from './writeSite.ts';

const site = writeSite();
const server = createStaticServer({ root: site.folder });
let port = 0;

beforeAll(async () => {
  port = (await server.listen(0)).port;
});
afterAll(async () => {
  await server.close();
  site.remove();
});

test.for([
  ['/', 'index'],
  ['/en', 'en'],
  ['/zh-Hans', 'zh-Hans'],
  ['/floors', 'floors'],
  ['/floors/1F', 'floors/1F'],
  ['/en/floors?q=%E5%8F%B0', 'en/floors'],
  ['//en//floors', 'en/floors'],
] as const)('[SERVE-1] %s is a page without an ending', async ([path, page]) => {
  const answer = await ask(port, path);
  expect(answer.status).toBe(200);
  expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(answer.body.toString()).toContain(`<title>${page}</title>`);
});

test.for([
  ['/nowhere', '404'],
  ['/floors/9X/', '404'],
  ['/english', '404'],
  ['/icons', '404'],
  ['/en/nowhere', 'en/404'],
  ['/en/nowhere/', 'en/404'],
  ['/zh-Hans/nowhere', 'zh-Hans/404'],
  ['/_headers', '404'],
] as const)('[SERVE-2] %s is missing and told so in the language of its address', async ([path, page]) => {
  const answer = await ask(port, path);
  expect(answer.status).toBe(404);
  expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(answer.body.toString()).toContain(`<title>${page}</title>`);
});

test.for([
  '/assets/gone.js',
  '/packs/gone.json',
  '/packs/gone',
  '/packs/',
  '/pages/en/gone',
  '/gone.js',
  '/en/gone.json',
])('[SERVE-3] %s is missing and told so in plain text, which no worker takes for data', async (path) => {
  const answer = await ask(port, path);
  expect(answer.status).toBe(404);
  expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(answer.headers['cache-control']).toBe('no-cache');
});

test.for([
  ['/floors/', '/floors'],
  ['/en/', '/en'],
  ['/en/floors//?a=1&b=%20', '/en/floors?a=1&b=%20'],
] as const)('[SERVE-4] %s leads to the address without its slash', async ([path, location]) => {
  const answer = await ask(port, path);
  expect(answer.status).toBe(301);
  expect(answer.headers.location).toBe(location);
});

test.for(['//example.com/', '/%5Cexample.com/', '/\\example.com/', '/%0d%0aLocation:x/', '/%2f%2fexample.com/'])(
  '[SERVE-4] %s leads nowhere outside',
  async (path) => {
    const answer = await ask(port, path);
    expect(answer.status).toBe(404);
    expect(answer.headers.location).toBeUndefined();
  },
);

test.for([
  '/../secret',
  '/../secret.html',
  '/%2e%2e/secret.html',
  '/..%2fsecret.html',
  '/en/..%5c..%5csecret.html',
  '/assets/../../secret.html',
  '/assets/..%2f..%2fsecret.html',
  '/.secret',
  '/.hosting/headers.json',
  '/.hosting/nginx.conf',
  '/assets/.secret',
  '/%00',
  '/%ff',
  '/%',
])('[SERVE-5] %s reaches nothing', async (path) => {
  const answer = await ask(port, path);
  expect(answer.status).toBe(404);
  expect(answer.body.toString()).not.toContain('secret');
});

test('[SERVE-5] a link that leads out of the folder is not followed', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'onetrip-outside-'));
  writeFileSync(join(outside, 'note.txt'), 'secret');
  mkdirSync(join(site.folder, 'links'));
  symlinkSync(outside, join(site.folder, 'links/out'));
  expect((await ask(port, '/links/out/note.txt')).status).toBe(404);
  rmSync(outside, { recursive: true });
});

test('[SERVE-6] only GET and HEAD are answered, and HEAD says what GET would', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
    const answer = await ask(port, '/', { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('GET, HEAD');
  }
  const [get, head] = await Promise.all([ask(port, '/sw.js'), ask(port, '/sw.js', { method: 'HEAD' })]);
  expect(head.status).toBe(200);
  expect(head.body.length).toBe(0);
  expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' });
});

test('[SERVE-7] a copy that is still right is answered with 304, also after the other encoding was asked for', async () => {
  const headers = { 'accept-encoding': 'br' };
  const { headers: first } = await ask(port, '/floors', { headers });
  const again = await ask(port, '/floors', { headers: { ...headers, 'if-none-match': `W/${first.etag}, "other"` } });
  expect(again.status).toBe(304);
  expect(again.body.length).toBe(0);
  expect(again.headers['content-security-policy']).toBe(first['content-security-policy']);
  const plain = await ask(port, '/floors', { headers: { 'if-none-match': String(first.etag) } });
  expect(plain.status).toBe(200);
});

test('[SERVE-7] a file that was changed is sent anew', async () => {
  const { headers: first } = await ask(port, '/version.json');
  writeFileSync(join(site.folder, 'version.json'), '{"version":"2 and longer"}');
  const again = await ask(port, '/version.json', { headers: { 'if-none-match': String(first.etag) } });
  expect(again.status).toBe(200);
  expect(again.body.toString()).toContain('2 and longer');
});

test('[SERVE-8] text comes compressed as the reader can read it', async () => {
  const path = '/assets/app-1a2b.js';
  const plain = await ask(port, path);
  const br = await ask(port, path, { headers: { 'accept-encoding': 'gzip, deflate, br, zstd' } });
  const gz = await ask(port, path, { headers: { 'accept-encoding': 'gzip;q=1, br;q=0' } });
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(br.headers['content-encoding']).toBe('br');
  expect(gz.headers['content-encoding']).toBe('gzip');
  expect(brotliDecompressSync(br.body)).toEqual(plain.body);
  expect(gunzipSync(gz.body)).toEqual(plain.body);
  expect(br.headers.vary).toBe('Accept-Encoding');
  expect(new Set([plain.headers.etag, br.headers.etag, gz.headers.etag]).size).toBe(3);
});

test('[SERVE-9] under a base everything lies below it and nothing beside it', async () => {
  const below = writeSite('/onetrip/');
  const other = createStaticServer({ root: below.folder });
  const { port: otherPort, url } = await other.listen(0);
  expect(url).toBe(`http://127.0.0.1:${otherPort}/onetrip/`);
  expect((await ask(otherPort, '/onetrip/')).status).toBe(200);
  expect((await ask(otherPort, '/onetrip?a=1')).headers.location).toBe('/onetrip/?a=1');
  expect((await ask(otherPort, '/onetrip/en/floors')).status).toBe(200);
  expect((await ask(otherPort, '/onetrip/en/floors/')).headers.location).toBe('/onetrip/en/floors');
  expect((await ask(otherPort, '/onetrip/en/x')).body.toString()).toContain('<title>en/404</title>');
  expect((await ask(otherPort, '/onetrip/assets/app-1a2b.js')).headers['cache-control']).toContain('immutable');
  for (const path of ['/', '/floors', '/onetripfloors']) expect((await ask(otherPort, path)).status).toBe(404);
  await other.close();
  below.remove();
});

test('[SERVE-10] closing cuts connections that are still open', async () => {
  const other = createStaticServer({ root: site.folder });
  const { port: otherPort } = await other.listen(0);
  const socket = connect(otherPort, '127.0.0.1');
  await new Promise((resolve) => socket.once('connect', resolve));
  const cut = new Promise((resolve) => socket.once('close', resolve));
  socket.on('error', () => undefined);
  await other.close();
  await cut;
});

test('[HEAD-1] a folder without its headers is not served at all', () => {
  const empty = mkdtempSync(join(tmpdir(), 'onetrip-empty-'));
  expect(() => createStaticServer({ root: empty })).toThrow();
  rmSync(empty, { recursive: true });
});
