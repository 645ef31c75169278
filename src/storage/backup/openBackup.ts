import * as v from 'valibot';
import { BackupHeader, maxPlainBytes } from './BackupHeader.ts';
import { refuse } from './BackupRefusal.ts';
import { backupLayout, chunkBinding, chunkCount } from './backupLayout.ts';
import { type DeriveBytes, deriveBackupKey } from './deriveBackupKey.ts';

/** A backup whose header is sound and whose passphrase is right. Nothing behind the header has been looked at yet. */
export interface OpenedBackup {
  readonly header: BackupHeader;
  readonly key: CryptoKey;
  readonly headerHash: Uint8Array<ArrayBuffer>;
  /** Where the first chunk begins. */
  readonly chunksAt: number;
}

const { prefixBytes, chunkBytes, tagBytes, maxHeaderBytes } = backupLayout;

/** Reads the header and derives the key. Throws BackupRefusal: `not-a-backup`, `newer-format`, `wrong-passphrase`, `damaged`, `too-large`. */
export async function openBackup(file: Blob, passphrase: string, deriveBytes: DeriveBytes): Promise<OpenedBackup> {
  const prefix = await readBytes(file, 0, prefixBytes);
  const magic = new TextDecoder().decode(prefix.subarray(0, 4));
  if (prefix.length < prefixBytes || magic !== backupLayout.magic) refuse('backup/not-a-backup');
  if (prefix[4] !== backupLayout.version) refuse('backup/newer-format');
  const headerBytes = new DataView(prefix.buffer).getUint16(5);
  if (headerBytes > maxHeaderBytes) refuse('backup/damaged');
  if (file.size > maxPlainBytes + maxHeaderBytes + chunkCount(maxPlainBytes) * tagBytes) refuse('backup/too-large');
  const chunksAt = prefixBytes + headerBytes;
  const whole = await readBytes(file, 0, chunksAt);
  if (whole.length < chunksAt) refuse('backup/damaged');
  const header = parseHeader(whole.subarray(prefixBytes));
  if (file.size !== chunksAt + header.bytes + chunkCount(header.bytes) * tagBytes) refuse('backup/damaged');
  const { key, check } = await deriveBackupKey(passphrase, header.kdf, deriveBytes);
  if (check !== header.check) refuse('backup/wrong-passphrase');
  const headerHash = new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
  return { header, key, headerHash, chunksAt };
}

/**
 * The plaintext, chunk after chunk; each is given only after its seal was found whole. Throws BackupRefusal `damaged`.
 * `onRead` is told the plaintext read so far, and throws to stop.
 */
export async function* readPlaintext(
  file: Blob,
  { header, key, headerHash, chunksAt }: OpenedBackup,
  onRead: (plainBytes: number) => void,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const chunks = chunkCount(header.bytes);
  for (let first = 0; first < chunks; first += chunksPerReading) {
    const from = chunksAt + first * (chunkBytes + tagBytes);
    const block = await readBytes(file, from, from + chunksPerReading * (chunkBytes + tagBytes));
    for (let index = first; index < Math.min(chunks, first + chunksPerReading); index += 1) {
      const at = (index - first) * (chunkBytes + tagBytes);
      const sealed = block.subarray(at, at + chunkBytes + tagBytes);
      const binding = chunkBinding(headerHash, index, index === chunks - 1);
      let plain: ArrayBuffer;
      try {
        plain = await crypto.subtle.decrypt({ name: 'AES-GCM', ...binding }, key, sealed);
      } catch {
        refuse('backup/damaged');
      }
      onRead(Math.min(header.bytes, (index + 1) * chunkBytes));
      yield new Uint8Array(plain);
    }
  }
}

/** One reading from the file is about a megabyte: far fewer calls than one per chunk, and still little to hold. */
const chunksPerReading = 16;

/**
 * Fewer bytes than asked for at the end of the file. Devices fail for a moment when they are short of memory, and for
 * good when the file lies in a cloud or was changed since it was chosen; only the second is told.
 */
async function readBytes(file: Blob, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  for (let pauseMs = 50; pauseMs <= 800; pauseMs *= 4) {
    try {
      return new Uint8Array(await file.slice(from, to).arrayBuffer());
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
  return refuse('backup/cannot-read');
}

function parseHeader(json: Uint8Array): BackupHeader {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json));
  } catch {
    refuse('backup/damaged');
  }
  // A later build may add to the header what this one cannot understand.
  if (typeof value === 'object' && value !== null && 'schema' in value && value.schema === 2) {
    refuse('backup/newer-format');
  }
  const parsed = v.safeParse(BackupHeader, value);
  return parsed.success ? parsed.output : refuse('backup/damaged');
}
