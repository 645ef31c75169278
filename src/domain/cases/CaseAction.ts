import * as v from 'valibot';
import { EditionNumber } from '../content/PublishedEdition.ts';
import { idOf, RecordId } from '../content/RecordId.ts';
import { Instant } from '../dates/Instant.ts';
import { PersonKind } from '../visitor/Person.ts';
import { CasePersonKey, ChainNumber, HashHex, Id128 } from './CaseIds.ts';
import { comeBackReasons } from './comeBackReasons.ts';
import { PaperCheck } from './PaperCheck.ts';

/**
 * What every action carries. `seq` counts the actions of its window over all cases, `previous` is the hash of the
 * window's action before; null with the first. `at` is the time as the window's clock told it.
 */
const base = {
  id: Id128,
  caseId: Id128,
  windowId: Id128,
  seq: ChainNumber,
  previous: v.nullable(HashHex),
  at: Instant,
  clerkId: Id128,
  edition: v.nullable(EditionNumber),
};

const Words = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(500),
  // It has no canonical text, so an action that carried one could be neither chained nor compared.
  v.check((text) => !/\p{Surrogate}/u.test(text), 'half a surrogate pair'),
);
const comeBackCodes = comeBackReasons.map(({ code }) => code);

const Errand = v.strictObject({
  subjectId: RecordId,
  persons: v.pipe(v.array(CasePersonKey), v.minLength(1), v.maxLength(30)),
});

/** One thing done to a case; never edited, only followed. Source: SYNC principle 2, CASE-1. */
export const CaseAction = v.variant('type', [
  v.strictObject({
    ...base,
    type: v.literal('opened'),
    /** The hand-over it came from; null where it was opened by hand. */
    packetId: v.nullable(Id128),
    errands: v.pipe(v.array(Errand), v.minLength(1), v.maxLength(60)),
    /** By kind only; a case needs no names. */
    persons: v.pipe(
      v.array(v.strictObject({ key: CasePersonKey, kind: PersonKind })),
      v.minLength(1),
      v.maxLength(30),
      v.check((persons) => new Set(persons.map(({ key }) => key)).size === persons.length, 'a person stands twice'),
    ),
    practice: v.boolean(),
  }),
  v.strictObject({
    ...base,
    type: v.literal('paperChecked'),
    person: CasePersonKey,
    evidenceTypeId: idOf('evidence'),
    check: PaperCheck,
  }),
  v.strictObject({ ...base, type: v.literal('undone'), target: Id128 }),
  v.strictObject({
    ...base,
    type: v.literal('corrected'),
    target: Id128,
    reason: Words,
    /** What is right instead where a paper's check is corrected; null with any other action. */
    check: v.nullable(PaperCheck),
  }),
  v.strictObject({ ...base, type: v.literal('noted'), text: Words }),
  v.strictObject({ ...base, type: v.literal('held') }),
  v.strictObject({
    ...base,
    type: v.literal('resumed'),
    /** Where a window takes a case over from another: how many actions but notes it knew. Source: CASE-12. */
    known: v.optional(ChainNumber),
  }),
  v.strictObject({ ...base, type: v.literal('returned'), reason: v.picklist(comeBackCodes) }),
  v.strictObject({ ...base, type: v.literal('left') }),
  v.strictObject({ ...base, type: v.literal('finished') }),
  v.strictObject({
    ...base,
    type: v.literal('receiptGiven'),
    receiptId: Id128,
    /** The number that stands on the receipt; actions of before it was noted do without. */
    number: v.optional(ChainNumber),
  }),
]);
export type CaseAction = v.InferOutput<typeof CaseAction>;
export type CaseActionOf<T extends CaseAction['type']> = Extract<CaseAction, { type: T }>;
