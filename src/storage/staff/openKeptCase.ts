import * as v from 'valibot';
import { canonicalText } from '../../domain/canonical/canonicalText.ts';
import { CaseAction } from '../../domain/cases/CaseAction.ts';
import { ChainNumber, HashHex } from '../../domain/cases/CaseIds.ts';
import { orderActions } from '../../domain/cases/orderActions.ts';
import { Handover } from '../../domain/handover/Handover.ts';
import { err, ok, type Result } from '../../domain/result/Result.ts';
import type { StorageError } from '../StorageError.ts';
import type { ActionRow, CaseRow } from './CaseRows.ts';
import { goneKey, openGone } from './GoneAction.ts';
import { openText } from './openText.ts';
import { placeOf } from './placeOf.ts';
import type { Sealer, StaffSealing, StaffVault } from './StaffSealing.ts';
import type { FoundCase, KeptCase } from './StaffStore.ts';

/** How the actions of a case end, so that one taken away is noticed. */
export const CaseTail = v.strictObject({ count: ChainNumber, last: HashHex });
export type CaseTail = v.InferOutput<typeof CaseTail>;

/** A case with its rows opened. */
export interface OpenedRows {
  readonly row: CaseRow;
  readonly sealer: Sealer;
  /** In the order of the case. */
  readonly actions: readonly CaseAction[];
}

const unreadable = (caseId: string) => err({ type: 'storage/unreadable-row', store: 'actions', key: caseId });

/**
 * Opens all actions of a case. Errors: `storage/missing` where there is no such case; `storage/unreadable-row` where
 * anything of it is not as it was kept.
 */
export async function openKeptCase(
  { vault, sealing }: { readonly vault: StaffVault; readonly sealing: Pick<StaffSealing, 'hashHex'> },
  { caseId, row, actions: rows, isBroken }: KeptCase,
): Promise<Result<OpenedRows, StorageError>> {
  if (isBroken) return unreadable(caseId);
  if (row === undefined) return rows.length === 0 ? err({ type: 'storage/missing', key: caseId }) : unreadable(caseId);
  const sealer = await vault.caseSealer(caseId, row.salt);
  const found = await Promise.all(rows.map((action) => openAction(sealer, action)));
  const actions = inOrder(found.filter((action) => action !== undefined));
  const tail = await openText(CaseTail, sealer, placeOf.case(caseId, row.packet), row.sealed);
  const last = actions.at(-1);
  if (tail === undefined || last === undefined || actions.length !== rows.length || tail.count !== actions.length)
    return unreadable(caseId);
  if ((await sealing.hashHex(canonicalText(last))) !== tail.last) return unreadable(caseId);
  return ok({ row, sealer, actions });
}

/** One window's counter tells the order as well, and far sooner. */
export function inOrder(actions: readonly CaseAction[]): readonly CaseAction[] {
  const isOfOne = actions.every(({ windowId }) => windowId === actions[0]?.windowId);
  return isOfOne ? [...actions].sort((a, b) => a.seq - b.seq) : orderActions(actions);
}

/** An action, if its row says the same in the open as what was sealed. */
export async function openAction(sealer: Sealer, row: ActionRow): Promise<CaseAction | undefined> {
  const action = await openText(CaseAction, sealer, placeOf.action(row.id, row.caseId), row.sealed);
  const isSame =
    action?.id === row.id && action.caseId === row.caseId && action.windowId === row.windowId && action.seq === row.seq;
  return isSame ? action : undefined;
}

/**
 * Whether each action follows the one before it in its window's chain. An action of another case that cannot be
 * opened is that case's damage and proves nothing against this one; of one that was discarded its hash is kept.
 */
export async function isLinked(
  { vault, sealing }: { readonly vault: StaffVault; readonly sealing: Pick<StaffSealing, 'hashHex'> },
  actions: readonly CaseAction[],
  { before, gone }: Pick<FoundCase, 'before' | 'gone'>,
): Promise<boolean> {
  const opened = await Promise.all(
    before.map(async ({ action, row }) => openAction(await vault.caseSealer(row.caseId, row.salt), action)),
  );
  const hashed = (action: CaseAction) => sealing.hashHex(canonicalText(action));
  const known = new Map([...opened, ...actions].flatMap((one) => (one === undefined ? [] : [[spot(one, 0), one]])));
  const discarded = new Map(
    await Promise.all(gone.map(async (row) => [row.key, (await openGone(vault, row))?.hash] as const)),
  );
  for (const action of actions) {
    if ((action.seq === 1) !== (action.previous === null)) return false;
    const one = known.get(spot(action, -1));
    const hash = one === undefined ? discarded.get(goneKey({ ...action, seq: action.seq - 1 })) : await hashed(one);
    if (hash !== undefined && hash !== action.previous) return false;
  }
  return true;
}

function spot({ windowId, seq }: CaseAction, offset: number): string {
  return `${windowId}/${seq + offset}`;
}

/** The hand-over of a case; null for one that was opened by hand. */
export async function openHandover(
  { packet }: KeptCase,
  { sealer, row, actions }: OpenedRows,
): Promise<Result<Handover | null, StorageError>> {
  const packetId = actions.find((action) => action.type === 'opened')?.packetId ?? null;
  if (packetId === null) return ok(null);
  const handover = packet && (await openText(Handover, sealer, placeOf.packet(row.caseId), packet.sealed));
  return handover?.packetId === packetId ? ok(handover) : unreadable(row.caseId);
}
