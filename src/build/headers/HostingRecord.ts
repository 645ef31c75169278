import * as v from 'valibot';
import { askEachTime, cacheRules } from './cacheRules.ts';
import { checkBase } from './checkBase.ts';
import { type InlineHashes, securityHeaders } from './securityHeaders.ts';

/** What a built folder says about how it wants to be served; kept in `<folder>/.hosting/headers.json`. */
export const HostingRecord = v.object({
  /** The folder the app is served from, with a slash at both ends. */
  base: v.pipe(v.string(), v.startsWith('/'), v.endsWith('/')),
  /** Headers of every answer. */
  headers: v.record(v.string(), v.string()),
  /** Folders below the base whose files may be kept longer than `headers` says. */
  cache: v.array(v.object({ under: v.string(), cacheControl: v.string() })),
});
export type HostingRecord = v.InferOutput<typeof HostingRecord>;

/** Makes the record of a build from the hashes of what its pages carry inline. Throws on a bad hash or base. */
export function hostingRecord(hashes: InlineHashes, base: string): HostingRecord {
  return {
    base: checkBase(base),
    headers: { ...securityHeaders(hashes), 'Cache-Control': askEachTime },
    cache: cacheRules.map((rule) => ({ ...rule })),
  };
}
