import type { PassphraseKdf } from '../../domain/sealing/PassphraseKdf.ts';
import type { BackupHeader } from './BackupHeader.ts';
import { backupLayout, chunkBinding, chunkCount } from './backupLayout.ts';
import { type DeriveBytes, deriveBackupKey } from './deriveBackupKey.ts';

export interface SealRequest {
  readonly passphrase: string;
  /** With a salt of its own: under the same key no second backup may ever be made. */
  readonly kdf: PassphraseKdf;
  readonly created: BackupHeader['created'];
  /** Exact length of what `plain` gives. */
  readonly plainBytes: number;
  readonly plain: AsyncIterable<Uint8Array<ArrayBuffer>>;
  readonly deriveBytes: DeriveBytes;
  /** Called after every chunk with the plaintext sealed so far; throws to stop. */
  readonly onSealed: (plainBytes: number) => void;
}

/** The bytes of a backup, piece after piece, so that no more than a few hundred kilobytes of it are ever held here. */
export async function* sealBackup(request: SealRequest): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { plainBytes, onSealed } = request;
  const { key, check } = await deriveBackupKey(request.passphrase, request.kdf, request.deriveBytes);
  const prefix = encodeHeader({
    alg: 'A256GCM-64K',
    kdf: request.kdf,
    check,
    created: request.created,
    app: 'onetrip',
    schema: 1,
    bytes: plainBytes,
  });
  const headerHash = new Uint8Array(await crypto.subtle.digest('SHA-256', prefix));
  yield prefix;

  const chunks = chunkCount(plainBytes);
  let index = 0;
  const seal = async (chunk: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> => {
    const binding = chunkBinding(headerHash, index, index === chunks - 1);
    index += 1;
    return new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', ...binding }, key, chunk));
  };
  let pending = new Uint8Array(backupLayout.chunkBytes);
  let filled = 0;
  let sealed = 0;
  for await (const piece of request.plain) {
    for (let at = 0; at < piece.length; ) {
      const taken = Math.min(piece.length - at, pending.length - filled);
      pending.set(piece.subarray(at, at + taken), filled);
      at += taken;
      filled += taken;
      if (filled < pending.length) continue;
      yield await seal(pending);
      sealed += filled;
      filled = 0;
      onSealed(sealed);
    }
  }
  if (filled > 0) {
    pending = pending.slice(0, filled);
    yield await seal(pending);
    sealed += filled;
  }
  onSealed(sealed);
  if (sealed !== plainBytes) throw new RangeError(`${sealed} bytes were to be sealed, ${plainBytes} were announced`);
}

function encodeHeader(header: BackupHeader): Uint8Array<ArrayBuffer> {
  const json = new TextEncoder().encode(JSON.stringify(header));
  const bytes = new Uint8Array(backupLayout.prefixBytes + json.length);
  bytes.set(new TextEncoder().encode(backupLayout.magic));
  bytes[4] = backupLayout.version;
  new DataView(bytes.buffer).setUint16(5, json.length);
  bytes.set(json, backupLayout.prefixBytes);
  return bytes;
}
