import { canonicalText } from '../../domain/canonical/canonicalText.ts';
import type { Handover } from '../../domain/handover/Handover.ts';
import { isHandoverExpired } from '../../domain/handover/isHandoverExpired.ts';
import { err, ok, type Result } from '../../domain/result/Result.ts';
import { hexOf } from '../../domain/sealing/hex.ts';
import { type OpenedFile, openSealedFile } from '../../handover/openSealedFile.ts';
import { placeOf } from '../../storage/staff/placeOf.ts';
import { readValue } from '../../storage/staff/readValue.ts';
import { SealedEnclosure } from '../../storage/staff/SealedEnclosure.ts';
import type { Sealer } from '../../storage/staff/StaffSealing.ts';
import type { EnclosureToKeep } from '../../storage/staff/StaffStore.ts';
import { sha256Of } from '../backup/sha256Of.ts';
import { goOn } from '../longWork/goOn.ts';
import { isWhatItSays } from '../papers/isWhatItSays.ts';
import { type CaseWork, packetMark } from './createCaseWork.ts';
import type { StaffParts } from './StaffParts.ts';
import type { FileIntakeError, OpenedCase, StaffService, TakenFile } from './StaffService.ts';
import type { StaffSession } from './StaffSession.ts';

type Answer<T> = Promise<Result<T, FileIntakeError>>;

export type FileToTake = Parameters<StaffService['takeFile']>[0];

/** The case that a hand-over is or will be, with what seals for it. */
interface Place {
  readonly caseId: string;
  readonly salt: string;
  readonly isKnown: boolean;
  readonly sealer: Sealer;
}

/** As often another tab may be faster with the same hand-over. */
const tries = 3;
const locked = err({ type: 'staff/locked' });
const cancelled = err({ type: 'staff/cancelled' });
const damaged = err({ type: 'handover/damaged' });

/**
 * Takes a sealed file in: photographs first, one at a time, each under the case's own key; the case or the addition to
 * it last and in one transaction, once the file was read to its end. Until then nothing of it counts, and what was laid
 * down for it is taken away again, also where whoever watches cancels it.
 */
export async function takeSealedFile(
  parts: StaffParts,
  own: StaffSession,
  work: CaseWork,
  wanted: FileToTake,
): Answer<TakenFile> {
  for (let left = tries; ; left -= 1) {
    const laid: string[] = [];
    const done = await attempt(parts, own, work, { ...wanted, laid });
    if (done.ok && done.value !== 'again') return ok(done.value);
    // What cannot be taken away now goes at the next unlocking. An answer that never came may still have kept it.
    if (laid.length > 0) await parts.store[done.ok ? 'dropAttachments' : 'dropUnclaimed'](laid);
    if (!done.ok) return done;
    if (left === 1) return err({ type: 'staff/not-allowed' });
  }
}

async function attempt(
  parts: StaffParts,
  own: StaffSession,
  work: CaseWork,
  { file, practice, work: watched, laid }: FileToTake & { readonly laid: string[] },
): Answer<TakenFile | 'again'> {
  const { store } = parts;
  const pair = await parts.sealingPairOf(own.secretKey);
  if (pair === undefined) return err({ type: 'handover/no-sealing' });
  const opened = await openSealedFile(file, pair, await parts.knownIds());
  if (!opened.ok) return opened;
  const first = await opened.value.next();
  if (!first.ok) return first;
  if (first.value?.type !== 'handover') return damaged;
  const { handover, unknown = 0 } = first.value;
  if (isHandoverExpired(handover, parts.clock.nowMs())) return err({ type: 'handover/expired' });
  const place = await placeFor(parts, own, handover, practice);
  if (!place.ok) return place;
  const id = await own.vault.mark(`file|${place.value.caseId}|${hexOf(opened.value.encapsulated)}`);
  const kept = await store.readEnclosures(place.value.caseId);
  if (!kept.ok) return kept;
  const draft = { handover, errands: handover.errands, persons: handover.persons, practice };
  const isTaken = kept.value.some((row) => row.id === id);
  const alive = () => goOn(watched, parts.yieldToMain, { done: opened.value.share() * file.size, total: file.size });
  const taken = isTaken
    ? ok(undefined)
    : await takeRest(parts, own, place.value, { id, opened: opened.value, alive, laid });
  if (!taken.ok) return taken;
  const done = isTaken
    ? await work.openCase(draft)
    : await keep(parts, work, place.value, { draft, enclosure: taken.value });
  if (!done.ok) return done;
  return ok(done.value === 'again' ? done.value : { ...done.value, unknown });
}

