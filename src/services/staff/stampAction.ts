import { canonicalText } from '../../domain/canonical/canonicalText.ts';
import { CaseAction } from '../../domain/cases/CaseAction.ts';
import type { Result } from '../../domain/result/Result.ts';
import type { ChainHead } from '../../storage/staff/ChainHead.ts';
import { readValue } from '../../storage/staff/readValue.ts';
import type { StaffError } from './StaffError.ts';
import type { StaffParts } from './StaffParts.ts';
import type { StaffSession } from './StaffSession.ts';
import { stampedTime } from './stampedTime.ts';

/**
 * An action with what the window adds: its place in the chain and the time in whole seconds, never before the
 * window's last action, and after what other windows did to the case (`known`). draft: the type and what belongs to it. Errors: `storage/invalid-value`.
 */
export function stampAction(
  { clock, sealing, edition }: Pick<StaffParts, 'clock' | 'sealing' | 'edition'>,
  { clerk, window }: StaffSession,
  head: ChainHead,
  caseId: string,
  draft: { readonly type: CaseAction['type'] },
  known: readonly CaseAction[] = [],
): Result<CaseAction, StaffError> {
  const theirs = known.filter(({ windowId }) => windowId !== window.id).map(({ at }) => Date.parse(at) + 1000);
  return readValue(CaseAction, {
    ...draft,
    id: sealing.newId(),
    caseId,
    windowId: window.id,
    seq: head.seq + 1,
    previous: head.last?.hash ?? null,
    at: stampedTime(Math.max(clock.nowMs(), ...theirs), head.last?.at ?? null),
    clerkId: clerk.id,
    edition: edition(),
  });
}

export function hashOf({ sealing }: Pick<StaffParts, 'sealing'>, action: CaseAction): Promise<string> {
  return sealing.hashHex(canonicalText(action));
}
