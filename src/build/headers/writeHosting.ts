import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostingRecord } from './HostingRecord.ts';
import { headersFile } from './headersFile.ts';
import { nginxSnippet } from './nginxSnippet.ts';
import type { InlineHashes } from './securityHeaders.ts';

/**
 * Writes how the built folder wants to be served: `_headers` for hosts that read it, `.hosting/nginx.conf` for
 * nginx, `.hosting/headers.json` for our own server. Throws on a bad hash or base.
 */
export function writeHosting(outDir: string, hashes: InlineHashes, base: string): void {
  mkdirSync(join(outDir, '.hosting'), { recursive: true });
  writeFileSync(join(outDir, '_headers'), headersFile(hashes, base));
  writeFileSync(join(outDir, '.hosting/nginx.conf'), nginxSnippet(hashes, base));
  writeFileSync(join(outDir, '.hosting/headers.json'), `${JSON.stringify(hostingRecord(hashes, base), null, 2)}\n`);
}
