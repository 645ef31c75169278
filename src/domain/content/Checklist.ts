import * as v from 'valibot';
import { LocalizedText } from '../locale/LocalizedText.ts';
import { Provenance } from './Provenance.ts';
import { recordBase } from './RecordBase.ts';
import { idOf, RecordId } from './RecordId.ts';

const Slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));

/** One paper asked for. Counts are null where no source gives them: never guessed. */
const EvidenceRequest = v.strictObject({
  evidenceTypeId: idOf('evidence'),
  originals: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  copies: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  note: v.nullable(LocalizedText),
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
  requirements: v.pipe(v.array(Requirement), v.minLength(1)),
});
export type Checklist = v.InferOutput<typeof Checklist>;
