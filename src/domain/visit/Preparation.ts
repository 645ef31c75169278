import * as v from 'valibot';
import { RecordId } from '../content/RecordId.ts';
import { PlainDate } from '../dates/PartialDate.ts';
import { PersonId } from '../visitor/Person.ts';

/** `self` is the reader, who becomes a stored person only with the first paper. */
const Whose = v.union([v.literal('self'), PersonId]);

/** Something the reader wants to get done, and for whom. At least one person; each person once. */
export const Errand = v.strictObject({
  /** A measure, benefit, housing route, document or service; or a gap where the thing itself is not published. */
  subjectId: RecordId,
  persons: v.pipe(v.array(Whose), v.minLength(1), v.maxLength(30)),
});
export type Errand = v.InferOutput<typeof Errand>;

/**
 * The visit being prepared (one per device). Order of errands is the reader's. `wayChoices` keeps which of several
 * lists of a requirement someone goes by: key `<checklist id>/<requirement id>/<person>`, value the list's id.
 */
export const Preparation = v.strictObject({
  errands: v.pipe(v.array(Errand), v.maxLength(60)),
  /** The day of the visit; null while none is chosen. */
  day: v.nullable(PlainDate),
  /** Someone else goes in the reader's place; the reader's own word for that person, may be empty. Null: they go themselves. */
  helper: v.nullable(v.strictObject({ label: v.pipe(v.string(), v.maxLength(40)) })),
  wayChoices: v.record(v.pipe(v.string(), v.maxLength(240)), v.pipe(v.string(), v.maxLength(80))),
});
export type Preparation = v.InferOutput<typeof Preparation>;
