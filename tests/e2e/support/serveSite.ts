import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { createStaticServer, type StaticServer } from '../../../src/build/serve/createStaticServer.ts';
import { createFolderFiles, type FolderFiles } from '../../../src/build/serve/FolderFiles.ts';
import { dist } from './folders.ts';

/** The built site on a fixed loopback port, with the production server and headers. */
export interface Site {
  readonly url: string;
  readonly port: number;
  /** The server process is gone: connections are refused. */
  stop(): Promise<void>;
  /** The server is there again, with the same or another build. */
  start(folder?: string): Promise<void>;
}

export async function serveSite(folder = dist): Promise<Site> {
  let server: StaticServer | undefined = serverOf(folder);
  const { port, url } = await server.listen(0);
  return {
    url: url.replace(/\/$/, ''),
    port,
    async stop() {
      await server?.close();
      server = undefined;
    },
    async start(next = folder) {
      await server?.close();
      server = serverOf(next);
      await server.listen(port);
    },
  };
}

/** Brotli at its best takes longer than most tests; the servers of one process share what was compressed. */
const filesOf = new Map<string, FolderFiles>();

function serverOf(root: string): StaticServer {
  const files = filesOf.get(root) ?? createFolderFiles(root);
  filesOf.set(root, files);
  return createStaticServer({ root, files });
}

/** A server in front of a site that answers some requests wrongly, the way broken hosts and networks do. */
export async function serveBroken(
  site: Site,
  spoil: (
    path: string,
    body: Buffer,
  ) => { readonly status?: number; readonly body: Buffer; readonly type?: string } | undefined,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server: Server = createServer((request, response) => {
    void pass(site, spoil, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function pass(
  site: Site,
  spoil: Parameters<typeof serveBroken>[1],
  request: IncomingMessage,
  response: ServerResponse,
) {
  const path = request.url ?? '/';
  const answer = await fetch(site.url + path, { redirect: 'manual', headers: { 'accept-encoding': 'identity' } });
  const body = Buffer.from(await answer.arrayBuffer());
  const spoilt = spoil(path, body);
  for (const [name, value] of answer.headers) {
    if (!['content-length', 'transfer-encoding', 'etag', 'connection', 'keep-alive'].includes(name))
      response.setHeader(name, value);
  }
  if (spoilt?.type !== undefined) response.setHeader('content-type', spoilt.type);
  response.writeHead(spoilt?.status ?? answer.status);
  response.end(spoilt?.body ?? body);
}

/** The text of a built file. */
export function builtText(file: string, folder = dist): string {
  return readFileSync(join(folder, file), 'utf8');
}
