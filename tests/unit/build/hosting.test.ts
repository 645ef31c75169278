import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { securityHeaders } from '../../../src/build/headers/securityHeaders.ts';
import { findProgram } from '../../../src/build/launch/findProgram.ts';
import { createStaticServer, type StaticServer } from '../../../src/build/serve/createStaticServer.ts';
import { type Answer, ask } from './ask.ts';
import { type RunningNginx, startNginx } from './startNginx.ts';
import { inlineHashes, writeSite } from './writeSite.ts';

const nginxProgram = findProgram('nginx');
const guarded = [...Object.keys(securityHeaders(inlineHashes)), 'Cache-Control'].map((name) => name.toLowerCase());

const addresses: Readonly<Record<string, number>> = {
  '': 200,
  en: 200,
  'zh-Hans': 200,
  floors: 200,
  'en/floors?q=1': 200,
  'floors.html': 200,
  'assets/app-1a2b.js': 200,
  'packs/index.json': 200,
  'pages/floors.json': 200,
  'icons/icon.svg': 200,
  'sw.js': 200,
  'version.json': 200,
  'manifest.webmanifest': 200,
  'floors/': 301,
  'en/?a=1': 301,
  nowhere: 404,
  'nowhere/': 404,
  'en/nowhere': 404,
  'en/nowhere/': 404,
  'zh-Hans/nowhere': 404,
  icons: 404,
  _headers: 404,
  'assets/gone.js': 404,
  'assets/': 404,
  'packs/gone.json': 404,
  'packs/gone': 404,
  'gone.css': 404,
  '.secret': 404,
  '.hosting/headers.json': 404,
  'assets/.secret': 404,
  '%5Cexample.com/': 404,
  '/example.com/': 404,
};

describe.for(['/', '/onetrip/'])('with base %s', (base) => {
  const site = writeSite(base);
  const rules = readHeadersFile(readFileSync(join(site.folder, '_headers'), 'utf8'));
  let server: StaticServer;
  let port = 0;
  let nginx: RunningNginx | undefined;

  beforeAll(async () => {
    server = createStaticServer({ root: site.folder });
    port = (await server.listen(0)).port;
    if (nginxProgram !== undefined) nginx = await startNginx(nginxProgram, site);
  });
  afterAll(async () => {
    await server.close();
    await nginx?.stop();
    site.remove();
  });

  test.for(Object.entries(addresses))('[HEAD-1] %s answers %i with every header', async ([address, status]) => {
    const answer = await ask(port, base + address);
    expect(answer.status).toBe(status);
    for (const name of guarded) expect(answer.headers, name).toHaveProperty(name);
  });

  test.for(Object.keys(addresses))('[HEAD-3] _headers promises for %s what our server sends', async (address) => {
    const answer = await ask(port, base + address);
    const promised = headersPromised(rules, base + address);
    // A host that reads _headers knows addresses, not what lies there: it promises for a missing asset too.
    if (answer.status === 404) delete promised['cache-control'];
    expect(answer.headers).toMatchObject(promised);
  });

  test.skipIf(nginxProgram === undefined).for(Object.keys(addresses))(
    '[HEAD-3] nginx answers %s as our server does',
    async (address) => {
      const [ours, theirs] = await Promise.all([ask(port, base + address), ask(nginx?.port ?? 0, base + address)]);
      expect(comparable(theirs)).toEqual(comparable(ours));
    },
  );

  test.skipIf(nginxProgram === undefined)('[HEAD-3] nginx refuses other methods, with every header', async () => {
    const theirs = await ask(nginx?.port ?? 0, `${base}floors`, { method: 'POST' });
    expect(theirs.status).toBe(405);
    for (const name of guarded) expect(theirs.headers, name).toHaveProperty(name);
  });

  test('[HEAD-4] only a hashed name that exists may be kept without asking', async () => {
    const cacheOf = async (address: string) => (await ask(port, base + address)).headers['cache-control'];
    expect(await cacheOf('assets/app-1a2b.js')).toBe('public, max-age=31536000, immutable');
    for (const address of ['', 'en', 'sw.js', 'version.json', 'packs/index.json', 'assets/gone.js']) {
      expect(await cacheOf(address)).toBe('no-cache');
    }
  });
});

/** What both servers must agree on. Redirects carry a body of nginx's own, which nobody sees. */
function comparable({ status, headers, body }: Answer) {
  const isRedirect = status === 301;
  return {
    status,
    location: headers.location,
    type: isRedirect ? '' : headers['content-type'],
    body: isRedirect ? '' : body.toString(),
    headers: Object.fromEntries(guarded.map((name) => [name, headers[name]])),
  };
}

interface HeaderRule {
  readonly under: string;
  readonly lines: readonly string[];
}

function readHeadersFile(text: string): readonly HeaderRule[] {
  return text
    .split(/^(?=\S)/m)
    .map((block) => block.trimEnd().split('\n'))
    .map(([pattern = '', ...lines]) => ({
      under: pattern.replace(/\*$/, ''),
      lines: lines.map((line) => line.trim()),
    }));
}

function headersPromised(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const promised: Record<string, string> = {};
  for (const line of rules.filter((rule) => path.startsWith(rule.under)).flatMap((rule) => rule.lines)) {
    const name = line.replace(/^! /, '').replace(/:.*/, '').toLowerCase();
    if (line.startsWith('! ')) delete promised[name];
    else promised[name] = line.slice(line.indexOf(':') + 2);
  }
  return promised;
}
