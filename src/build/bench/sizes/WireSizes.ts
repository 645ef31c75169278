import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants as zlib } from 'node:zlib';
import * as v from 'valibot';
import { HostingRecord } from '../../headers/HostingRecord.ts';
import { mediaTypes, textTypes } from '../../headers/mediaTypes.ts';

/** How many bytes the files of one built folder cost on the wire: brotli 11 and an estimate of the headers. */
export interface WireSizes {
  /** `file` is a path below the folder. Throws when it does not exist. */
  of(file: string): number;
  /** Without headers. */
  bodyOf(file: string): number;
  /** Like `bodyOf`, but quick: where a lighter compression already comes to at most `enough`, its size is the answer. */
  bodyUpTo(file: string, enough: number): number;
}

/** HTTP/2 sends a header it has sent before as one or two bytes; length, tag and type are new every time. */
export const repeatedHeaderBytes = 80;

export function createWireSizes(folder: string): WireSizes {
  const { headers } = v.parse(HostingRecord, JSON.parse(readFileSync(join(folder, '.hosting/headers.json'), 'utf8')));
  const firstHeaderBytes = Object.entries(headers).reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  const bodies = new Map<string, number>();

  function bodyOf(file: string): number {
    const known = bodies.get(file) ?? compressedBytes(file, readFileSync(join(folder, file)));
    bodies.set(file, known);
    return known;
  }

  return {
    bodyOf,
    bodyUpTo(file, enough) {
      const quick = compressedBytes(file, readFileSync(join(folder, file)), 5);
      return quick <= enough ? quick : bodyOf(file);
    },
    of: (file) => bodyOf(file) + repeatedHeaderBytes + (file.endsWith('.html') ? firstHeaderBytes : 0),
  };
}

function compressedBytes(file: string, content: Buffer, quality = 11): number {
  const type = mediaTypes[file.slice(file.lastIndexOf('.') + 1).toLowerCase()] ?? '';
  if (!textTypes.has(type)) return content.length;
  return brotliCompressSync(content, {
    params: { [zlib.BROTLI_PARAM_QUALITY]: quality, [zlib.BROTLI_PARAM_SIZE_HINT]: content.length },
  }).length;
}
