import { err, ok, type Result } from '../../domain/result/Result.ts';
import type { PersonId } from '../../domain/visitor/Person.ts';
import type { StorageError } from '../StorageError.ts';
import type { KeptRecords } from './KeptRecords.ts';
import { findSelf } from './PersonRepository.ts';
import type { PlannedRecord } from './Plan.ts';
import type { RecordOwner } from './RecordOwner.ts';

/** Whose something is, and the reader as a new person where this is the first thing kept. Errors: `missing`. */
export function ownerOf(
  kept: KeptRecords,
  owner: RecordOwner,
): Result<{ readonly personId: PersonId; readonly puts: readonly PlannedRecord[] }, StorageError> {
  if ('newSelf' in owner) {
    const self = findSelf(kept);
    if (self !== undefined) return ok({ personId: self.id, puts: [] });
    return ok({ personId: owner.newSelf.id, puts: [{ record: { kind: 'person', value: owner.newSelf } }] });
  }
  if (kept.find('person', owner.personId) === undefined) return err({ type: 'storage/missing', key: owner.personId });
  return ok({ personId: owner.personId, puts: [] });
}
