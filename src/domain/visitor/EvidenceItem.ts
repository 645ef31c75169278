import * as v from 'valibot';
import { EditionNumber } from '../content/PublishedEdition.ts';
import { idOf } from '../content/RecordId.ts';
import { Instant } from '../dates/Instant.ts';
import { PlainDate } from '../dates/PartialDate.ts';
import { evidenceStates } from './evidenceStates.ts';
import { PersonId } from './Person.ts';

export const EvidenceState = v.picklist(evidenceStates);
export type EvidenceState = v.InferOutput<typeof EvidenceState>;

/** The reader's own note on a paper, up to 500 characters; may be empty. */
export const EvidenceNote = v.pipe(v.string(), v.maxLength(500));

/**
 * One person's own paper of one kind. `edition` is the edition of the guide that was read when it was last
 * changed, null when none was installed yet. `rev` counts the changes, from 1, so that two windows notice each other.
 */
export const EvidenceItem = v.strictObject({
  personId: PersonId,
  evidenceTypeId: idOf('evidence'),
  state: EvidenceState,
  note: EvidenceNote,
  /** The days printed on the paper; null where the reader gave none. */
  issuedOn: v.optional(v.nullable(PlainDate), null),
  expiresOn: v.optional(v.nullable(PlainDate), null),
  updatedAt: Instant,
  edition: v.nullable(EditionNumber),
  rev: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
});
export type EvidenceItem = v.InferOutput<typeof EvidenceItem>;

/** Example for tests and documents. */
export const exampleEvidenceItem: EvidenceItem = {
  personId: 'abcdefghijklmnopqrstuvwxyz',
  evidenceTypeId: 'evidence.five-year-permit',
  state: 'ready',
  note: '',
  issuedOn: null,
  expiresOn: null,
  updatedAt: '2026-11-20T08:00:00.000Z',
  edition: 1,
  rev: 1,
};
