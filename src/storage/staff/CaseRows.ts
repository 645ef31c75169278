import * as v from 'valibot';
import { ChainNumber, Id128 } from '../../domain/cases/CaseIds.ts';
import { SealedBytes } from './SealedBytes.ts';

/** One action as it lies on the device: identifiers in the open, so that rows can be shared one day, all else sealed. */
export const ActionRow = v.strictObject({
  id: Id128,
  caseId: Id128,
  windowId: Id128,
  seq: ChainNumber,
  sealed: SealedBytes,
});
export type ActionRow = v.InferOutput<typeof ActionRow>;

/** A case's salt, what finds it by its hand-over, and sealed how its actions end and how the list tells it. */
export const CaseRow = v.strictObject({
  caseId: Id128,
  salt: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  /** A keyed hash of the hand-over's id; null where the case was opened by hand. */
  packet: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
  /** By which the newest are found: `seq` of its opening, or how far this window had counted when it came from another. Rows of version 1 have neither this nor a line. */
  opened: v.optional(ChainNumber),
  sealed: SealedBytes,
  /** Its line of the list, sealed. */
  line: v.optional(SealedBytes),
});
export type CaseRow = v.InferOutput<typeof CaseRow>;

/** The hand-over of a case, sealed. */
export const PacketRow = v.strictObject({ caseId: Id128, sealed: SealedBytes });
export type PacketRow = v.InferOutput<typeof PacketRow>;

/** A receipt that was given, with the text of its code, sealed. */
export const ReceiptRow = v.strictObject({ id: Id128, caseId: Id128, sealed: SealedBytes });
export type ReceiptRow = v.InferOutput<typeof ReceiptRow>;

/** What came in one sealed file beside the hand-over, sealed: a `SealedEnclosure`. The id is a keyed hash of the file's own key. */
export const EnclosureRow = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  caseId: Id128,
  sealed: SealedBytes,
});
export type EnclosureRow = v.InferOutput<typeof EnclosureRow>;

/** The bytes of one photograph or PDF, sealed. Until the row of `enclosures` is there it belongs to nothing. */
export const AttachmentRow = v.strictObject({
  id: Id128,
  caseId: Id128,
  enclosure: EnclosureRow.entries.id,
  sealed: SealedBytes,
});
export type AttachmentRow = v.InferOutput<typeof AttachmentRow>;

/** A row of `meta` in place of an action that was discarded: its place in the chain in the open, its hash sealed. */
export const GoneRow = v.strictObject({
  key: v.pipe(v.string(), v.regex(/^gone\/[a-z2-7]{26}\/[1-9]\d*$/)),
  sealed: SealedBytes,
});
export type GoneRow = v.InferOutput<typeof GoneRow>;

export const broughtKey = 'brought';

/** Row `brought` of `meta`: how often cases came from other windows, so that every tab reads its list anew. */
export const BroughtRow = v.strictObject({ key: v.literal(broughtKey), count: ChainNumber });
export type BroughtRow = v.InferOutput<typeof BroughtRow>;

/** Row `chain` of `meta`: how far this window has counted, and sealed what its next action follows. */
export const ChainRow = v.strictObject({
  key: v.literal('chain'),
  windowId: Id128,
  seq: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  sealed: SealedBytes,
});
export type ChainRow = v.InferOutput<typeof ChainRow>;

export const folderKey = 'folder';

/** Row `folder` of `meta`: where copies go by themselves, `folder` as the browser gave it, and what the last one held. In no copy. */
export const FolderRow = v.strictObject({
  key: v.literal(folderKey),
  /** Null where nobody wants copies. */
  folder: v.unknown(),
  name: v.string(),
  last: v.nullable(v.strictObject({ atMs: v.number(), mark: v.string() })),
});
export type FolderRow = v.InferOutput<typeof FolderRow>;