async function placeFor(
  { store, sealing }: StaffParts,
  { vault }: StaffSession,
  handover: Handover,
  practice: boolean,
): Answer<Place> {
  const found = await store.findByPacket(await vault.mark(packetMark(handover, practice)));
  if (!found.ok) return found;
  const known = found.value.caseId;
  const rows = known === undefined ? undefined : await store.rowsOf([known]);
  if (rows?.ok === false) return rows;
  const row = rows?.value[0]?.row;
  if (known !== undefined && row === undefined) return err({ type: 'staff/damaged' });
  const caseId = known ?? sealing.newId();
  const salt = row?.salt ?? hexOf(sealing.randomBytes(16));
  return ok({ caseId, salt, isKnown: known !== undefined, sealer: await vault.caseSealer(caseId, salt) });
}

interface Laying {
  /** Of the enclosure. */
  readonly id: string;
  readonly opened: OpenedFile;
  /** Ids of what has been laid down. */
  readonly laid: string[];
  /** Tells how far it is; false once it was cancelled. */
  alive(): Promise<boolean>;
}

/** Lays down every photograph; the enclosure that claims them is not kept yet. Undefined where there is nothing to keep. */
async function takeRest(
  { store, sealing }: StaffParts,
  own: StaffSession,
  { caseId, sealer }: Place,
  { id, opened, alive, laid }: Laying,
): Answer<EnclosureToKeep | undefined> {
  let details: SealedEnclosure['details'] = null;
  const attachments: SealedEnclosure['attachments'] = [];
  for (;;) {
    const item = await opened.next();
    if (!item.ok) return item;
    const isWanted = await alive();
    if (!own.isOpen()) return locked;
    if (!isWanted) return cancelled;
    if (item.value === undefined) break;
    if (item.value.type === 'personal') details = item.value.details;
    if (item.value.type !== 'attachment') continue;
    const { person, evidenceTypeId, media, bytes } = item.value;
    if (!isWhatItSays(media, bytes)) return damaged;
    const attachmentId = sealing.newId();
    const sealed = await sealer.sealBytes(placeOf.attachment(attachmentId, caseId), bytes);
    laid.push(attachmentId);
    const put = await store.putAttachment({ id: attachmentId, caseId, enclosure: id, sealed });
    if (!put.ok) return put;
    const sha256 = await sha256Of(bytes);
    attachments.push({ id: attachmentId, person, evidenceTypeId, media, size: bytes.length, sha256 });
  }
  if (details === null && attachments.length === 0) return ok(undefined);
  const enclosure = readValue(SealedEnclosure, { details, attachments }, 'enclosure');
  if (!enclosure.ok) return enclosure;
  const sealed = await sealer.seal(placeOf.enclosure(id, caseId), canonicalText(enclosure.value));
  return ok({ row: { id, caseId, sealed }, attachmentIds: attachments.map((one) => one.id) });
}

async function keep(
  { store }: StaffParts,
  work: CaseWork,
  { caseId, salt, isKnown }: Place,
  {
    draft,
    enclosure,
  }: { readonly draft: Parameters<CaseWork['openCase']>[0]; readonly enclosure: EnclosureToKeep | undefined },
): Answer<OpenedCase | 'again'> {
  const brought = enclosure === undefined ? {} : { enclosure };
  if (isKnown) {
    const added = enclosure === undefined ? ok(undefined) : await store.addEnclosure(enclosure);
    return added.ok ? work.openCase(draft) : added;
  }
  const done = await work.openCase(draft, { caseId, salt, ...brought });
  // Another tab took the same hand-over in meanwhile: its case has another key, so this file is read anew for that one.
  return done.ok && done.value.caseId !== caseId ? ok('again') : done;
}
