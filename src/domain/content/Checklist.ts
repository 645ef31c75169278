import * as v from 'valibot';
import { LocalizedText } from '../locale/LocalizedText.ts';
import { Provenance } from './Provenance.ts';
import { recordBase } from './RecordBase.ts';
import { idOf, RecordId } from './RecordId.ts';

const Slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));

/** What a source says of a paper's dates, e.g. "still valid", "at least 6 months left", "taken within 6 months". */
const EvidenceTerms = v.strictObject({
  /** The paper has to be valid on the day. */
  valid: v.boolean(),
  /** Months that must still be left on the day; null where the source says nothing of it. */
  minMonthsLeft: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(120))),
  /** Months since it was issued or taken, at most; null where the source says nothing of it. */
  maxAgeMonths: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(120))),
});

/** One paper asked for. Counts are null where no source gives them: never guessed. */
const EvidenceRequest = v.strictObject({
  evidenceTypeId: idOf('evidence'),
  originals: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  copies: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  note: v.nullable(LocalizedText),
  /** Left out where no source speaks of dates; else the provenance is the request's own. */
  terms: v.optional(EvidenceTerms),
  /** Only where a source says that this paper may follow after the visit, and on what promise. Left out: it may not. */
  deferrable: v.optional(v.strictObject({ words: LocalizedText, provenance: Provenance })),
  provenance: Provenance,
});
export type EvidenceRequest = v.InferOutput<typeof EvidenceRequest>;

/** Papers that together satisfy a requirement: all inside one list (CCCEV EvidenceTypeList). */
const EvidenceTypeList = v.strictObject({
  id: Slug,
  /** When this list is the one to use, e.g. "if you are employed"; null when there is only one. */
  when: v.nullable(LocalizedText),
  items: v.pipe(v.array(EvidenceRequest), v.minLength(1)),
});
export type EvidenceTypeList = v.InferOutput<typeof EvidenceTypeList>;

/** Something to be shown; any one of its lists is enough (CCCEV Requirement). */
const Requirement = v.strictObject({
  id: Slug,
  name: LocalizedText,
  lists: v.pipe(v.array(EvidenceTypeList), v.minLength(1)),
});
export type Requirement = v.InferOutput<typeof Requirement>;

/** Where the papers are handed in: a room of the centre, or elsewhere in words. */
const HandInAt = v.strictObject({
  placeId: v.nullable(idOf('place')),
  words: LocalizedText,
  provenance: Provenance,
});

/** Whether somebody else may hand the papers in, as a source says. */
const HandInByAnother = v.strictObject({
  allowed: v.picklist(['yes', 'no', 'onlyIf']),
  words: LocalizedText,
  provenance: Provenance,
});

/**
 * The papers for one thing. `standing` is `published` where a source lists them for that thing, and
 * `bringIfYouHave` where no list is published and each paper is only a sensible one to carry when asking.
 */
export const Checklist = v.strictObject({
  ...recordBase('checklist'),
  subjectId: RecordId,
  standing: v.picklist(['published', 'bringIfYouHave']),
  /** The round or year of the list, where known. */
  round: v.nullable(LocalizedText),
  /** Left out where no source says: then there is only a question to ask. */
  handInAt: v.optional(HandInAt),
  /** The question that asks for the place, where one fits better than the general one. */
  handInGapId: v.optional(idOf('gap')),
  /** Left out where no source says: never guessed. */
  proxy: v.optional(HandInByAnother),
  requirements: v.pipe(v.array(Requirement), v.minLength(1)),
});
export type Checklist = v.InferOutput<typeof Checklist>;
