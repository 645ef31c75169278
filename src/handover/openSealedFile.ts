import * as v from 'valibot';
import { attachmentLimits } from '../domain/handover/Attachment.ts';
import type { Handover } from '../domain/handover/Handover.ts';
import { PersonalDetails } from '../domain/handover/PersonalDetails.ts';
import { err, ok, type Result } from '../domain/result/Result.ts';
import { base32 } from '../domain/sealing/base32.ts';
import { decodeHandover } from './decodeHandover.ts';
import type { HandoverError } from './HandoverError.ts';
import { type HpkeContext, hpkeReceiver } from './hpke.ts';
import type { KnownIds } from './knownIds.ts';
import { findEvidence } from './namedThings.ts';
import {
  attachmentHeadBytes,
  chunkPlace,
  frameTypes,
  maxFrameBytes,
  maxPlainBytes,
  mediaOfByte,
  type SealedItem,
  sealedFileInfo,
  sealedFileLayout,
} from './sealedFileLayout.ts';
import { keyIdOf } from './windowCard.ts';
import type { X25519Pair } from './x25519.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** other-window: sealed to another key · unreadable: the device does not give the file's bytes. */
export type SealedFileError =
  | HandoverError
  | { readonly type: 'handover/other-window' }
  | { readonly type: 'handover/unreadable' };

/** A file whose header is sound. Each chunk is given on only after its seal was found whole. */
export interface OpenedFile {
  /** The key that the file came with: no two files share one. */
  readonly encapsulated: Bytes;
  /**
   * The next item, undefined after the last. Before that undefined nobody knows that the file is whole, so nothing of
   * it may be called taken in. `unknown`: papers of the hand-over that are not known here. A person beyond those of
   * the hand-over, another order, or anything else not as `sealFile` writes it is `handover/damaged`.
   */
  next(): Promise<Result<(SealedItem & { readonly unknown?: number }) | undefined, SealedFileError>>;
  /** How much of the file has been read, 0 to 1. */
  share(): number;
}

const { headerBytes, prefixBytes, chunkBytes, tagBytes, frameHeadBytes } = sealedFileLayout;

/** Whether a file begins like a sealed one, of whatever version. Never rejects. */
export async function isSealedFile(file: Pick<Blob, 'slice'>): Promise<boolean> {
  const start = await bytesOf(file, 0, sealedFileLayout.magic.length);
  return start !== undefined && new TextDecoder().decode(start) === sealedFileLayout.magic;
}

/**
 * Reads the header of a sealed file. Never rejects for what the file holds; where the browser has no X25519 there is
 * no pair to begin with. No memory is taken that the file's own length does not pay for. Errors: `handover/foreign`,
 * `handover/newer`, `handover/other-window`, `handover/too-large`, `handover/damaged`, `handover/unreadable`.
 */
export async function openSealedFile(
  file: Pick<Blob, 'size' | 'slice'>,
  own: X25519Pair,
  ids: KnownIds,
): Promise<Result<OpenedFile, SealedFileError>> {
  const header = await bytesOf(file, 0, headerBytes);
  if (header === undefined) return err({ type: 'handover/unreadable' });
  if (new TextDecoder().decode(header.subarray(0, 4)) !== sealedFileLayout.magic)
    return err({ type: 'handover/foreign' });
  if ((header[4] ?? 0) > sealedFileLayout.version) return err({ type: 'handover/newer' });
  if (header.length < headerBytes || header[4] !== sealedFileLayout.version) return err({ type: 'handover/damaged' });
  const prefix = header.slice(0, prefixBytes);
  if (base32(prefix.subarray(5)) !== (await keyIdOf(own.publicKey))) return err({ type: 'handover/other-window' });
  const sealedBytes = file.size - headerBytes;
  const chunks = Math.max(1, Math.ceil(sealedBytes / (chunkBytes + tagBytes)));
  if (sealedBytes - chunks * tagBytes > maxPlainBytes) return err({ type: 'handover/too-large' });
  const encapsulated = header.slice(prefixBytes);
  const context = await hpkeReceiver(encapsulated, own, sealedFileInfo(prefix)).catch(() => undefined);
  if (context === undefined) return err({ type: 'handover/damaged' });
  const plain = createPlainReader(file, context, chunks);
  return ok({ encapsulated, next: createItemReader(plain, ids), share: plain.share });
}

interface PlainReader {
  /** So many bytes, or an error; 'end' where the last chunk has been read to its end. */
  take(length: number): Promise<Result<Bytes, SealedFileError>>;
  isAtEnd(): Promise<boolean>;
  /** The most that can still follow. */
  rest(): number;
  share(): number;
}

