import * as v from 'valibot';
import { CasePersonKey } from '../cases/CaseIds.ts';
import { idOf } from '../content/RecordId.ts';
import { paperFileTypes } from '../visitor/PaperFile.ts';

/** What a sealed file may carry. Source: RELIABILITY §5.2. */
export const attachmentLimits = { eachBytes: 15_000_000, count: 200, allBytes: 500_000_000 } as const;

/** Of whose paper a photograph or PDF in a sealed file is, and of which kind it is itself. */
export const AttachmentAbout = v.strictObject({
  person: CasePersonKey,
  /** Null where the reading edition does not know the kind of paper. */
  evidenceTypeId: v.nullable(idOf('evidence')),
  media: v.picklist(paperFileTypes),
});
export type AttachmentAbout = v.InferOutput<typeof AttachmentAbout>;

/** One photograph or PDF with its bytes. */
export interface Attachment extends AttachmentAbout {
  readonly bytes: Uint8Array<ArrayBuffer>;
}
