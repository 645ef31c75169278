import * as v from 'valibot';
import { HashHex, Id128 } from '../../domain/cases/CaseIds.ts';
import { AttachmentAbout, attachmentLimits } from '../../domain/handover/Attachment.ts';
import { PersonalDetails } from '../../domain/handover/PersonalDetails.ts';

/** What one sealed file brought to a case. The bytes of each attachment lie apart, sealed, under its id. */
export const SealedEnclosure = v.strictObject({
  details: v.nullable(PersonalDetails),
  attachments: v.pipe(
    v.array(
      v.strictObject({
        id: Id128,
        ...AttachmentAbout.entries,
        size: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
        sha256: HashHex,
      }),
    ),
    v.maxLength(attachmentLimits.count),
  ),
});
export type SealedEnclosure = v.InferOutput<typeof SealedEnclosure>;
