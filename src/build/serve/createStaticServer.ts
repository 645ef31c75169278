import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import * as v from 'valibot';
import { HostingRecord } from '../headers/HostingRecord.ts';
import { chooseEncoding } from './chooseEncoding.ts';
import { createFolderFiles, type FolderFiles } from './FolderFiles.ts';
import { resolveAddress } from './resolveAddress.ts';
import type { StoredFile } from './StoredFile.ts';

export interface StaticServerOptions {
  /** The folder the build wrote. */
  readonly root: string;
  /** How to serve it; left out, the folder says so itself (`.hosting/headers.json`). */
  readonly hosting?: HostingRecord;
  /** The files of `root`; servers of one folder may share them, so that each file is compressed once. */
  readonly files?: FolderFiles;
}

export interface StaticServer {
  /** Listens on the loopback address; port 0 takes any free one. Rejects with `EADDRINUSE` when the port is taken. */
  listen(port: number): Promise<{ readonly port: number; readonly url: string }>;
  /** Stops listening and cuts every connection. */
  close(): Promise<void>;
}

/**
 * A static file server with the same rules as the nginx configuration the build writes (SERVE-1 … SERVE-8).
 * Throws when the folder has no readable `.hosting/headers.json` and none was given: a build without its
 * headers must not look healthy.
 */
export function createStaticServer(options: StaticServerOptions): StaticServer {
  const { root, hosting = readHosting(root), files = createFolderFiles(root) } = options;
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(hosting.headers)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return sendText(request, response, 405, 'Method not allowed\n');
    }
    const [rawPath = '/', ...query] = (request.url ?? '/').split('?');
    const search = query.length === 0 ? '' : `?${query.join('?')}`;
    const target = resolveAddress(rawPath, hosting.base);
    switch (target.type) {
      case 'redirect':
        return redirect(request, response, target.location + search);
      case 'nothing':
        return sendText(request, response, 404, 'Not found\n');
      case 'file': {
        const file = await files.find(target.file);
        if (file === undefined) return sendText(request, response, 404, 'Not found\n');
        const rule = hosting.cache.find(({ under }) => `/${target.file}`.startsWith(under));
        if (rule !== undefined) response.setHeader('Cache-Control', rule.cacheControl);
        return sendFile(request, response, 200, file);
      }
      case 'page':
      case 'slash': {
        const page = await files.find(target.file);
        // Only to pages that exist: a redirect to any name one is given would lead out of the site.
        if (page !== undefined && target.type === 'slash') {
          return redirect(request, response, encodeURI(target.withoutSlash) + search);
        }
        if (page !== undefined) return sendFile(request, response, 200, page);
        const notFound = await files.find(target.notFound);
        if (notFound === undefined) return sendText(request, response, 404, 'Not found\n');
        return sendFile(request, response, 404, notFound);
      }
    }
  }

  return {
    listen: (port) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () => {
          server.off('error', reject);
          const taken = (server.address() as AddressInfo).port;
          resolve({ port: taken, url: `http://127.0.0.1:${taken}${hosting.base}` });
        });
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function sendFile(request: IncomingMessage, response: ServerResponse, status: number, file: StoredFile) {
  const encoding = file.isText ? chooseEncoding(String(request.headers['accept-encoding'] ?? '')) : 'identity';
  if (file.isText) response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('ETag', file.etag(encoding));
  if (status === 200 && isKnown(request.headers['if-none-match'], file.etag(encoding))) {
    response.writeHead(304).end();
    return;
  }
  const bytes = await file.bytes(encoding);
  response.setHeader('Content-Type', file.contentType);
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
  send(request, response, status, bytes);
}

function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  const offered = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return offered.includes(etag) || offered.includes('*');
}

function redirect(request: IncomingMessage, response: ServerResponse, location: string): void {
  response.setHeader('Location', location);
  sendText(request, response, 301, '');
}

function sendText(request: IncomingMessage, response: ServerResponse, status: number, text: string): void {
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  send(request, response, status, Buffer.from(text));
}

function send(request: IncomingMessage, response: ServerResponse, status: number, bytes: Buffer): void {
  response.writeHead(status, { 'Content-Length': bytes.length });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function readHosting(root: string): HostingRecord {
  return v.parse(HostingRecord, JSON.parse(readFileSync(join(root, '.hosting/headers.json'), 'utf8')));
}
