import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ManifestTransform } from 'workbox-build';

/** Names every file of the build with the digest of its bytes, so that the service worker stores nothing else. */
export function withIntegrity(outDir: string): ManifestTransform {
  return (entries) => ({
    manifest: entries.map(({ url, size }) => ({
      url,
      size,
      revision: null,
      integrity: `sha256-${createHash('sha256')
        .update(readFileSync(join(outDir, url)))
        .digest('base64')}`,
    })),
    warnings: [],
  });
}
