import { bytesOfBase32 } from '../domain/sealing/base32.ts';
import { encodeHandover } from './encodeHandover.ts';
import { hpkeSender } from './hpke.ts';
import { joinedBytes } from './joinedBytes.ts';
import { idHash } from './knownIds.ts';
import {
  chunkPlace,
  frameTypes,
  mediaOfByte,
  type SealedItem,
  sealedFileInfo,
  sealedFileLayout,
} from './sealedFileLayout.ts';
import { keyIdOf } from './windowCard.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface SealFileParts {
  /** The window's X25519 key, 32 bytes. */
  readonly recipient: Bytes;
  /** 32 random bytes, never used twice. */
  readonly chance: Bytes;
  /** In their order and within `attachmentLimits`, which is not checked here; taken one at a time. */
  readonly items: AsyncIterable<SealedItem>;
}

/**
 * The bytes of a file that only one window can open, piece after piece: no more than one item and one chunk are held.
 * Rejects where the browser has no X25519, and with whatever `items` throws.
 */
export async function* sealFile({ recipient, chance, items }: SealFileParts): AsyncGenerator<Bytes> {
  const prefix = joinedBytes(
    new TextEncoder().encode(sealedFileLayout.magic),
    Uint8Array.of(sealedFileLayout.version),
    bytesOfBase32(await keyIdOf(recipient)),
  );
  const { encapsulated, context } = await hpkeSender(recipient, sealedFileInfo(prefix), chance);
  yield joinedBytes(prefix, encapsulated);
  const pending = new Uint8Array(sealedFileLayout.chunkBytes);
  let filled = 0;
  let index = 0;
  const seal = (isLast: boolean) => {
    const sealed = context.seal(chunkPlace(index, isLast), pending.slice(0, filled));
    index += 1;
    filled = 0;
    return sealed;
  };
  for await (const item of items) {
    const frame = frameOf(item);
    for (let at = 0; at < frame.length; ) {
      // A full chunk waits until more comes: only then is it known not to be the last.
      if (filled === pending.length) yield await seal(false);
      const taken = Math.min(frame.length - at, pending.length - filled);
      pending.set(frame.subarray(at, at + taken), filled);
      filled += taken;
      at += taken;
    }
  }
  yield await seal(true);
}

function frameOf(item: SealedItem): Bytes {
  const payload = payloadOf(item);
  const head = new Uint8Array(sealedFileLayout.frameHeadBytes);
  head[0] = frameTypes[item.type];
  new DataView(head.buffer).setUint32(1, payload.length);
  return joinedBytes(head, payload);
}

function payloadOf(item: SealedItem): Bytes {
  if (item.type === 'handover') return encodeHandover(item.handover);
  if (item.type === 'personal') {
    const name = new TextEncoder().encode(item.details.name);
    const length = Uint8Array.of(name.length >> 8, name.length & 0xff);
    return joinedBytes(length, name, new TextEncoder().encode(item.details.contact));
  }
  const hash = idHash(item.evidenceTypeId ?? '');
  const about = [Number(item.person.slice(1)), hash >> 16, (hash >> 8) & 0xff, hash & 0xff];
  return joinedBytes(Uint8Array.of(...about, mediaOfByte.indexOf(item.media)), item.bytes);
}
