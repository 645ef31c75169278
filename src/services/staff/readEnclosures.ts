import type { Attachment } from '../../domain/handover/Attachment.ts';
import { err, ok, type Result } from '../../domain/result/Result.ts';
import { openText } from '../../storage/staff/openText.ts';
import { placeOf } from '../../storage/staff/placeOf.ts';
import { SealedEnclosure } from '../../storage/staff/SealedEnclosure.ts';
import type { Sealer } from '../../storage/staff/StaffSealing.ts';
import { sha256Of } from '../backup/sha256Of.ts';
import type { StaffError } from './StaffError.ts';
import type { StaffParts } from './StaffParts.ts';
import type { CaseEnclosures, KeptAttachment } from './StaffService.ts';
import type { StaffSession } from './StaffSession.ts';

type Answer<T> = Promise<Result<T, StaffError>>;

const damaged = err({ type: 'staff/damaged' });

/** What sealed files brought to a case. The same photograph in two files is told once. */
export async function readEnclosures(
  parts: Pick<StaffParts, 'store'>,
  own: StaffSession,
  caseId: string,
): Answer<CaseEnclosures> {
  const rows = await parts.store.readEnclosures(caseId);
  if (!rows.ok) return rows;
  if (rows.value.length === 0) return ok({ details: [], attachments: [] });
  const sealer = await sealerOf(parts, own, caseId);
  if (!sealer.ok) return sealer;
  const opened = await Promise.all(
    rows.value.map(({ id, sealed }) => openText(SealedEnclosure, sealer.value, placeOf.enclosure(id, caseId), sealed)),
  );
  const enclosures = opened.filter((one) => one !== undefined);
  if (enclosures.length < opened.length) return damaged;
  const attachments = new Map(
    enclosures.flatMap((one) =>
      one.attachments.map((each) => [`${each.person}/${each.evidenceTypeId}/${each.sha256}`, each] as const),
    ),
  );
  const details = new Map(
    enclosures.flatMap((one) => (one.details === null ? [] : [[JSON.stringify(one.details), one.details]])),
  );
  return ok({ details: [...details.values()], attachments: [...attachments.values()] });
}

/** The bytes of one of them, held against their hash. */
export async function readAttachment(
  parts: Pick<StaffParts, 'store'>,
  own: StaffSession,
  caseId: string,
  { id, person, evidenceTypeId, media, sha256 }: KeptAttachment,
): Answer<Attachment> {
  const row = await parts.store.readAttachment(id);
  if (!row.ok) return row.error.type === 'storage/missing' ? damaged : row;
  const sealer = await sealerOf(parts, own, caseId);
  if (!sealer.ok) return sealer;
  const bytes = await sealer.value.openBytes(placeOf.attachment(id, caseId), row.value.sealed);
  if (bytes === undefined || (await sha256Of(bytes)) !== sha256) return damaged;
  return ok({ person, evidenceTypeId, media, bytes });
}

async function sealerOf({ store }: Pick<StaffParts, 'store'>, { vault }: StaffSession, caseId: string): Answer<Sealer> {
  const rows = await store.rowsOf([caseId]);
  if (!rows.ok) return rows;
  const row = rows.value[0]?.row;
  return row === undefined ? damaged : ok(await vault.caseSealer(caseId, row.salt));
}
