import type { Attachment, AttachmentAbout } from '../domain/handover/Attachment.ts';
import { attachmentLimits } from '../domain/handover/Attachment.ts';
import type { Handover } from '../domain/handover/Handover.ts';
import type { PersonalDetails } from '../domain/handover/PersonalDetails.ts';
import { joinedBytes } from './joinedBytes.ts';

/** What stands in a sealed file, in this order: one hand-over, at most one of personal, any number of attachments. */
export type SealedItem =
  | { readonly type: 'handover'; readonly handover: Handover }
  | { readonly type: 'personal'; readonly details: PersonalDetails }
  | ({ readonly type: 'attachment' } & Attachment);

/**
 * How the bytes of a sealed file lie: `magic 4 | version 1 | id of the recipient's key 16 | encapsulated key 32 |
 * chunks`. Each chunk is 64 KiB of plaintext, the last one what is left, and 16 bytes longer than that. The plaintext
 * is a row of frames, `type 1 | length 4 | payload`.
 */
export const sealedFileLayout = {
  magic: 'OTHF',
  version: 1,
  /** Up to the encapsulated key; bound into the key itself. */
  prefixBytes: 21,
  headerBytes: 53,
  chunkBytes: 65_536,
  tagBytes: 16,
  frameHeadBytes: 5,
} as const;

export const frameTypes = { handover: 1, personal: 2, attachment: 3 } as const;

/** What stands before the bytes of an attachment: person, hash of the kind of paper, media type. */
export const attachmentHeadBytes = 5;

/** The most a payload may have, by type; 0 for a type not known here. */
export function maxFrameBytes(type: number): number {
  if (type === frameTypes.handover) return 64 * 1024;
  if (type === frameTypes.personal) return 1024;
  return type === frameTypes.attachment ? attachmentHeadBytes + attachmentLimits.eachBytes : 0;
}

/** No plaintext is longer. */
export const maxPlainBytes = attachmentLimits.allBytes + 128 * 1024;

export const mediaOfByte: readonly AttachmentAbout['media'][] = ['image/jpeg', 'application/pdf'];

/** What the key of a file is bound to besides both public keys. */
export function sealedFileInfo(prefix: Uint8Array): Uint8Array<ArrayBuffer> {
  return joinedBytes(new TextEncoder().encode('cssc/sealedFile/v1\0'), prefix);
}

/** What binds a chunk to its place and to its being the last. */
export function chunkPlace(index: number, isLast: boolean): Uint8Array<ArrayBuffer> {
  const place = new Uint8Array(5);
  new DataView(place.buffer).setUint32(0, index);
  place[4] = isLast ? 1 : 0;
  return place;
}
