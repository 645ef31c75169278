import { canonicalText } from '../../domain/canonical/canonicalText.ts';
import type { CaseAction } from '../../domain/cases/CaseAction.ts';
import { foldCase } from '../../domain/cases/foldCase.ts';
import { err, ok, type Result } from '../../domain/result/Result.ts';
import { goneKey, openGone } from '../../storage/staff/GoneAction.ts';
import { type OpenedRows, openAction, openKeptCase } from '../../storage/staff/openKeptCase.ts';
import type { AroundActions, KeptCase } from '../../storage/staff/StaffStore.ts';
import type { StaffError } from '../staff/StaffError.ts';
import type { StaffParts } from '../staff/StaffParts.ts';
import type { StaffSession } from '../staff/StaffSession.ts';
import { type ShiftHashes, spotOf } from './checkShiftFile.ts';
import { findLacking, isLackingAny, type Lacking, nothingLacking } from './findLacking.ts';
import { isOnlyDamaged } from './readShiftLoad.ts';
import type { FileCase } from './readShiftPieces.ts';

/** How a case of a file stands to what is here. gone: deleted here by the rule · damaged: what is here cannot be read. */
export type ComparedCase =
  | { readonly type: 'known' | 'gone' | 'damaged' }
  | {
      readonly type: 'fresh' | 'more';
      readonly kept: KeptCase;
      /** Undefined where there is nothing of it yet. */
      readonly rows: OpenedRows | undefined;
      /** What is not here yet. */
      readonly added: readonly CaseAction[];
      readonly lacking: Lacking;
      /** Together there is something to look at that neither had alone. */
      readonly isApart: boolean;
    };

type Answer<T> = Promise<Result<T, StaffError>>;
type Parts = Pick<StaffParts, 'store' | 'sealing'>;

/** Compares one case of a checked file with what is here. Errors: `staff/shift-clash` where both cannot be true. */
export async function compareCase(
  parts: Parts,
  own: StaffSession,
  brought: FileCase,
  hashes: ShiftHashes,
): Answer<ComparedCase> {
  const clash = err({ type: 'staff/shift-clash' });
  const found = await parts.store.readCase(brought.caseId);
  if (!found.ok) return found;
  const { kept } = found.value;
  const rows = await openKeptCase({ ...parts, vault: own.vault }, kept);
  if (!rows.ok && rows.error.type !== 'storage/missing')
    return rows.error.type === 'storage/unreadable-row' ? ok({ type: 'damaged' }) : rows;
  const before = rows.ok ? rows.value.actions : [];
  const here = new Map(before.map((action) => [action.id, canonicalText(action)]));
  const isOther = (action: CaseAction) => (here.get(action.id) ?? canonicalText(action)) !== canonicalText(action);
  if (brought.actions.some(isOther)) return clash;
  const added = brought.actions.filter(({ id }) => !here.has(id));
  const lacking = isLackingAny(brought) ? await findLacking(parts, own, brought) : ok(nothingLacking);
  if (!lacking.ok) return isOnlyDamaged(lacking.error) ? ok({ type: 'damaged' }) : lacking;
  if (added.length === 0 && !isLackingAny(lacking.value)) return ok({ type: 'known' });
  const around = await parts.store.around(added);
  if (!around.ok) return around;
  const keys = new Set(added.map(goneKey));
  if (around.value.gone.some(({ key }) => keys.has(key))) return ok({ type: 'gone' });
  // What this window has done itself it knows, so whoever brings more of it has another window of the same name.
  if (around.value.taken.length > 0 || added.some(({ windowId }) => windowId === own.window.id)) return clash;
  if (!(await doesFollow(parts, own, { added, hashes, before, around: around.value }))) return clash;
  const anomalies = foldCase([...before, ...added]).anomalies.length;
  const isApart = anomalies > Math.max(foldCase(before).anomalies.length, brought.anomalies);
  return ok({
    type: rows.ok ? 'more' : 'fresh',
    kept,
    rows: rows.ok ? rows.value : undefined,
    added,
    lacking: lacking.value,
    isApart,
  });
}

/** Whether what is added fits between what is here of its windows' chains. What cannot be opened here proves nothing. */
async function doesFollow(
  { sealing }: Parts,
  { vault }: StaffSession,
  given: {
    readonly added: readonly CaseAction[];
    readonly hashes: ShiftHashes;
    readonly before: readonly CaseAction[];
    readonly around: AroundActions;
  },
): Promise<boolean> {
  const { added, hashes, before, around } = given;
  const opened = await Promise.all(
    around.rows.map(async ({ action, row }) => openAction(await vault.caseSealer(row.caseId, row.salt), action)),
  );
  const near = new Map([...opened, ...before].flatMap((one) => (one === undefined ? [] : [[spotOf(one), one]])));
  const gone = new Map(
    await Promise.all(around.gone.map(async (row) => [row.key, (await openGone(vault, row))?.hash] as const)),
  );
  for (const action of added) {
    const last = near.get(spotOf(action, -1));
    const hash =
      last === undefined
        ? gone.get(goneKey({ ...action, seq: action.seq - 1 }))
        : await sealing.hashHex(canonicalText(last));
    if (hash !== undefined && hash !== action.previous) return false;
    const next = near.get(spotOf(action, 1));
    if (next !== undefined && next.previous !== hashes.get(spotOf(action))) return false;
  }
  return true;
}
