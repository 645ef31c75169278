import { err, ok, type Result } from '../../domain/result/Result.ts';
import type { ContentPack } from '../../packs/ContentPack.ts';
import { type PackIndex, parsePackIndex } from '../../packs/PackIndex.ts';
import { parsePack } from '../../packs/parsePack.ts';
import type { ContentError } from './ContentState.ts';

/** Bytes of a file of this build; `path` is relative to the app's base, without a leading slash. Rejects when there is no good answer. */
export type FetchPack = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

/** Reads which pack belongs to this build. */
export async function fetchIndex(fetchPack: FetchPack): Promise<Result<PackIndex, ContentError>> {
  const bytes = await fetchBytes(fetchPack, 'packs/index.json');
  return bytes.ok ? parsePackIndex(bytes.value) : bytes;
}

/** Reads and checks the pack that an index announces. */
export async function fetchOffered(
  fetchPack: FetchPack,
  index: PackIndex,
  yieldToMain: () => Promise<void>,
): Promise<Result<ContentPack, ContentError>> {
  const bytes = await fetchBytes(fetchPack, `packs/${index.file}`);
  if (!bytes.ok) return bytes;
  const pack = await parsePack(bytes.value, { expectedSha256: index.sha256, yieldToMain });
  if (pack.ok && pack.value.edition !== index.edition) {
    return err({ type: 'content/index-mismatch', announced: index.edition, found: pack.value.edition });
  }
  return pack;
}

async function fetchBytes(fetchPack: FetchPack, path: string): Promise<Result<Uint8Array<ArrayBuffer>, ContentError>> {
  try {
    return ok(await fetchPack(path));
  } catch (cause) {
    return err({ type: 'content/unreachable', path, detail: String(cause) });
  }
}
