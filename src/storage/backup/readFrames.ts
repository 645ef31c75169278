import { type BackupFrame, frameHeadBytes, frameTypes, maxPayloadBytes } from './BackupFrame.ts';
import { refuse } from './BackupRefusal.ts';
import { hexOf } from './hexOf.ts';

/** A frame together with the hash that the manifest has to name for it. */
export interface HashedFrame extends BackupFrame {
  /** SHA-256 of the whole frame, in hexadecimal. */
  readonly sha256: string;
}

const maxFrames = 200_000;

/**
 * The records and files inside, one after the other, never two of them held at once. The manifest is compared as it
 * comes and not given on; whoever reads to the end knows that all hashes hold and that nothing follows it.
 * Throws BackupRefusal: `damaged`, `too-large`.
 */
export async function* readFrames(plain: AsyncIterable<Uint8Array<ArrayBuffer>>): AsyncGenerator<HashedFrame> {
  const hashes: string[] = [];
  let isComplete = false;
  for await (const frame of cutFrames(plain)) {
    if (isComplete) refuse('backup/damaged');
    if (frame.type === frameTypes.manifest) {
      if (hexOf(frame.payload) !== hashes.join('')) refuse('backup/damaged');
      isComplete = true;
      continue;
    }
    if (hashes.length === maxFrames) refuse('backup/too-large');
    const sha256 = await hashFrame(frame);
    hashes.push(sha256);
    yield { ...frame, sha256 };
  }
  if (!isComplete) refuse('backup/damaged');
}

/** SHA-256 of type, length and payload as they stand in the file. */
export async function hashFrame({ type, payload }: BackupFrame): Promise<string> {
  const whole = new Uint8Array(frameHeadBytes + payload.length);
  whole[0] = type;
  new DataView(whole.buffer).setUint32(1, payload.length);
  whole.set(payload, frameHeadBytes);
  return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', whole)));
}

async function* cutFrames(plain: AsyncIterable<Uint8Array<ArrayBuffer>>): AsyncGenerator<BackupFrame> {
  const head = new Uint8Array(frameHeadBytes);
  let headFilled = 0;
  let payload: Uint8Array<ArrayBuffer> | undefined;
  let filled = 0;
  for await (const piece of plain) {
    for (let at = 0; at < piece.length; ) {
      if (payload === undefined) {
        const taken = Math.min(frameHeadBytes - headFilled, piece.length - at);
        head.set(piece.subarray(at, at + taken), headFilled);
        headFilled += taken;
        at += taken;
        if (headFilled < frameHeadBytes) continue;
        const length = new DataView(head.buffer).getUint32(1);
        // Checked before the room is taken, so that a made-up length costs nothing.
        if (length > maxPayloadBytes(head[0] ?? 0) || maxPayloadBytes(head[0] ?? 0) === 0) refuse('backup/damaged');
        payload = new Uint8Array(length);
        filled = 0;
      }
      const taken = Math.min(payload.length - filled, piece.length - at);
      payload.set(piece.subarray(at, at + taken), filled);
      filled += taken;
      at += taken;
      if (filled < payload.length) continue;
      yield { type: head[0] ?? 0, payload };
      payload = undefined;
      headFilled = 0;
    }
  }
  if (payload !== undefined || headFilled > 0) refuse('backup/damaged');
}
