import * as v from 'valibot';
import { EditionNumber, Sha256Hex } from '../domain/content/PublishedEdition.ts';
import { err, ok, type Result } from '../domain/result/Result.ts';
import { maxPackBytes } from './ContentPack.ts';

/** `packs/index.json`: which pack belongs to this build. `file` is a bare file name beside the index. */
export const PackIndex = v.strictObject({
  formatVersion: v.literal(1),
  edition: EditionNumber,
  file: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9._-]*\.json$/, 'not a bare file name'), v.maxLength(120)),
  sha256: Sha256Hex,
  sizeBytes: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(maxPackBytes)),
});
export type PackIndex = v.InferOutput<typeof PackIndex>;

export type PackIndexError =
  | { readonly type: 'packIndex/newer-format'; readonly formatVersion: number }
  | { readonly type: 'packIndex/invalid'; readonly path: string; readonly detail: string };

const maxIndexBytes = 4096;

/** Reads the bytes of `packs/index.json`. Never throws. */
export function parsePackIndex(bytes: Uint8Array): Result<PackIndex, PackIndexError> {
  let value: unknown;
  try {
    if (bytes.length > maxIndexBytes) throw new RangeError(`more than ${maxIndexBytes} bytes`);
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    return err({ type: 'packIndex/invalid', path: '', detail: String(cause) });
  }
  const version = v.safeParse(v.object({ formatVersion: v.pipe(v.number(), v.safeInteger(), v.minValue(2)) }), value);
  if (version.success) return err({ type: 'packIndex/newer-format', formatVersion: version.output.formatVersion });
  const parsed = v.safeParse(PackIndex, value);
  if (parsed.success) return ok(parsed.output);
  const [issue] = parsed.issues;
  return err({ type: 'packIndex/invalid', path: v.getDotPath(issue) ?? '', detail: issue.message });
}
