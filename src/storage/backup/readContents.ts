import * as v from 'valibot';
import type { PaperFile } from '../../domain/visitor/PaperFile.ts';
import { recordKeyOf, VisitorRecord } from '../../domain/visitor/VisitorRecord.ts';
import { frameTypes } from './BackupFrame.ts';
import { refuse } from './BackupRefusal.ts';
import { hexOf } from './hexOf.ts';
import { unpackFile } from './packBackup.ts';
import { readFrames } from './readFrames.ts';

/** What comes out of a backup: first all records, then the bytes of each file in the order of their records. */
export type BackupContent =
  | { readonly kind: 'record'; readonly record: VisitorRecord }
  | { readonly kind: 'file'; readonly file: PaperFile; readonly bytes: Uint8Array<ArrayBuffer> };

/**
 * The contents of a backup, each held against its schema, its length and its hash. Whoever reads to the end knows that
 * every file has its record and every record its file, and that nothing came twice. Throws BackupRefusal.
 */
export async function* readContents(plain: AsyncIterable<Uint8Array<ArrayBuffer>>): AsyncGenerator<BackupContent> {
  const keys = new Set<string>();
  const awaited: PaperFile[] = [];
  let filesSeen = 0;
  for await (const { type, payload } of readFrames(plain)) {
    if (type === frameTypes.record) {
      const record = parseRecord(payload);
      const key = `${record.kind} ${recordKeyOf(record)}`;
      if (filesSeen > 0 || keys.has(key)) refuse('backup/damaged');
      keys.add(key);
      if (record.kind === 'file') awaited.push(record.value);
      yield { kind: 'record', record };
    } else {
      const { id, bytes } = unpackFile(payload);
      const file = awaited[filesSeen];
      if (file?.id !== id || file.bytes !== bytes.length) refuse('backup/damaged');
      const sha256 = hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
      if (sha256 !== file.sha256) refuse('backup/damaged');
      filesSeen += 1;
      yield { kind: 'file', file, bytes };
    }
  }
  if (filesSeen !== awaited.length) refuse('backup/damaged');
}

/** Deeper than any record of ours lies; what is put aside may be anything, and must not exhaust the stack elsewhere. */
const maxDepth = 16;

function parseRecord(payload: Uint8Array): VisitorRecord {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
  } catch {
    refuse('backup/damaged');
  }
  if (depthOf(value) > maxDepth) refuse('backup/damaged');
  const parsed = v.safeParse(VisitorRecord, value);
  return parsed.success ? parsed.output : refuse('backup/damaged');
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Object.values(value).reduce<number>((deepest, inner) => Math.max(deepest, depthOf(inner)), 0);
}
