import * as v from 'valibot';
import { err, ok, type Result } from '../../domain/result/Result.ts';
import { EvidenceItem, type EvidenceState } from '../../domain/visitor/EvidenceItem.ts';
import type { StorageError } from '../StorageError.ts';
import { invalidValue } from './invalidValue.ts';
import { ownerOf } from './ownerOf.ts';
import type { RecordKeeper } from './RecordKeeper.ts';
import type { RecordOwner } from './RecordOwner.ts';

/** One change of one paper by one action of the reader. */
export interface EvidenceChange {
  readonly owner: RecordOwner;
  readonly evidenceTypeId: EvidenceItem['evidenceTypeId'];
  readonly state?: EvidenceState;
  readonly note?: string;
  /** The days printed on the paper; null takes one away. */
  readonly issuedOn?: EvidenceItem['issuedOn'];
  readonly expiresOn?: EvidenceItem['expiresOn'];
  readonly updatedAt: EvidenceItem['updatedAt'];
  readonly edition: EvidenceItem['edition'];
  /** The `rev` that the reader saw, 0 for a paper without an item; absent when nothing was seen and nothing can be overwritten unseen. */
  readonly seenRev?: number;
}

export interface EvidenceItemRepository {
  /**
   * Keeps a change in one action. Errors: `changed-elsewhere` with the paper as it stands, `missing` person,
   * `invalid-value`. A row that cannot be read makes room: it is put aside, untouched.
   */
  save(change: EvidenceChange): Promise<Result<EvidenceItem, StorageError>>;
}

export function createEvidenceItemRepository(keeper: RecordKeeper): EvidenceItemRepository {
  return {
    save: (change) =>
      keeper.act((kept) => {
        const owner = ownerOf(kept, change.owner);
        if (!owner.ok) return owner;
        const { personId, puts } = owner.value;
        const before = kept.find('item', `${personId}/${change.evidenceTypeId}`);
        if (change.seenRev !== undefined && change.seenRev !== (before?.rev ?? 0)) {
          return err({ type: 'storage/changed-elsewhere', current: before });
        }
        const next = v.safeParse(EvidenceItem, {
          personId,
          evidenceTypeId: change.evidenceTypeId,
          state: change.state ?? before?.state ?? 'notStarted',
          note: change.note ?? before?.note ?? '',
          issuedOn: change.issuedOn === undefined ? (before?.issuedOn ?? null) : change.issuedOn,
          expiresOn: change.expiresOn === undefined ? (before?.expiresOn ?? null) : change.expiresOn,
          updatedAt: change.updatedAt,
          edition: change.edition,
          rev: (before?.rev ?? 0) + 1,
        });
        if (!next.success) return err(invalidValue(next.issues[0]));
        const value = next.output;
        return ok({ value, puts: [...puts, { record: { kind: 'item', value } }] });
      }),
  };
}
