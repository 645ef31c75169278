import { canonicalText } from '../../domain/canonical/canonicalText.ts';
import { attachmentLimits } from '../../domain/handover/Attachment.ts';
import type { PersonalDetails } from '../../domain/handover/PersonalDetails.ts';
import { err, ok, type Result } from '../../domain/result/Result.ts';
import { hexOf } from '../../domain/sealing/hex.ts';
import { placeOf } from '../../storage/staff/placeOf.ts';
import { readValue } from '../../storage/staff/readValue.ts';
import { SealedEnclosure } from '../../storage/staff/SealedEnclosure.ts';
import type { Sealer } from '../../storage/staff/StaffSealing.ts';
import type { EnclosureToKeep } from '../../storage/staff/StaffStore.ts';
import type { StaffError } from '../staff/StaffError.ts';
import type { StaffParts } from '../staff/StaffParts.ts';
import type { StaffSession } from '../staff/StaffSession.ts';
import type { ShiftFile } from './openShiftFile.ts';
import type { PlacedPhotograph } from './readShiftPieces.ts';

type Answer<T> = Promise<Result<T, StaffError>>;

/** What of a case's photographs and details is not here yet. */
export interface LackingThings {
  readonly details: readonly PersonalDetails[];
  readonly photographs: readonly PlacedPhotograph[];
}

interface Laying {
  readonly file: Pick<ShiftFile, 'readPhotograph'>;
  readonly caseId: string;
  /** Of the case, by the keys of this window. */
  readonly sealer: Sealer;
  /** Ids of what has been laid down so far; whoever keeps none of it takes it away. */
  readonly laid: string[];
  onPhotograph(): Promise<void>;
}

/**
 * Lays down the photographs that are lacking, one at a time, each sealed for this window; answers the enclosures that
 * claim them, which are kept later with their case.
 */
export async function layBrought(
  parts: Pick<StaffParts, 'store' | 'sealing'>,
  own: StaffSession,
  { details, photographs }: LackingThings,
  laying: Laying,
): Answer<readonly EnclosureToKeep[]> {
  const enclosures: EnclosureToKeep[] = [];
  const most = attachmentLimits.count;
  const count = Math.max(details.length, Math.ceil(photographs.length / most));
  for (let at = 0; at < count; at += 1) {
    const some = photographs.slice(at * most, (at + 1) * most);
    const laid = await layEnclosure(parts, own, { details: details[at] ?? null, photographs: some }, laying);
    if (!laid.ok) return laid;
    enclosures.push(laid.value);
  }
  return ok(enclosures);
}

async function layEnclosure(
  { store, sealing }: Pick<StaffParts, 'store' | 'sealing'>,
  own: StaffSession,
  { details, photographs }: Pick<SealedEnclosure, 'details'> & Pick<LackingThings, 'photographs'>,
  { file, caseId, sealer, laid, onPhotograph }: Laying,
): Answer<EnclosureToKeep> {
  // Made anew each time: what an earlier attempt left is claimed by nothing and goes.
  const id = hexOf(sealing.randomBytes(32));
  const attachments: SealedEnclosure['attachments'] = [];
  for (const one of photographs) {
    const bytes = await file.readPhotograph(one);
    if (!bytes.ok) return bytes;
    const attachmentId = sealing.newId();
    const sealed = await sealer.sealBytes(placeOf.attachment(attachmentId, caseId), bytes.value);
    if (!own.isOpen()) return err({ type: 'staff/locked' });
    laid.push(attachmentId);
    const put = await store.putAttachment({ id: attachmentId, caseId, enclosure: id, sealed });
    if (!put.ok) return put;
    const { person, evidenceTypeId, media, size, sha256 } = one;
    attachments.push({ id: attachmentId, person, evidenceTypeId, media, size, sha256 });
    await onPhotograph();
  }
  const enclosure = readValue(SealedEnclosure, { details, attachments }, 'enclosure');
  if (!enclosure.ok) return enclosure;
  const sealed = await sealer.seal(placeOf.enclosure(id, caseId), canonicalText(enclosure.value));
  return ok({ row: { id, caseId, sealed }, attachmentIds: attachments.map((one) => one.id) });
}