function createPlainReader(file: Pick<Blob, 'size' | 'slice'>, context: HpkeContext, chunks: number): PlainReader {
  const plainBytes = file.size - headerBytes - chunks * tagBytes;
  let index = 0;
  let chunk: Bytes = new Uint8Array(0);
  let at = 0;
  let taken = 0;
  let broken: SealedFileError | undefined;
  const nextChunk = async (): Promise<void> => {
    const from = headerBytes + index * (chunkBytes + tagBytes);
    const sealed = await bytesOf(file, from, Math.min(file.size, from + chunkBytes + tagBytes));
    if (sealed === undefined) {
      broken = { type: 'handover/unreadable' };
      return;
    }
    const opened = await context.open(chunkPlace(index, index === chunks - 1), sealed);
    // Only the last may be short, and only a file without any content has an empty one.
    if (opened === undefined || (index < chunks - 1 && opened.length < chunkBytes))
      broken = { type: 'handover/damaged' };
    index += 1;
    chunk = opened ?? new Uint8Array(0);
    at = 0;
  };
  const ready = async () => {
    while (broken === undefined && at === chunk.length && index < chunks) await nextChunk();
  };
  return {
    async take(length) {
      if (broken === undefined && length > plainBytes - taken) broken = { type: 'handover/damaged' };
      const bytes = new Uint8Array(broken === undefined ? length : 0);
      for (let filled = 0; filled < bytes.length; ) {
        await ready();
        if (broken !== undefined || at === chunk.length) return err(broken ?? { type: 'handover/damaged' });
        const piece = chunk.subarray(at, at + bytes.length - filled);
        bytes.set(piece, filled);
        filled += piece.length;
        at += piece.length;
        taken += piece.length;
      }
      return broken === undefined ? ok(bytes) : err(broken);
    },
    async isAtEnd() {
      await ready();
      return broken === undefined && at === chunk.length;
    },
    rest: () => plainBytes - taken,
    share: () => (plainBytes <= 0 ? 1 : taken / plainBytes),
  };
}

function createItemReader(plain: PlainReader, ids: KnownIds): OpenedFile['next'] {
  let handover: Handover | undefined;
  let last = 0;
  let attachments = 0;
  const damaged = err({ type: 'handover/damaged' } as const);
  return async () => {
    if (handover !== undefined && (await plain.isAtEnd())) return ok(undefined);
    const head = await plain.take(frameHeadBytes);
    if (!head.ok) return head;
    const type = head.value[0] ?? 0;
    const length = new DataView(head.value.buffer).getUint32(1);
    const isInOrder =
      handover === undefined ? type === frameTypes.handover : type > last || type === frameTypes.attachment;
    if (!isInOrder || length > maxFrameBytes(type) || length > plain.rest()) return damaged;
    last = Math.max(last, type);
    const payload = await plain.take(length);
    if (!payload.ok) return payload;
    if (type === frameTypes.handover) {
      const read = decodeHandover(payload.value, ids);
      if (!read.ok) return read;
      handover = read.value.handover;
      return ok({ type: 'handover', ...read.value });
    }
    if (type === frameTypes.personal) {
      const details = personalOf(payload.value);
      return details === undefined ? damaged : ok({ type: 'personal', details });
    }
    attachments += 1;
    const item = attachmentOf(payload.value, ids);
    const isOurs = item !== undefined && handover?.persons.some(({ key }) => key === item.person);
    return isOurs && attachments <= attachmentLimits.count ? ok(item) : damaged;
  };
}

function personalOf(payload: Bytes): PersonalDetails | undefined {
  if (payload.length < 2) return undefined;
  const end = 2 + new DataView(payload.buffer).getUint16(0);
  if (end > payload.length) return undefined;
  const parsed = v.safeParse(PersonalDetails, {
    name: textOf(payload.subarray(2, end)),
    contact: textOf(payload.subarray(end)),
  });
  return parsed.success ? parsed.output : undefined;
}

function attachmentOf(payload: Bytes, ids: KnownIds) {
  const [person = 0, high = 0, middle = 0, low = 0, media = 0] = payload;
  const type = mediaOfByte[media];
  if (type === undefined || payload.length <= attachmentHeadBytes) return undefined;
  return {
    type: 'attachment',
    person: `p${person}`,
    evidenceTypeId: findEvidence(ids, high * 65_536 + middle * 256 + low) ?? null,
    media: type,
    bytes: payload.slice(attachmentHeadBytes),
  } as const;
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Undefined where the device does not give them: a stick pulled out, a cloud out of reach. */
async function bytesOf(file: Pick<Blob, 'slice'>, from: number, to: number): Promise<Bytes | undefined> {
  try {
    return new Uint8Array(await file.slice(from, to).arrayBuffer());
  } catch {
    return undefined;
  }
}
