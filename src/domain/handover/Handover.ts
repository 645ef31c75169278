import * as v from 'valibot';
import { CasePersonKey, Id128 } from '../cases/CaseIds.ts';
import { EditionNumber } from '../content/PublishedEdition.ts';
import { idOf, RecordId } from '../content/RecordId.ts';
import { Instant } from '../dates/Instant.ts';
import { PlainDate } from '../dates/PartialDate.ts';
import { localeTags } from '../locale/LocaleTag.ts';
import { EvidenceState } from '../visitor/EvidenceItem.ts';
import { PersonKind } from '../visitor/Person.ts';

/** For how long a hand-over may be taken in after it was made, in hours. Source: RELIABILITY §5.2. */
export const handoverHours = 72;

/**
 * What a visitor hands to a window, without a name, a number, a note or a picture: wishes, kinds of persons, and how
 * far each paper is. Persons are `p1`, `p2`… in the order of the visit; whole seconds in `createdAt`.
 */
export const Handover = v.pipe(
  v.strictObject({
    version: v.literal(1),
    packetId: Id128,
    createdAt: Instant,
    edition: EditionNumber,
    /** The language the visitor reads. */
    locale: v.picklist(localeTags),
    /** The day of the visit; null while none is chosen. */
    day: v.nullable(PlainDate),
    /** Somebody else comes in the visitor's place. */
    helper: v.boolean(),
    persons: v.pipe(
      v.array(v.strictObject({ key: CasePersonKey, kind: PersonKind })),
      v.minLength(1),
      v.maxLength(30),
      v.check((persons) => persons.every(({ key }, at) => key === `p${at + 1}`), 'persons are p1, p2, … in order'),
    ),
    errands: v.pipe(
      v.array(
        v.strictObject({
          subjectId: RecordId,
          persons: v.pipe(v.array(CasePersonKey), v.minLength(1), v.maxLength(30)),
        }),
      ),
      v.minLength(1),
      v.maxLength(60),
    ),
    papers: v.pipe(
      v.array(
        v.strictObject({
          person: CasePersonKey,
          evidenceTypeId: idOf('evidence'),
          state: EvidenceState,
          issuedOn: v.nullable(PlainDate),
          expiresOn: v.nullable(PlainDate),
        }),
      ),
      v.maxLength(600),
      v.check(
        (papers) =>
          new Set(papers.map(({ person, evidenceTypeId }) => `${person}/${evidenceTypeId}`)).size === papers.length,
        'a paper stands twice',
      ),
    ),
    /** Requirements with several ways of which the visitor has taken none yet. */
    undecided: v.pipe(
      v.array(
        v.strictObject({
          person: CasePersonKey,
          checklistId: idOf('checklist'),
          requirementId: v.pipe(v.string(), v.maxLength(80)),
        }),
      ),
      v.maxLength(200),
    ),
  }),
  v.check(({ persons, errands, papers, undecided }) => {
    const keys = new Set(persons.map(({ key }) => key));
    const named = [
      ...errands.flatMap((errand) => errand.persons),
      ...[...papers, ...undecided].map(({ person }) => person),
    ];
    return named.every((key) => keys.has(key));
  }, 'names somebody who is not among the persons'),
);
export type Handover = v.InferOutput<typeof Handover>;
