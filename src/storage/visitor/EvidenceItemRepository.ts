import type { Dexie } from 'dexie';
import * as v from 'valibot';
import type { Result } from '../../domain/result/Result.ts';
import { EvidenceItem, type EvidenceState } from '../../domain/visitor/EvidenceItem.ts';
import type { Person, PersonId } from '../../domain/visitor/Person.ts';
import type { StorageError } from '../StorageError.ts';
import { StorageRefusal } from '../StorageRefusal.ts';
import { transact } from '../transact.ts';
import type { Deadlines } from '../withinDeadline.ts';
import { asidePrefix, findSelf, invalidValue } from './PersonRepository.ts';

/** One change of one paper by one action of the reader. */
export interface EvidenceChange {
  /** Whose paper: a person by id, or the reader; `newSelf` is added in the same transaction where there is none yet. */
  readonly owner: { readonly personId: PersonId } | { readonly newSelf: Person };
  readonly evidenceTypeId: EvidenceItem['evidenceTypeId'];
  readonly state?: EvidenceState;
  readonly note?: string;
  readonly updatedAt: EvidenceItem['updatedAt'];
  readonly edition: EvidenceItem['edition'];
  /** The `rev` that the reader saw, 0 for a paper without an item; absent when nothing was seen and nothing can be overwritten unseen. */
  readonly seenRev?: number;
}

export interface EvidenceItemRepository {
  /**
   * Keeps a change in one transaction. Errors: `changed-elsewhere` with the row as it stands, `missing` person,
   * `invalid-value`. A row that cannot be read makes room: it goes to `meta`, untouched.
   */
  save(change: EvidenceChange): Promise<Result<EvidenceItem, StorageError>>;
}

export function createEvidenceItemRepository(db: Dexie, deadlines: Deadlines): EvidenceItemRepository {
  const stores = ['persons', 'evidenceItems', 'meta'];
  return {
    save: (change) =>
      transact(db, { mode: 'rw', stores, deadlineMs: deadlines.writeMs }, async () => {
        const personId = await ownerOf(db, change.owner);
        const items = db.table<unknown, [string, string]>('evidenceItems');
        const row = await items.get([personId, change.evidenceTypeId]);
        const current = v.safeParse(EvidenceItem, row);
        if (row !== undefined && !current.success) {
          const key = `${asidePrefix(personId)}${change.evidenceTypeId}.${change.updatedAt}`;
          await db.table('meta').put({ key, row });
        }
        const before = current.success ? current.output : undefined;
        if (change.seenRev !== undefined && change.seenRev !== (before?.rev ?? 0)) {
          throw new StorageRefusal({ type: 'storage/changed-elsewhere', current: before });
        }
        const next = v.safeParse(EvidenceItem, {
          personId,
          evidenceTypeId: change.evidenceTypeId,
          state: change.state ?? before?.state ?? 'notStarted',
          note: change.note ?? before?.note ?? '',
          issuedOn: before?.issuedOn ?? null,
          expiresOn: before?.expiresOn ?? null,
          updatedAt: change.updatedAt,
          edition: change.edition,
          rev: (before?.rev ?? 0) + 1,
        });
        if (!next.success) throw new StorageRefusal(invalidValue(next.issues[0]));
        await items.put(next.output);
        return next.output;
      }),
  };
}

async function ownerOf(db: Dexie, owner: EvidenceChange['owner']): Promise<PersonId> {
  const persons = db.table<unknown, string>('persons');
  if ('newSelf' in owner) {
    const self = await findSelf(db);
    if (self !== undefined) return self.id;
    await persons.add(owner.newSelf);
    return owner.newSelf.id;
  }
  if ((await persons.get(owner.personId)) === undefined) {
    throw new StorageRefusal({ type: 'storage/missing', key: owner.personId });
  }
  return owner.personId;
}
