import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, gzip, constants as zlib } from 'node:zlib';
import { mediaTypes, textTypes } from '../headers/mediaTypes.ts';

export type Encoding = 'br' | 'gzip' | 'identity';

/** One file held in memory, compressed the first time somebody asks for it that way. */
export interface StoredFile {
  readonly contentType: string;
  readonly isText: boolean;
  /** Strong validator of the content, with quotes; each encoding has its own. */
  etag(encoding: Encoding): string;
  bytes(encoding: Encoding): Promise<Buffer>;
}

/** Takes the bytes of a file; the media type comes from the ending of its name. */
export function createStoredFile(name: string, content: Buffer): StoredFile {
  const type = mediaTypes[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream';
  const isText = textTypes.has(type);
  const digest = createHash('sha256').update(content).digest('base64url').slice(0, 22);
  const compressed = new Map<Encoding, Promise<Buffer>>([['identity', Promise.resolve(content)]]);
  return {
    contentType: isText ? `${type}; charset=utf-8` : type,
    isText,
    etag: (encoding) => (encoding === 'identity' ? `"${digest}"` : `"${digest}-${encoding}"`),
    bytes(encoding) {
      const known = compressed.get(encoding) ?? compress(content, encoding);
      compressed.set(encoding, known);
      return known;
    },
  };
}

const brotli = promisify(brotliCompress);
const gunzippable = promisify(gzip);
const slowestBrotliBytes = 1_048_576;

function compress(content: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return gunzippable(content, { level: 9 });
  // Quality 11 takes seconds above a megabyte; somebody is waiting for this answer.
  const quality = content.length <= slowestBrotliBytes ? 11 : 5;
  return brotli(content, {
    params: { [zlib.BROTLI_PARAM_QUALITY]: quality, [zlib.BROTLI_PARAM_SIZE_HINT]: content.length },
  });
}
