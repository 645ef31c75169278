import * as v from 'valibot';
import { idOf, RecordId } from '../domain/content/RecordId.ts';
import type { KnownIds } from './knownIds.ts';

const EvidenceId = idOf('evidence');
const ChecklistId = idOf('checklist');

/** The record with this hash; undefined where none is known here. */
export function findRecord(ids: KnownIds, hash: number): RecordId | undefined {
  const found = ids.find(hash);
  return v.is(RecordId, found) ? found : undefined;
}

/** The kind of paper with this hash; undefined where none is known here, or it is something else. */
export function findEvidence(ids: KnownIds, hash: number): string | undefined {
  const found = ids.find(hash);
  return v.is(EvidenceId, found) ? found : undefined;
}

/** The requirement with this hash, known as `checklistId/requirementId`. */
export function findRequirement(ids: KnownIds, hash: number) {
  const found = ids.find(hash) ?? '';
  const slash = found.indexOf('/');
  const checklistId = found.slice(0, Math.max(slash, 0));
  return v.is(ChecklistId, checklistId) ? { checklistId, requirementId: found.slice(slash + 1) } : undefined;
}
